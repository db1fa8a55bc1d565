import { OperationError } from '../../domain/errors.js';
import type { Database, Sql } from '../database.js';
import { lockMapForProjection } from '../map-lock.js';
import { tryShareProjection } from '../projector/projection-lock.js';
import { inTransaction } from '../transaction.js';
import { lockIdentities } from './identity-lock.js';

/**
 * Changes in one transaction whom records belong to, facts and cells included, while nobody else does and no batch of
 * records is at work. Whom a name stands for is asked in there.
 *
 * @param task what is to be done, for the error: "merge customers"
 * @throws {OperationError} while a rebuild is under way
 */
export async function changePersons<T>(database: Database, task: string, change: (db: Sql) => Promise<T>): Promise<T> {
  return inTransaction(database, async (db) => {
    if (!(await tryShareProjection(db))) {
      throw new OperationError(`A rebuild of the metrics is under way: ${task} when it has finished.`);
    }
    await lockMapForProjection(db);
    await lockIdentities(db);
    return change(db);
  });
}
