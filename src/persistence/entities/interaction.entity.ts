import { defineEntity, p } from '@mikro-orm/core';
import type { InteractionKind } from '../../domain/vocabulary.js';
import { ownerId, ratings } from './columns.js';
import { CustomerEntity } from './customer.entity.js';

const InteractionSchema = defineEntity({
  name: 'InteractionEntity',
  tableName: 'interaction',
  properties: {
    customerId: ownerId(CustomerEntity, 'interaction', 'customer_id').primary(),
    id: p.bigint('string').primary(),
    sourceId: p.integer(),
    recordId: p.text(),
    /** The merged customer from whom the row came; null: it is the customer's own. */
    originId: p.bigint('string').nullable(),
    touchpointId: p.integer(),
    occurredAt: p.datetime(),
    receivedAt: p.datetime(),
    kind: p.text().$type<InteractionKind>(),
    journeyKey: p.text().nullable(),
    definitionId: p.integer().nullable(),
    employeeId: p.integer().nullable(),
    intent: p.text().nullable(),
    resolved: p.boolean().nullable(),
    difficulty: p.text().nullable(),
    handleSeconds: p.integer().nullable(),
    cost: p.decimal().columnType('numeric').nullable(),
    currency: p.text().nullable(),
    ...ratings(),
  },
  indexes: [
    { name: 'interaction_id', properties: ['id'] },
    { name: 'interaction_occurred_at', properties: ['occurredAt', 'id'] },
    { name: 'interaction_timeline', properties: ['customerId', 'occurredAt', 'id'] },
  ],
});

/** One contact of a customer with a touchpoint. */
export class InteractionEntity extends InteractionSchema.class {}
InteractionSchema.setClass(InteractionEntity);
