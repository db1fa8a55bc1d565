import { defineEntity, p } from '@mikro-orm/core';
import { ownerId } from './columns.js';
import { CustomerEntity } from './customer.entity.js';

const PromiseOutcomeSchema = defineEntity({
  name: 'PromiseOutcomeEntity',
  tableName: 'promise_outcome',
  properties: {
    customerId: ownerId(CustomerEntity, 'promise_outcome', 'customer_id').primary(),
    id: p.bigint('string').primary(),
    sourceId: p.integer(),
    recordId: p.text(),
    /** The merged customer from whom the row came; null: it is the customer's own. */
    originId: p.bigint('string').nullable(),
    promiseId: p.integer(),
    touchpointId: p.integer(),
    at: p.datetime(),
    receivedAt: p.datetime(),
    journeyKey: p.text().nullable(),
    promised: p.decimal().columnType('numeric').nullable(),
    delivered: p.decimal().columnType('numeric').nullable(),
    dueAt: p.datetime().nullable(),
    metAt: p.datetime().nullable(),
  },
  indexes: [
    { name: 'promise_outcome_id', properties: ['id'] },
    { name: 'promise_outcome_timeline', properties: ['customerId', 'at', 'id'] },
  ],
});

/** What became of a promise given to a customer. */
export class PromiseOutcomeEntity extends PromiseOutcomeSchema.class {}
PromiseOutcomeSchema.setClass(PromiseOutcomeEntity);
