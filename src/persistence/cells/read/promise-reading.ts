import { sql } from 'kysely';
import type { CustomerFilter } from '../../../domain/filter.js';
import type { CellColumn } from '../cell-kind.js';
import { promiseCell } from '../promise-cell.js';
import { measureOf } from './columns.js';
import { type ReadingRequest, createReading } from './create-reading.js';
import { customerReadingFilter } from './customer-condition.js';
import type { Reading } from './reading.js';

/** The promise outcomes that a question is about. */
export interface PromiseRequest extends ReadingRequest {
  readonly filter: CustomerFilter | null;
}

/** The fulfilment of an outcome itself, in millionths: its order statistics are wanted, which cells cannot hold. */
export const fulfilment: CellColumn = { name: 'fulfilment', sql: sql`fact.fulfilment::bigint` };

/** The end-to-end score behind a kept or broken outcome, in millionths of a point. */
export const endToEndScore: CellColumn = measureOf(promiseCell, 'end_to_end_score');

/** Reads promise outcomes by the columns period, promise_id, touchpoint_id, channel_id, segment and verdict. */
export function promiseReading(request: PromiseRequest): Reading {
  return createReading(promiseCell, request, customerReadingFilter(request.filter));
}
