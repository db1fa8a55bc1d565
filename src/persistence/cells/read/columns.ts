import { sql } from 'kysely';
import type { Fragment } from '../../fragment.js';
import type { CellColumn, CellKind } from '../cell-kind.js';
import type { ReadingColumn } from './reading.js';
import type { TimeSlices } from './time-slices.js';

/** Columns that are no dimension of the cells themselves, but of the touchpoint that they carry. */
const TOUCHPOINT_COLUMNS = new Map<string, 'int' | 'text'>([
  ['channel_id', 'int'],
  ['stage', 'text'],
]);

/** The types of dimensions that are neither an id nor a text. */
const TYPES = new Map<string, 'int' | 'boolean'>([
  ['first_contact_band', 'int'],
  ['first_contact_digital', 'boolean'],
  ['switched', 'boolean'],
  ['retained', 'boolean'],
]);

/** The column that numbers the periods of the window, from 1. */
export const PERIOD = 'period';

/**
 * Finds a column by its name: {@link PERIOD}, a dimension of the kind of cell, or `channel_id` and `stage` of its touchpoint.
 */
export function readingColumn(kind: CellKind, slices: TimeSlices, name: string): ReadingColumn {
  if (name === PERIOD) return periodColumn(kind, slices);
  const ofTouchpoint = TOUCHPOINT_COLUMNS.get(name);
  if (ofTouchpoint) {
    const column = sql.ref(`touchpoint.${name}`);
    return { name, type: ofTouchpoint, nullable: false, overCells: () => column, overFacts: column };
  }
  const dimension = kind.dimensions.find((candidate) => candidate.name === name);
  if (!dimension) throw new RangeError(`Cells of the table ${kind.table} have no dimension "${name}".`);
  return {
    name,
    type: TYPES.get(name) ?? (name.endsWith('_id') ? 'int' : 'text'),
    nullable: name === 'segment',
    overCells: () => sql.ref(`cell.${name}`),
    overFacts: dimension.sql,
  };
}

/** A measure of a kind of cell, over `fact`. */
export function measureOf(kind: CellKind, name: string): CellColumn {
  const measure = kind.measures.find((candidate) => candidate.name === name);
  if (!measure) throw new RangeError(`Cells of the table ${kind.table} have no measure "${name}".`);
  return measure;
}

/** What has to be joined to the cells (alias `cell`) or facts (alias `fact`) for these columns. */
export function touchpointJoins(alias: 'cell' | 'fact', names: readonly string[]): Fragment[] {
  if (!names.some((name) => TOUCHPOINT_COLUMNS.has(name))) return [];
  return [sql`join touchpoint on touchpoint.id = ${sql.ref(`${alias}.touchpoint_id`)}`];
}

/** A cell lies in the period in which its date begins: cells that a boundary cuts are not read. */
function periodColumn(kind: CellKind, { starts }: TimeSlices): ReadingColumn {
  const thresholds = sql`${starts.map((start) => new Date(start).toISOString())}::timestamptz[]`;
  return {
    name: PERIOD,
    type: 'int',
    nullable: false,
    overCells: (date) => sql`width_bucket(${date}, ${thresholds})`,
    overFacts: sql`width_bucket(${kind.at}, ${thresholds})`,
  };
}
