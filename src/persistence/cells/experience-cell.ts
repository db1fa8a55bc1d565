import { sql } from 'kysely';
import { MICROPOINTS_PER_POINT, NEGATIVE_MAX } from '../../domain/score.js';
import { COUNTED_IN_METRICS, type CellKind, dayOf, withMonths } from './cell-kind.js';

/**
 * Interactions by touchpoint and segment. `score` is in millionths of a point, the five measures in hundredths;
 * `negative` is asked of scored interactions: 40 points or fewer.
 */
export const experienceCell: CellKind = withMonths(
  {
    table: 'experience_cell',
    factsFrom: sql`interaction_fact as fact join customer_fact on customer_fact.customer_id = fact.customer_id`,
    counted: COUNTED_IN_METRICS,
    at: sql`fact.occurred_at`,
    date: dayOf(sql`fact.occurred_at`),
    dimensions: [
      { name: 'touchpoint_id', sql: sql`fact.touchpoint_id` },
      { name: 'segment', sql: sql`customer_fact.segment` },
    ],
    measures: [
      { name: 'score', sql: sql`fact.score::bigint` },
      { name: 'negative', sql: sql`(fact.score <= ${sql.lit(NEGATIVE_MAX * MICROPOINTS_PER_POINT)})::int::bigint` },
      { name: 'friendliness', sql: sql`fact.friendliness::bigint` },
      { name: 'accessibility', sql: sql`fact.accessibility::bigint` },
      { name: 'confidence', sql: sql`fact.confidence::bigint` },
      { name: 'content', sql: sql`fact.content::bigint` },
      { name: 'personalization', sql: sql`fact.personalization::bigint` },
    ],
  },
  'experience_month_cell',
);
