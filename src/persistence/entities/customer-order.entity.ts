import { defineEntity, p } from '@mikro-orm/core';
import type { OrderKind } from '../../domain/vocabulary.js';
import { ownerId } from './columns.js';
import { CustomerEntity } from './customer.entity.js';

const CustomerOrderSchema = defineEntity({
  name: 'CustomerOrderEntity',
  tableName: 'customer_order',
  properties: {
    customerId: ownerId(CustomerEntity, 'customer_order', 'customer_id').primary(),
    id: p.bigint('string').primary(),
    sourceId: p.integer(),
    recordId: p.text(),
    /** The merged customer from whom the row came; null: it is the customer's own. */
    originId: p.bigint('string').nullable(),
    at: p.datetime(),
    receivedAt: p.datetime(),
    kind: p.text().$type<OrderKind>(),
    amount: p.decimal().columnType('numeric'),
    currency: p.text(),
    channelId: p.integer().nullable(),
    product: p.text().nullable(),
  },
  indexes: [
    { name: 'customer_order_id', properties: ['id'] },
    { name: 'customer_order_timeline', properties: ['customerId', 'at', 'id'] },
  ],
});

/** What a customer bought, renewed or gave back. */
export class CustomerOrderEntity extends CustomerOrderSchema.class {}
CustomerOrderSchema.setClass(CustomerOrderEntity);
