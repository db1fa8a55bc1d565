import { defineEntity, p } from '@mikro-orm/core';
import type { OrderKind } from '../../domain/vocabulary.js';
import { ChannelEntity } from './channel.entity.js';
import { ownerId, parentId } from './columns.js';
import { CustomerEntity } from './customer.entity.js';
import { SourceEntity } from './source.entity.js';

const CustomerOrderSchema = defineEntity({
  name: 'CustomerOrderEntity',
  tableName: 'customer_order',
  properties: {
    customerId: ownerId(CustomerEntity, 'customer_order', 'customer_id').primary(),
    id: p.bigint('string').primary(),
    sourceId: parentId(SourceEntity, 'customer_order', 'source_id'),
    recordId: p.text(),
    at: p.datetime(),
    receivedAt: p.datetime(),
    kind: p.text().$type<OrderKind>(),
    amount: p.decimal().columnType('numeric'),
    currency: p.text(),
    channelId: parentId(ChannelEntity, 'customer_order', 'channel_id').nullable(),
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
