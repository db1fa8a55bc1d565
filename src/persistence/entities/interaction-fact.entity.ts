import { defineEntity, p } from '@mikro-orm/core';
import { ownerId, ratings } from './columns.js';
import { CustomerFactEntity } from './customer-fact.entity.js';

const InteractionFactSchema = defineEntity({
  name: 'InteractionFactEntity',
  tableName: 'interaction_fact',
  properties: {
    customerId: ownerId(CustomerFactEntity, 'interaction_fact', 'customer_id').primary(),
    interactionId: p.bigint('string').primary(),
    occurredAt: p.datetime(),
    touchpointId: p.integer(),
    journeyId: p.bigint('string').nullable(),
    /** Millionths of a point. */
    score: p.integer().nullable(),
    ...ratings(),
  },
  indexes: [{ name: 'interaction_fact_occurred_at', properties: ['occurredAt'] }],
});

/** What one interaction means. */
export class InteractionFactEntity extends InteractionFactSchema.class {}
InteractionFactSchema.setClass(InteractionFactEntity);
