import { sql } from 'kysely';
import type { OrderRow } from '../../domain/rows.js';
import type { ListTable } from './list-table.js';

interface RawOrder extends Omit<OrderRow, 'amount'> {
  readonly amount: string;
  readonly currency: string;
}

/** Orders by their time. */
export const orderTable: ListTable<OrderRow, RawOrder> = {
  name: 'customer_order',
  columns: sql`customer_order.customer_id as "customerId", customer_order.id, customer_order.at, customer_order.kind,
    customer_order.amount, customer_order.currency, customer_order.channel_id as "channelId", customer_order.product`,
  time: sql.ref('customer_order.at'),
  ids: [sql.ref('customer_order.id'), sql.ref('customer_order.customer_id')],
  idsOf: ({ id, customerId }) => [id, customerId],
  toRow: (raw) => ({ ...raw, amount: { amount: raw.amount, currency: raw.currency } }),
};
