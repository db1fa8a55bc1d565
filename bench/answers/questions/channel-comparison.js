import { journeys, SCORE } from '../rebuild.js';
import { isInWindow, WINDOW } from './window.js';

const QUERY = `query ($window: Window!) {
  channelComparison(input: { window: $window }) {
    arms { mix journeys mean { value low high unavailable } }
    multiVersusSingle {
      raw { value low high unavailable }
      adjusted { value low high unavailable }
      landmark { value low high unavailable }
    }
  }
}`;

/** Multi- against single-channel journeys: first journeys of each customer in a quarter, as they are and among like ones. */
export const channelComparison = {
  name: 'channelComparison',
  query: QUERY,
  variables: { window: WINDOW },
  rows: ({ channelComparison: { arms, multiVersusSingle } }) => [
    ...arms.map(({ mix, journeys: count, mean }) => ({ key: mix, journeys: count, value: mean })),
    ...Object.entries(multiVersusSingle).map(([key, value]) => ({ key, value })),
  ],
  sql: (dialect, clock) => `
    with ${journeys(dialect, { clock, columns: COLUMNS, also: ALSO })},
    rating as (${dialect.latestRatings}),
    numbered as (
      select journey.*, date_trunc('quarter', ${dialect.inUtc('started_at')}) as quarter,
        row_number() over (
          partition by customer_id, date_trunc('quarter', ${dialect.inUtc('started_at')}) order by started_at
        ) as number
      from journey where ${isInWindow(dialect, 'started_at')}
    ),
    compared as (
      select definition_id, segment, quarter,
        case when least_channel <> greatest_channel then 'MULTI_' else 'SINGLE_' end || case
          when least_digital = 1 then 'DIGITAL' when greatest_digital = 0 then 'TRADITIONAL' else 'MIXED' end as mix,
        least_channel <> greatest_channel as is_multi,
        second_channel <> first_channel as has_switched,
        case when second_channel is not null and first_score is not null
          then least(floor(first_score / 10), 9) end as band,
        score / 1e6 as outcome
      from numbered
      join customer on customer.id = numbered.customer_id
      left join rating on rating.customer_id = numbered.customer_id and rating.source_id = numbered.source_id
        and rating.journey_key = numbered.journey_key
      where number = 1
    ),
    stratum as (
      select count(outcome) as n, ${sides('is_multi')} from compared group by definition_id, segment, quarter
    ),
    landmark_stratum as (
      select count(outcome) as n, ${sides('has_switched')}
      from compared where band is not null group by definition_id, segment, quarter, band
    )
    select mix as key, count(*) as journeys, avg(outcome) as value from compared group by mix
    union all
    select 'raw', null, avg(case when is_multi then outcome end) - avg(case when not is_multi then outcome end) from compared
    union all
    select 'adjusted', null, ${STANDARDISED} from stratum where n1 >= 2 and n0 >= 2
    union all
    select 'landmark', null, ${STANDARDISED} from landmark_stratum where n1 >= 2 and n0 >= 2`,
};

const COLUMNS = `, channel.digital, ${SCORE} as contact_score`;

const ALSO = `,
        min(channel_id) as least_channel,
        max(channel_id) as greatest_channel,
        min(case when digital then 1 else 0 end) as least_digital,
        max(case when digital then 1 else 0 end) as greatest_digital,
        max(case when contact = 1 and kind <> 'EXPOSURE' then channel_id end) as first_channel,
        max(case when contact = 1 and kind <> 'EXPOSURE' then contact_score end) as first_score,
        max(case when contact = 2 and kind <> 'EXPOSURE' then channel_id end) as second_channel`;

function sides(isFirst) {
  return `
    count(case when ${isFirst} then outcome end) as n1, avg(case when ${isFirst} then outcome end) as mean1,
    count(case when not ${isFirst} then outcome end) as n0, avg(case when not ${isFirst} then outcome end) as mean0`;
}

const STANDARDISED = 'sum(n * (mean1 - mean0)) / sum(n)';
