import type { Database, Sql } from '../../database.js';

/** Runs the statements of one answer on one state of the database, however many come in between. */
export async function inSnapshot<T>({ sql }: Database, read: (snapshot: Sql) => Promise<T>): Promise<T> {
  return sql.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read);
}
