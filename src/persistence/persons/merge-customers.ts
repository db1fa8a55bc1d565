import { sql } from 'kysely';
import { OperationError } from '../../domain/errors.js';
import { keepInStep } from '../cells/keep-in-step.js';
import type { Database, Sql } from '../database.js';
import { deleteFacts } from '../facts/replace-facts.js';
import { lockIdentities } from './identity-lock.js';
import { eventTables } from '../ingest/tables.js';
import { lockMapForProjection } from '../map-lock.js';
import { createMapInHand } from '../projector/map-in-hand.js';
import { projectFacts } from '../projector/project-batch.js';
import { tryShareProjection } from '../projector/projection-lock.js';
import { inTransaction } from '../transaction.js';

/** Why two customers cannot be merged, or told apart. */
export type MergeRefusal = 'NOT_FOUND' | 'ALREADY_MERGED' | 'HAS_MERGED' | 'NOT_MERGED';

export interface MergeOptions {
  /** The clock, in epoch milliseconds. */
  readonly now: number;
  /** What else is written in the same transaction where something is done: an audit event. */
  readonly alongside: (db: Sql) => Promise<void>;
}

/** The survivor, who has the whole history, and the customer who is merged into them: different ids. */
export interface Pair {
  readonly survivorId: string;
  readonly mergedId: string;
}

/** Tables whose rows belong to a customer and go to the survivor. */
export const movingTables = ['customer_identity', ...eventTables.map(({ table }) => table)];

/**
 * Merges a customer into another one in one transaction, facts and cells included: everything that happened is the
 * survivor's, each row remembering whose it was; the profile of the merged one is set aside.
 *
 * @returns why not; null where it is done
 * @throws {OperationError} while a rebuild is under way
 */
export async function mergeCustomers(
  database: Database,
  pair: Pair,
  options: MergeOptions,
): Promise<MergeRefusal | null> {
  return changingIdentities(database, async (db) => {
    const { survivorId, mergedId } = pair;
    await lockProfiles(db, [survivorId, mergedId]);
    const refusal = await refusalOf(db, pair);
    if (refusal) return refusal;
    await keepInStep(db, [survivorId, mergedId], async () => {
      for (const table of movingTables) {
        await sql`
          update ${sql.table(table)} as own set customer_id = ${survivorId}::bigint, origin_id = ${mergedId}::bigint
          where own.customer_id = ${mergedId}::bigint`.execute(db);
      }
      await sql`
        update customer set merged_into = ${survivorId}::bigint where customer.id = ${mergedId}::bigint`.execute(db);
      await updateJoining(db, survivorId);
      await deleteFacts(db, mergedId);
      await projectFacts(db, createMapInHand(), { customerIds: [survivorId, mergedId], now: options.now });
    });
    await options.alongside(db);
    return null;
  });
}

/**
 * Gives a merged customer back what was theirs and whatever came of their identities since, in one transaction.
 *
 * @returns the survivor's id, or why not
 * @throws {OperationError} while a rebuild is under way
 */
export async function unmergeCustomers(
  database: Database,
  mergedId: string,
  { now, alongside }: { readonly now: number; readonly alongside: (db: Sql, survivorId: string) => Promise<void> },
): Promise<{ readonly survivorId: string } | MergeRefusal> {
  return changingIdentities(database, async (db) => {
    const [merged] = await readProfiles(db, [mergedId]);
    if (!merged) return 'NOT_FOUND';
    const survivorId = merged.mergedInto;
    if (survivorId === null) return 'NOT_MERGED';
    await lockProfiles(db, [survivorId, mergedId]);
    await keepInStep(db, [survivorId, mergedId], async () => {
      for (const table of movingTables) {
        await sql`
          update ${sql.table(table)} as own set customer_id = ${mergedId}::bigint, origin_id = null
          where own.customer_id = ${survivorId}::bigint and own.origin_id = ${mergedId}::bigint`.execute(db);
      }
      await sql`update customer set merged_into = null where customer.id = ${mergedId}::bigint`.execute(db);
      await updateJoining(db, survivorId);
      await projectFacts(db, createMapInHand(), { customerIds: [survivorId, mergedId], now });
    });
    await alongside(db, survivorId);
    return { survivorId };
  });
}

/** Why the two cannot be merged; null where they can. */
export async function refusalOf(db: Sql, { survivorId, mergedId }: Pair): Promise<MergeRefusal | null> {
  const profiles = await readProfiles(db, [survivorId, mergedId]);
  if (profiles.length < 2) return 'NOT_FOUND';
  if (profiles.some(({ mergedInto }) => mergedInto !== null)) return 'ALREADY_MERGED';
  return profiles.some(({ id, hasMerged }) => id === mergedId && hasMerged) ? 'HAS_MERGED' : null;
}

async function changingIdentities<T>(database: Database, change: (db: Sql) => Promise<T>): Promise<T> {
  return inTransaction(database, async (db) => {
    if (!(await tryShareProjection(db))) {
      throw new OperationError('A rebuild of the metrics is under way: merge customers when it has finished.');
    }
    await lockMapForProjection(db);
    await lockIdentities(db);
    return change(db);
  });
}

interface Profile {
  readonly id: string;
  readonly mergedInto: string | null;
  readonly hasMerged: boolean;
}

async function readProfiles(db: Sql, ids: readonly string[]): Promise<Profile[]> {
  const { rows } = await sql<Profile>`
    select customer.id, customer.merged_into as "mergedInto", customer.own_joined_at is not null as "hasMerged"
    from customer where customer.id = any(${ids}::bigint[])`.execute(db);
  return rows;
}

/** Waits for projectors who are at these customers. */
async function lockProfiles(db: Sql, ids: readonly string[]): Promise<void> {
  await sql`
    select from customer where customer.id = any(${ids}::bigint[]) order by customer.id for update`.execute(db);
}

/** The survivor joined when the first of them did; alone again, when the source or the own timeline says. */
async function updateJoining(db: Sql, survivorId: string): Promise<void> {
  await sql`
    with merged as (
      select min(customer.joined_at) as joined_at from customer where customer.merged_into = ${survivorId}::bigint
    ), own as (
      select coalesce(customer.own_joined_at, customer.joined_at) as joined_at from customer
      where customer.id = ${survivorId}::bigint
    )
    update customer set joined_at = least(own.joined_at, merged.joined_at),
      own_joined_at = case when merged.joined_at is not null then own.joined_at end
    from merged cross join own where customer.id = ${survivorId}::bigint`.execute(db);
}
