import { sql } from 'kysely';
import { OperationError } from '../../domain/errors.js';
import type { ErasureMode } from '../../domain/vocabulary.js';
import { keepInStep } from '../cells/keep-in-step.js';
import type { Database, Sql } from '../database.js';
import { type Belongings, readBelongings } from '../privacy/belongings.js';
import { deleteEverythingOf } from '../privacy/owned-tables.js';
import { type WrittenReceipt, writeReceipt } from '../privacy/receipt.js';
import { tryShareProjection } from './projection-lock.js';
import { inTransaction } from './transaction.js';

export interface ErasureOptions {
  readonly mode: ErasureMode;
  /** What else is written in the same transaction where there is somebody to erase: an audit event. */
  readonly alongside?: (db: Sql) => Promise<void>;
}

/**
 * Erases a customer in one transaction, and writes a receipt. PURGE deletes every row of theirs in every table and takes
 * what they contributed out of the cells: the projector's step with an empty timeline.
 *
 * @returns null where there is no such customer
 * @throws {OperationError} while a rebuild is under way
 */
export async function eraseCustomer(
  database: Database,
  customerId: string,
  { mode, alongside }: ErasureOptions,
): Promise<WrittenReceipt | null> {
  return inTransaction(database, async (db) => {
    if (!(await tryShareProjection(db))) {
      throw new OperationError('A rebuild of the metrics is under way: erase the customer when it has finished.');
    }
    const { rows } = await sql`
      select customer.id from customer where customer.id = ${customerId}::bigint for update`.execute(db);
    if (rows.length === 0) return null;

    const held = await readBelongings(db, customerId);
    await keepInStep(db, [customerId], () => deleteEverythingOf(db, customerId));
    await alongside?.(db);
    return writeReceipt(db, { mode, held, counts: countsOf(held) });
  });
}

function countsOf(held: Belongings): Record<string, number> {
  return Object.fromEntries(Object.entries(held).map(([kind, rows]) => [kind, rows.length]));
}
