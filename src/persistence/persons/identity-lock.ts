import { sql } from 'kysely';
import type { Sql } from '../database.js';

/**
 * The advisory lock between those who write records and those who change whom records belong to. A batch finds the
 * customers that its records name and then writes their rows; in between, nobody may merge, unmerge or erase them.
 */
const IDENTITY_LOCK = '5648219033';

/** Waits for the batches at work and keeps identities to this transaction until it ends. */
export async function lockIdentities(db: Sql): Promise<void> {
  await sql`select pg_advisory_xact_lock(${IDENTITY_LOCK}::bigint)`.execute(db);
}

/** The statement that keeps identities as they are until the transaction of a batch ends. */
export const SHARE_IDENTITIES = `select pg_advisory_xact_lock_shared(${IDENTITY_LOCK}::bigint)`;
