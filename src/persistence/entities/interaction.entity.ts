import { defineEntity, p } from '@mikro-orm/core';
import type { InteractionKind } from '../../domain/vocabulary.js';
import { ownerId, parentId, ratings } from './columns.js';
import { CustomerEntity } from './customer.entity.js';
import { EmployeeEntity } from './employee.entity.js';
import { JourneyDefinitionEntity } from './journey-definition.entity.js';
import { SourceEntity } from './source.entity.js';
import { TouchpointEntity } from './touchpoint.entity.js';

const InteractionSchema = defineEntity({
  name: 'InteractionEntity',
  tableName: 'interaction',
  properties: {
    customerId: ownerId(CustomerEntity, 'interaction', 'customer_id').primary(),
    id: p.bigint('string').primary(),
    sourceId: parentId(SourceEntity, 'interaction', 'source_id'),
    recordId: p.text(),
    touchpointId: parentId(TouchpointEntity, 'interaction', 'touchpoint_id'),
    occurredAt: p.datetime(),
    receivedAt: p.datetime(),
    kind: p.text().$type<InteractionKind>(),
    journeyKey: p.text().nullable(),
    definitionId: parentId(JourneyDefinitionEntity, 'interaction', 'definition_id').nullable(),
    employeeId: parentId(EmployeeEntity, 'interaction', 'employee_id').nullable(),
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
