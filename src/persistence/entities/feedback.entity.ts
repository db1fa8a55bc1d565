import { defineEntity, p } from '@mikro-orm/core';
import type { FeedbackMetric, FeedbackSource } from '../../domain/vocabulary.js';
import { ownerId } from './columns.js';
import { CustomerEntity } from './customer.entity.js';

const FeedbackSchema = defineEntity({
  name: 'FeedbackEntity',
  tableName: 'feedback',
  properties: {
    customerId: ownerId(CustomerEntity, 'feedback', 'customer_id').primary(),
    id: p.bigint('string').primary(),
    sourceId: p.integer(),
    recordId: p.text(),
    /** The merged customer from whom the row came; null: it is the customer's own. */
    originId: p.bigint('string').nullable(),
    at: p.datetime(),
    receivedAt: p.datetime(),
    source: p.text().$type<FeedbackSource>(),
    metric: p.text().$type<FeedbackMetric>(),
    rawScore: p.double().nullable(),
    scaleMin: p.double().nullable(),
    scaleMax: p.double().nullable(),
    score: p.integer().nullable().comment('millionths of a point on 0..100, higher is better'),
    text: p.text().nullable(),
    language: p.text().nullable(),
    touchpointId: p.integer().nullable(),
    journeyKey: p.text().nullable(),
    journeyId: p.bigint('string').nullable(),
    interactionId: p.bigint('string').nullable(),
  },
  indexes: [
    { name: 'feedback_id', properties: ['id'] },
    { name: 'feedback_timeline', properties: ['customerId', 'at', 'id'] },
  ],
});

/** What a customer said about the company. */
export class FeedbackEntity extends FeedbackSchema.class {}
FeedbackSchema.setClass(FeedbackEntity);
