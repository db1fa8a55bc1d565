import { defineEntity, p } from '@mikro-orm/core';
import type { PromiseVerdict } from '../../domain/vocabulary.js';

const PromiseFactSchema = defineEntity({
  name: 'PromiseFactEntity',
  tableName: 'promise_fact',
  properties: {
    customerId: p.bigint('string').primary(),
    outcomeId: p.bigint('string').primary(),
    at: p.datetime(),
    promiseId: p.integer(),
    touchpointId: p.integer(),
    journeyId: p.bigint('string').nullable(),
    verdict: p.text().$type<PromiseVerdict>(),
    /** Millionths. */
    fulfilment: p.integer().nullable(),
    /** Billionths. */
    logFulfilment: p.bigint('string').nullable(),
    overDelivered: p.boolean().nullable(),
    endToEndScore: p.integer().nullable(),
  },
  indexes: [{ name: 'promise_fact_at', properties: ['at'] }],
});

/** Whether a promise was kept, and how far. */
export class PromiseFactEntity extends PromiseFactSchema.class {}
PromiseFactSchema.setClass(PromiseFactEntity);
