import { type SqlBool, sql } from 'kysely';
import { MICROPOINTS_PER_POINT } from '../../domain/score.js';
import { IndexPeriod, namesOf } from '../../domain/vocabulary.js';
import type { Condition } from '../filter/condition.js';
import type { Fragment } from '../fragment.js';
import { type CellKind, pick } from './cell-kind.js';
import { journeyCell } from './journey-cell.js';

const BAND_WIDTH = sql.lit(10 * MICROPOINTS_PER_POINT);

/**
 * Index journeys (a customer's first in a UTC month, quarter or year) by that period, definition, segment, channel mix,
 * and how they opened. A journey that is the first of its month, quarter and year contributes to three cells.
 *
 * The band of the first contact's score (ten points each, 100 in the last), whether that contact was digital and whether
 * the second one was in another channel are null together: where there is no second contact or the first has no score.
 */
export const comparisonCell: CellKind = {
  table: 'comparison_cell',
  factsFrom: sql`${journeyCell.factsFrom} ${periodsBegun()}`,
  counted: journeyCell.counted,
  at: journeyCell.at,
  date: { name: 'first_day', sql: sql`index_period.first_day` },
  dimensions: [
    { name: 'granularity', sql: sql`index_period.granularity` },
    ...pick(journeyCell.dimensions, ['definition_id', 'segment', 'channel_mix']),
    { name: 'first_contact_band', sql: whereLandmark(sql`least(fact.first_contact_score / ${BAND_WIDTH}, 9)`) },
    { name: 'first_contact_digital', sql: whereLandmark(sql`fact.first_contact_digital`) },
    { name: 'switched', sql: whereLandmark(sql`fact.switched`) },
  ],
  measures: pick(journeyCell.measures, ['end_to_end_score', 'derived_score', 'completed', 'duration']),
};

/** Whether a journey is the first of its customer in its UTC month, quarter or year. */
export function isIndexOf(granularity: IndexPeriod): Condition {
  return sql<SqlBool>`${sql.ref(`fact.index_${granularity.toLowerCase()}`)}`;
}

/** The periods of which a journey is the first: one row each. */
function periodsBegun(): Fragment {
  const periods = namesOf(IndexPeriod).map(
    (granularity) => sql`(
      ${sql.lit(granularity)},
      date_trunc(${sql.lit(granularity)}, fact.started_at at time zone 'UTC')::date,
      ${isIndexOf(granularity)}
    )`,
  );
  return sql`
    join lateral (values ${sql.join(periods)}) as index_period (granularity, first_day, is_index) on index_period.is_index`;
}

/** Null for journeys that cannot be compared by how they opened. */
function whereLandmark(value: Fragment): Fragment {
  return sql`case when fact.switched is not null and fact.first_contact_score is not null then ${value} end`;
}
