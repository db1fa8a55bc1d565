import { sql } from 'kysely';
import type { Sql } from '../database.js';

/** The advisory lock over facts and cells: batches, merges, unmerges and erasures share it, a rebuild has it alone. */
const PROJECTION_LOCK = 5_648_219_032;

/** Keeps rebuilds out until this transaction ends. False, without waiting, where one is under way or about to start. */
export async function tryShareProjection(db: Sql): Promise<boolean> {
  const { rows } = await sql<{ shared: boolean }>`
    select pg_try_advisory_xact_lock_shared(${PROJECTION_LOCK}::bigint) as shared`.execute(db);
  return rows[0]?.shared ?? false;
}

/** Waits for the batches, merges, unmerges and erasures at work and keeps others out until this transaction ends. */
export async function lockProjection(db: Sql): Promise<void> {
  await sql`select pg_advisory_xact_lock(${PROJECTION_LOCK}::bigint)`.execute(db);
}
