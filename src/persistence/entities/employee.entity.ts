import { defineEntity, p } from '@mikro-orm/core';
import { mapTrigger } from './map-trigger.js';

const EmployeeSchema = defineEntity({
  name: 'EmployeeEntity',
  tableName: 'employee',
  properties: {
    id: p.integer().primary(),
    key: p.text().unique('employee_key_key'),
    name: p.text().nullable(),
    team: p.text().nullable(),
  },
  triggers: [mapTrigger('employee')],
});

/** Someone who serves customers. */
export class EmployeeEntity extends EmployeeSchema.class {}
EmployeeSchema.setClass(EmployeeEntity);
