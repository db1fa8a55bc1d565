import { sql } from 'kysely';
import { COUNTED_IN_METRICS, type CellKind, dayOf, withMonths } from './cell-kind.js';

/**
 * Journeys by the day they started, definition, segment, channel mix and status. Scores and `touchpoint_gap` (touchpoint
 * score minus end-to-end score, where there are both) are in millionths of a point, `duration` is that of completed
 * journeys in milliseconds, `completed` is not asked of open journeys.
 */
export const journeyCell: CellKind = withMonths(
  {
    table: 'journey_cell',
    factsFrom: sql`journey as fact join customer_fact on customer_fact.customer_id = fact.customer_id`,
    counted: COUNTED_IN_METRICS,
    at: sql`fact.started_at`,
    date: dayOf(sql`fact.started_at`),
    dimensions: [
      { name: 'definition_id', sql: sql`fact.definition_id` },
      { name: 'segment', sql: sql`customer_fact.segment` },
      { name: 'channel_mix', sql: sql`fact.channel_mix` },
      { name: 'status', sql: sql`fact.status` },
    ],
    measures: [
      { name: 'completed', sql: sql`case fact.status when 'COMPLETED' then 1::bigint when 'ABANDONED' then 0 end` },
      { name: 'end_to_end_score', sql: sql`fact.end_to_end_score::bigint` },
      { name: 'derived_score', sql: sql`fact.derived_score::bigint` },
      { name: 'touchpoint_score', sql: sql`fact.touchpoint_score::bigint` },
      { name: 'touchpoint_gap', sql: sql`fact.touchpoint_score::bigint - fact.end_to_end_score` },
      { name: 'trapped', sql: sql`fact.trapped::int::bigint` },
      {
        name: 'duration',
        sql: sql`case when fact.status = 'COMPLETED'
        then round(extract(epoch from fact.ended_at - fact.started_at) * 1000) end`,
      },
      { name: 'channels', sql: sql`cardinality(fact.channel_ids)::bigint` },
      { name: 'handoffs', sql: sql`fact.handoffs::bigint` },
      { name: 'interactions', sql: sql`fact.interaction_count::bigint` },
    ],
  },
  'journey_month_cell',
);
