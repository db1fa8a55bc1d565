import { sql } from 'kysely';
import type { Fragment } from '../cells/cell-kind.js';

/** A timestamptz as epoch milliseconds: what the fold counts in, and several times faster to read than a Date. */
export function epochMilliseconds(column: string): Fragment {
  return sql`(extract(epoch from ${sql.ref(column)}) * 1000)::float8`;
}
