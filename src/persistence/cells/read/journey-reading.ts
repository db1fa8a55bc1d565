import { type SqlBool, sql } from 'kysely';
import type { JourneyFilter } from '../../../domain/filter.js';
import type { JourneyMap } from '../../../domain/map.js';
import { allOf } from '../../filter/condition.js';
import { journeyFilterSql } from '../../filter/journey-filter.js';
import { fieldsOf } from '../../filter/shape.js';
import type { CellColumn } from '../cell-kind.js';
import { journeyCell } from '../journey-cell.js';
import { journeyCostCell } from '../journey-cost-cell.js';
import { measureOf } from './columns.js';
import { NO_FILTER, type ReadingFilter, type ReadingRequest, createReading } from './create-reading.js';
import { customerJoins, customerOverCells, customerOverFacts, isWithin } from './customer-columns.js';
import type { Reading } from './reading.js';

/** The journeys that a question is about. */
export interface JourneyRequest extends ReadingRequest {
  readonly filter: JourneyFilter | null;
  readonly map: JourneyMap;
}

/** What journey cells carry. */
const CARRIED = new Set(['definition', 'channelMix', 'status', 'customer.segment']);

/** Reads journeys by the columns period, definition_id, segment, channel_mix and status. */
export function journeyReading(request: JourneyRequest): Reading {
  return createReading(journeyCell, request, compile(request));
}

/** Reads what journeys cost in one currency, by the same columns. */
export function journeyCostReading(request: JourneyRequest, currency: string): Reading {
  const filter = compile(request);
  return createReading(journeyCostCell, request, {
    ...filter,
    overCells: filter.overCells && allOf([filter.overCells, sql<SqlBool>`cell.currency = ${currency}::text`]),
    overFacts: allOf([filter.overFacts, sql<SqlBool>`cost.currency = ${currency}::text`]),
  });
}

/** The duration of a completed journey, in milliseconds. */
export const duration: CellColumn = measureOf(journeyCell, 'duration');

function compile({ filter, map }: JourneyRequest): ReadingFilter {
  if (!filter) return NO_FILTER;
  const asked = fieldsOf(filter);
  const overFacts = journeyFilterSql(
    filter,
    {
      definitionId: sql`fact.definition_id`,
      channelMix: sql`fact.channel_mix`,
      status: sql`fact.status`,
      startedAt: sql`fact.started_at`,
      endToEndScore: sql`fact.end_to_end_score`,
      customer: customerOverFacts,
    },
    map,
  );
  if (!isWithin(asked, CARRIED)) return { overCells: null, overFacts, factJoins: customerJoins(asked) };
  const overCells = journeyFilterSql(
    filter,
    {
      definitionId: sql`cell.definition_id`,
      channelMix: sql`cell.channel_mix`,
      status: sql`cell.status`,
      customer: customerOverCells,
    },
    map,
  );
  return { overCells, overFacts, factJoins: [] };
}
