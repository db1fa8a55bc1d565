import { defineEntity, p } from '@mikro-orm/core';
import type { LoyaltyEventKind } from '../../domain/vocabulary.js';
import { ownerId } from './columns.js';
import { CustomerEntity } from './customer.entity.js';

const LoyaltyEventSchema = defineEntity({
  name: 'LoyaltyEventEntity',
  tableName: 'loyalty_event',
  properties: {
    customerId: ownerId(CustomerEntity, 'loyalty_event', 'customer_id').primary(),
    id: p.bigint('string').primary(),
    sourceId: p.integer(),
    recordId: p.text(),
    /** The merged customer from whom the row came; null: it is the customer's own. */
    originId: p.bigint('string').nullable(),
    at: p.datetime(),
    receivedAt: p.datetime(),
    kind: p.text().$type<LoyaltyEventKind>(),
    detail: p.text().nullable(),
  },
  indexes: [
    { name: 'loyalty_event_id', properties: ['id'] },
    { name: 'loyalty_event_timeline', properties: ['customerId', 'at', 'id'] },
  ],
});

/** A sign of loyalty, or of its end. */
export class LoyaltyEventEntity extends LoyaltyEventSchema.class {}
LoyaltyEventSchema.setClass(LoyaltyEventEntity);
