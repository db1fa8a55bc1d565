import { defineEntity, p } from '@mikro-orm/core';
import { ratings } from './columns.js';

const InteractionFactSchema = defineEntity({
  name: 'InteractionFactEntity',
  tableName: 'interaction_fact',
  properties: {
    customerId: p.bigint('string').primary(),
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
