import { defineEntity, p } from '@mikro-orm/core';
import { BrandPromiseEntity } from './brand-promise.entity.js';
import { ownerId, parentId } from './columns.js';
import { CustomerEntity } from './customer.entity.js';
import { SourceEntity } from './source.entity.js';
import { TouchpointEntity } from './touchpoint.entity.js';

const PromiseOutcomeSchema = defineEntity({
  name: 'PromiseOutcomeEntity',
  tableName: 'promise_outcome',
  properties: {
    customerId: ownerId(CustomerEntity, 'promise_outcome', 'customer_id').primary(),
    id: p.bigint('string').primary(),
    sourceId: parentId(SourceEntity, 'promise_outcome', 'source_id'),
    recordId: p.text(),
    promiseId: parentId(BrandPromiseEntity, 'promise_outcome', 'promise_id'),
    touchpointId: parentId(TouchpointEntity, 'promise_outcome', 'touchpoint_id'),
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
