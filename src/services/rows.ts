import { loadByKeys } from '../persistence/lists/by-key.js';
import type { ListTable } from '../persistence/lists/list-table.js';
import { loadBatched } from './batch.js';
import type { Scope } from './scope.js';

/** One row by its key, batched with all others of its table that the request asks for. Undefined: absent. */
export function loadRow<Row, Raw>(scope: Scope, table: ListTable<Row, Raw>, key: string): Promise<Row | undefined> {
  return loadBatched(scope, `row of ${table.name}`, key, (keys) => loadByKeys(scope.database.sql, table, keys));
}
