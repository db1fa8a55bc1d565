import { sql as query } from 'kysely';
import type { Sql } from './database.js';

/**
 * The advisory lock between those who change the map and those who project by it. A change of the map marks the
 * customers it concerns; a projector at work on an older snapshot could undo the mark without heeding the change.
 * So a change holds the lock alone, and a projector shares it and then compares the map's version with its snapshot's.
 */
const MAP_LOCK = 5_648_219_031;

/** Waits until no projector is at work and keeps the map to this transaction until it ends. Call it before anything else. */
export async function lockMapForChange(sql: Sql): Promise<void> {
  await query`select pg_advisory_xact_lock(${MAP_LOCK}::bigint)`.execute(sql);
}

/** Keeps the map from changing until this transaction ends. Read its version in a statement of its own afterwards. */
export async function lockMapForProjection(sql: Sql): Promise<void> {
  await query`select pg_advisory_xact_lock_shared(${MAP_LOCK}::bigint)`.execute(sql);
}
