import { type RawBuilder, sql } from 'kysely';

/** A piece of SQL. */
export type Fragment = RawBuilder<unknown>;

/** An instant as a timestamptz, written out because the driver would write a Date in the process's time zone. */
export function instant(epochMilliseconds: number): Fragment {
  return sql`${new Date(epochMilliseconds).toISOString()}::timestamptz`;
}

/** A column of instants as epoch milliseconds: what the fold counts in, and several times faster to read than a Date. */
export function epochMilliseconds(column: string): Fragment {
  return sql`(extract(epoch from ${sql.ref(column)}) * 1000)::float8`;
}
