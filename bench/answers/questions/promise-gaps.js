import { isInWindow, WINDOW } from './window.js';

/** @param {string} interval what is asked of every estimate beside its value */
const query = (interval) => `query ($window: Window!) {
  promiseGaps(window: $window, groupBy: [PROMISE, TOUCHPOINT]) {
    groups {
      key { value }
      kept
      broken
      pending
      keptRate { value ${interval} unavailable }
      expectationIndex { value ${interval} unavailable }
      geometricMeanFulfilment { value ${interval} unavailable }
      satisfactionEffect { value ${interval} unavailable }
    }
  }
}`;

/** What was promised against what was delivered, where, and what broken promises do to the journey's score. */
export const promiseGaps = {
  name: 'promiseGaps by promise and touchpoint',
  query: query('low high'),
  valuesQuery: query(''),
  variables: { window: WINDOW },
  rows: ({ promiseGaps: { groups } }) =>
    groups.map(({ key, keptRate, expectationIndex, geometricMeanFulfilment, satisfactionEffect, ...counts }) => ({
      key: key.map(({ value }) => value).join(' '),
      ...counts,
      kept_rate: keptRate,
      expectation_index: expectationIndex,
      geometric_mean: geometricMeanFulfilment,
      satisfaction_effect: satisfactionEffect,
    })),
  sql: (dialect, clock) => `
    with rating as (${dialect.latestRatings}),
    judged as (
      select outcome.*, brand_promise.key as promise_key, brand_promise.tolerance, ${fulfilment(dialect, clock)} as fulfilment
      from promise_outcome as outcome join brand_promise on brand_promise.id = outcome.promise_id
      where ${isInWindow(dialect, 'outcome.at')}
    ),
    told as (
      select judged.*, rating.score / 1e6 as score,
        case when fulfilment is not null then case when fulfilment >= 1 - tolerance - 1e-9 then 1.0 else 0.0 end end as is_kept
      from judged
      left join rating on rating.customer_id = judged.customer_id and rating.source_id = judged.source_id
        and rating.journey_key = judged.journey_key
    )
    select
      promise_key || ' ' || touchpoint.key as key,
      count(case when is_kept = 1 then 1 end) as kept,
      count(case when is_kept = 0 then 1 end) as broken,
      count(case when is_kept is null then 1 end) as pending,
      avg(is_kept) as kept_rate,
      100 * avg(case when fulfilment is not null then least(fulfilment, 1) end) as expectation_index,
      exp(avg(case when fulfilment is not null then ln(greatest(fulfilment, 0.01)) end)) as geometric_mean,
      avg(case when is_kept = 0 then score end) - avg(case when is_kept = 1 then score end) as satisfaction_effect
    from told join touchpoint on touchpoint.id = told.touchpoint_id
    group by promise_key, touchpoint.key`,
};

/** The share that was fulfilled, 0 to 1.5; null while pending. */
function fulfilment(dialect, clock) {
  const day = (instant) => dialect.dayIn(instant, 'brand_promise.time_zone');
  const isByDay = `brand_promise.deadline_grain = 'DAY'`;
  const isLate = `case when ${isByDay} then ${day('met_at')} > ${day('due_at')} else met_at > due_at end`;
  const promisedTime = `case when ${isByDay} then ${day('due_at')} - ${day('outcome.at')} else extract(epoch from due_at - outcome.at) end`;
  const takenTime = `case when ${isByDay} then ${day('met_at')} - ${day('outcome.at')} else extract(epoch from met_at - outcome.at) end`;
  const overdue = `case when due_at < ${dialect.instant(clock)} then 0.0 end`;
  const ratio = (part, whole) => `case when ${whole} > 0 then ${part}::float8 / ${whole} when ${part} = ${whole} then 1
    when ${part} > ${whole} then 1.5 else 0 end`;
  return `cast(case
    when brand_promise.kind = 'DEADLINE' then case
      when due_at is null then null
      when met_at is null then ${overdue}
      when not (${isLate}) then 1
      when (${promisedTime}) <= 0 then 0
      else (${promisedTime})::float8 / (${takenTime}) end
    when promised is null and delivered is not null then null
    when delivered is null then ${overdue}
    when brand_promise.kind = 'HIGHER_IS_BETTER' then least(1.5, greatest(0, ${ratio('delivered', 'promised')}))
    when delivered <= 0 then 1.5
    else least(1.5, greatest(0, ${ratio('promised', 'delivered')}))
  end as float8)`;
}
