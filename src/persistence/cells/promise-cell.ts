import { sql } from 'kysely';
import { COUNTED_IN_METRICS, type CellKind, dayOf, withMonths } from './cell-kind.js';

/**
 * Promise outcomes by promise, touchpoint, segment and verdict. `kept` and `over_delivered` are not asked of pending
 * outcomes; `log_fulfilment` is in billionths, `capped_fulfilment` (at most 1) in millionths, `end_to_end_score` in
 * millionths of a point for kept and broken outcomes whose journey has a score.
 */
export const promiseCell: CellKind = withMonths(
  {
    table: 'promise_cell',
    factsFrom: sql`promise_fact as fact join customer_fact on customer_fact.customer_id = fact.customer_id`,
    counted: COUNTED_IN_METRICS,
    at: sql`fact.at`,
    date: dayOf(sql`fact.at`),
    dimensions: [
      { name: 'promise_id', sql: sql`fact.promise_id` },
      { name: 'touchpoint_id', sql: sql`fact.touchpoint_id` },
      { name: 'segment', sql: sql`customer_fact.segment` },
      { name: 'verdict', sql: sql`fact.verdict` },
    ],
    measures: [
      { name: 'kept', sql: sql`case fact.verdict when 'KEPT' then 1::bigint when 'BROKEN' then 0 end` },
      { name: 'log_fulfilment', sql: sql`fact.log_fulfilment::numeric` },
      {
        name: 'capped_fulfilment',
        sql: sql`case when fact.fulfilment is not null then least(fact.fulfilment, 1000000)::bigint end`,
      },
      { name: 'over_delivered', sql: sql`fact.over_delivered::int::bigint` },
      {
        name: 'end_to_end_score',
        sql: sql`case when fact.verdict <> 'PENDING' then fact.end_to_end_score::bigint end`,
      },
    ],
  },
  'promise_month_cell',
);
