import { sql } from 'kysely';
import type { Column } from '../filter/condition.js';
import type { ParentTable } from './nested-list.js';
import { amongKeys, rowKeySql } from './row-key.js';

/** Lists under customers; key: the customer's id. */
export const customerParent = parentTable('customer', [sql.ref('customer.id')]);

/** Lists under journeys; key: the ids of the journey and its customer. */
export const journeyParent = parentTable('journey', [sql.ref('journey.id'), sql.ref('journey.customer_id')]);

function parentTable(name: string, ids: readonly Column[]): ParentTable {
  return { name, key: rowKeySql(...ids), among: (keys) => amongKeys(ids, keys) };
}
