import { sql } from 'kysely';
import { OperationError } from '../../domain/errors.js';
import type { ErasureMode } from '../../domain/vocabulary.js';
import { keepInStep } from '../cells/keep-in-step.js';
import type { Database, Sql } from '../database.js';
import { lockIdentities } from './identity-lock.js';
import { lockMapForProjection } from '../map-lock.js';
import { anonymize } from '../privacy/anonymize.js';
import { type Belongings, readBelongings } from '../privacy/belongings.js';
import { commonWords } from '../privacy/common-words.js';
import { deleteEverythingOf } from '../privacy/owned-tables.js';
import { type WrittenReceipt, writeReceipt } from '../privacy/receipt.js';
import { createMapInHand } from '../projector/map-in-hand.js';
import { projectFacts } from '../projector/project-batch.js';
import { tryShareProjection } from '../projector/projection-lock.js';
import { inTransaction } from '../transaction.js';

export interface ErasureOptions {
  readonly mode: ErasureMode;
  /** The clock, in epoch milliseconds. */
  readonly now: number;
  /** What else is written in the same transaction where there is somebody to erase: an audit event. */
  readonly alongside?: (db: Sql) => Promise<void>;
}

/**
 * Erases a customer in one transaction, and writes a receipt.
 *
 * PURGE deletes every row of theirs in every table and takes what they contributed out of the cells: the projector's step
 * with an empty timeline. ANONYMIZE takes away by what they could be told and projects what is left, which means the same.
 *
 * @returns null where there is no such customer
 * @throws {OperationError} while a rebuild is under way
 */
export async function eraseCustomer(
  database: Database,
  customerId: string,
  { mode, now, alongside }: ErasureOptions,
): Promise<WrittenReceipt | null> {
  const change = mode === 'PURGE' ? purge : await anonymizing(database, customerId, now);
  return inTransaction(database, async (db) => {
    if (!(await tryShareProjection(db))) {
      throw new OperationError('A rebuild of the metrics is under way: erase the customer when it has finished.');
    }
    await lockMapForProjection(db);
    await lockIdentities(db);
    const { rows } = await sql`
      select customer.id from customer where customer.id = ${customerId}::bigint for update`.execute(db);
    if (rows.length === 0) return null;

    const held = await readBelongings(db, customerId);
    const counts = await keepInStep(db, [customerId], () => change(db, customerId, held));
    await alongside?.(db);
    return writeReceipt(db, { mode, held, counts });
  });
}

/** Changes what is held about a customer; how many of each kind of thing went. */
type Change = (db: Sql, customerId: string, held: Belongings) => Promise<Readonly<Record<string, number>>>;

async function purge(db: Sql, customerId: string, held: Belongings): ReturnType<Change> {
  await deleteEverythingOf(db, customerId);
  return Object.fromEntries(Object.entries(held).map(([kind, rows]) => [kind, rows.length]));
}

async function anonymizing(database: Database, customerId: string, now: number): Promise<Change> {
  const common = await commonWords(database.sql, customerId);
  const currentMap = createMapInHand();
  return async (db) => {
    const removed = await anonymize(db, customerId, { currentMap, now, common });
    await projectFacts(db, currentMap, { customerIds: [customerId], now });
    return Object.fromEntries(Object.entries(removed).filter(([, count]) => count > 0));
  };
}
