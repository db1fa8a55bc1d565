import { journeys } from '../rebuild.js';
import { askedOfAllAndOfSome, isInWindow, WINDOW } from './window.js';

/** @param {string} interval what is asked of every estimate beside its value */
const query = (interval) => `query ($window: Window!, $filter: JourneyFilter) {
  journeyMetrics(window: $window, filter: $filter, groupBy: [DEFINITION, PERIOD], granularity: MONTH) {
    groups {
      key { value }
      journeys
      completed
      completionRate { value ${interval} unavailable }
      endToEndScore { value ${interval} unavailable }
      meanDurationSeconds { value ${interval} unavailable }
      handoffsPerJourney { value ${interval} unavailable }
    }
  }
}`;

/** How every kind of journey went, month by month: journeys are made of rows, and joined with what customers say of them. */
export const [journeyMetrics, journeyMetricsOfRegion] = askedOfAllAndOfSome(
  'journeyMetrics by definition and month',
  question,
);

function question(name, { filter, where }) {
  return {
    name,
    query: query('low high'),
    valuesQuery: query(''),
    variables: { window: WINDOW, filter },
    rows: ({ journeyMetrics: { groups } }) =>
      groups.map(({ key, completionRate, endToEndScore, meanDurationSeconds, handoffsPerJourney, ...counts }) => ({
        key: key.map(({ value }) => value).join(' '),
        ...counts,
        completion_rate: completionRate,
        end_to_end_score: endToEndScore,
        duration: meanDurationSeconds,
        handoffs: handoffsPerJourney,
      })),
    sql: (dialect, clock) => `
      with ${journeys(dialect, { clock, where })},
      rating as (${dialect.latestRatings})
      select
        journey_definition.key || ' ' || to_month as key,
        count(*) as journeys,
        sum(is_completed) as completed,
        avg(case when not is_open then is_completed * 1.0 end) as completion_rate,
        avg(score) / 1e6 as end_to_end_score,
        avg(case when is_completed = 1 then duration end) as duration,
        avg(handoffs * 1.0) as handoffs
      from (
        select journey.*, rating.score, cast(cast(date_trunc('month', ${dialect.inUtc('started_at')}) as date) as varchar) as to_month
        from journey
        left join rating on rating.customer_id = journey.customer_id and rating.source_id = journey.source_id
          and rating.journey_key = journey.journey_key
        where ${isInWindow(dialect, 'started_at')}
      ) as rated
      join journey_definition on journey_definition.id = rated.definition_id
      group by journey_definition.key, to_month`,
  };
}
