import { defineEntity, p } from '@mikro-orm/core';
import type { ConsentPurpose } from '../../domain/vocabulary.js';
import { ownerId } from './columns.js';
import { CustomerEntity } from './customer.entity.js';

const ConsentSchema = defineEntity({
  name: 'ConsentEntity',
  tableName: 'consent',
  properties: {
    customerId: ownerId(CustomerEntity, 'consent', 'customer_id').primary(),
    id: p.bigint('string').primary(),
    sourceId: p.integer(),
    recordId: p.text(),
    /** The merged customer from whom the row came; null: it is the customer's own. */
    originId: p.bigint('string').nullable(),
    at: p.datetime(),
    receivedAt: p.datetime(),
    purpose: p.text().$type<ConsentPurpose>(),
    granted: p.boolean(),
  },
  indexes: [
    { name: 'consent_id', properties: ['id'] },
    { name: 'consent_timeline', properties: ['customerId', 'at', 'id'] },
  ],
});

/** That a customer allowed something, or withdrew it. */
export class ConsentEntity extends ConsentSchema.class {}
ConsentSchema.setClass(ConsentEntity);
