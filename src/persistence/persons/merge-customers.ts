import { sql } from 'kysely';
import { keepInStep } from '../cells/keep-in-step.js';
import type { Database, Sql } from '../database.js';
import { deleteFacts } from '../facts/replace-facts.js';
import { eventTables } from '../ingest/tables.js';
import { createMapInHand } from '../projector/map-in-hand.js';
import { projectFacts } from '../projector/project-batch.js';
import { changePersons } from './change-persons.js';
import type { CustomerName } from './find-named.js';
import { findMerged, findPair, type MergeRefusal, type Pair, type PairOfNames } from './find-pair.js';

export interface MergeOptions {
  /** The clock, in epoch milliseconds. */
  readonly now: number;
  /** What else is written in the same transaction where something is done: an audit event. */
  readonly alongside: (db: Sql, pair: Pair) => Promise<void>;
}

/** Tables whose rows belong to a customer and go to the survivor. */
export const movingTables = ['customer_identity', ...eventTables.map(({ table }) => table)];

/**
 * Merges a customer into another one in one transaction, facts and cells included: everything that happened is the
 * survivor's, each row remembering whose it was; the profile of the merged one is set aside.
 *
 * @returns the two, or why not
 * @throws {OperationError} while a rebuild is under way
 */
export async function mergeCustomers(
  database: Database,
  names: PairOfNames,
  options: MergeOptions,
): Promise<Pair | MergeRefusal> {
  const find = (db: Sql) => findPair(db, names);
  return changePair(database, { task: 'merge customers', find, move: moveToSurvivor }, options);
}

/**
 * Gives a merged customer back what was theirs and whatever came of their identities since, in one transaction.
 *
 * @returns the two, or why not
 * @throws {OperationError} while a rebuild is under way
 */
export async function unmergeCustomers(
  database: Database,
  name: CustomerName,
  options: MergeOptions,
): Promise<Pair | MergeRefusal> {
  const find = (db: Sql) => findMerged(db, name);
  return changePair(database, { task: 'unmerge customers', find, move: giveBack }, options);
}

interface PairChange {
  /** What is to be done, for the error. */
  readonly task: string;
  readonly find: (db: Sql) => Promise<Pair | MergeRefusal>;
  /** Moves the rows, and says whether the one is merged. */
  readonly move: (db: Sql, pair: Pair) => Promise<void>;
}

async function changePair(
  database: Database,
  { task, find, move }: PairChange,
  { now, alongside }: MergeOptions,
): Promise<Pair | MergeRefusal> {
  return changePersons(database, task, async (db) => {
    const pair = await find(db);
    if ('reason' in pair) return pair;
    const customerIds = [pair.survivorId, pair.mergedId];
    await lockProfiles(db, customerIds);
    await keepInStep(db, customerIds, async () => {
      await move(db, pair);
      await updateJoining(db, pair.survivorId);
      await projectFacts(db, createMapInHand(), { customerIds, now });
    });
    await alongside(db, pair);
    return pair;
  });
}

async function moveToSurvivor(db: Sql, { survivorId, mergedId }: Pair): Promise<void> {
  for (const table of movingTables) {
    await sql`
      update ${sql.table(table)} as own set customer_id = ${survivorId}::bigint, origin_id = ${mergedId}::bigint
      where own.customer_id = ${mergedId}::bigint`.execute(db);
  }
  await sql`update customer set merged_into = ${survivorId}::bigint where customer.id = ${mergedId}::bigint`.execute(
    db,
  );
  await deleteFacts(db, mergedId);
}

async function giveBack(db: Sql, { survivorId, mergedId }: Pair): Promise<void> {
  for (const table of movingTables) {
    await sql`
      update ${sql.table(table)} as own set customer_id = ${mergedId}::bigint, origin_id = null
      where own.customer_id = ${survivorId}::bigint and own.origin_id = ${mergedId}::bigint`.execute(db);
  }
  await sql`update customer set merged_into = null where customer.id = ${mergedId}::bigint`.execute(db);
}

/** Waits for projectors who are at these customers. */
async function lockProfiles(db: Sql, customerIds: readonly string[]): Promise<void> {
  await sql`
    select from customer where customer.id = any(${customerIds}::bigint[]) order by customer.id for update`.execute(db);
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
