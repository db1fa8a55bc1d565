import { type SqlBool, sql } from 'kysely';
import { allOf } from '../../filter/condition.js';
import type { CellColumn } from '../cell-kind.js';
import { journeyCell } from '../journey-cell.js';
import { journeyCostCell } from '../journey-cost-cell.js';
import { measureOf } from './columns.js';
import { createReading } from './create-reading.js';
import { type JourneyRequest, journeyCondition } from './journey-condition.js';
import type { Reading } from './reading.js';

export type { JourneyRequest };

/** What journey cells carry. */
const CARRIED = new Set(['definition', 'channelMix', 'status', 'customer.segment']);

/** Reads journeys by the columns period, definition_id, segment, channel_mix and status. */
export function journeyReading(request: JourneyRequest): Reading {
  return createReading(journeyCell, request, journeyCondition(request, CARRIED));
}

/** Reads what journeys cost in one currency, by the same columns. */
export function journeyCostReading(request: JourneyRequest, currency: string): Reading {
  const filter = journeyCondition(request, CARRIED);
  return createReading(journeyCostCell, request, {
    ...filter,
    overCells: filter.overCells && allOf([filter.overCells, sql<SqlBool>`cell.currency = ${currency}::text`]),
    overFacts: allOf([filter.overFacts, sql<SqlBool>`cost.currency = ${currency}::text`]),
  });
}

/** The duration of a completed journey, in milliseconds. */
export const duration: CellColumn = measureOf(journeyCell, 'duration');
