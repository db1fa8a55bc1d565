import { sql } from 'kysely';
import { OperationError } from '../../domain/errors.js';
import { keepInStep } from '../cells/keep-in-step.js';
import type { Database } from '../database.js';
import { deleteFacts } from '../facts/replace-facts.js';
import { tryShareProjection } from './projection-lock.js';
import { takeFromQueue } from './queue.js';
import { inTransaction } from './transaction.js';

/**
 * Deletes a customer with their identities, timeline and facts, and takes what they contributed out of the cells, in one
 * transaction: the projector's step with an empty timeline.
 *
 * @returns whether there was such a customer
 * @throws {OperationError} while a rebuild is under way
 */
export async function eraseCustomer(database: Database, customerId: string): Promise<boolean> {
  return inTransaction(database, async (db) => {
    if (!(await tryShareProjection(db))) {
      throw new OperationError('A rebuild of the metrics is under way: erase the customer when it has finished.');
    }
    const { rows } = await sql`
      select customer.id from customer where customer.id = ${customerId}::bigint for update`.execute(db);
    if (rows.length === 0) return false;

    await keepInStep(db, [customerId], async () => {
      await takeFromQueue(db, [customerId]);
      await deleteFacts(db, customerId);
      // Everything else that belongs to the customer goes with the row.
      await sql`delete from customer where customer.id = ${customerId}::bigint`.execute(db);
    });
    return true;
  });
}
