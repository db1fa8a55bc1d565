import { sql } from 'kysely';
import type { LoyaltyEventRow } from '../../domain/rows.js';
import type { ListTable } from './list-table.js';

/** Loyalty events by their time. */
export const loyaltyEventTable: ListTable<LoyaltyEventRow> = {
  name: 'loyalty_event',
  columns: sql`loyalty_event.customer_id as "customerId", loyalty_event.id, loyalty_event.at, loyalty_event.kind,
    loyalty_event.detail`,
  time: sql.ref('loyalty_event.at'),
  ids: [sql.ref('loyalty_event.id'), sql.ref('loyalty_event.customer_id')],
  idsOf: ({ id, customerId }) => [id, customerId],
  toRow: (row) => row,
};
