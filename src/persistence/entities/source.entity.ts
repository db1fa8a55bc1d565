import { defineEntity, p } from '@mikro-orm/core';
import { mapTrigger } from './map-trigger.js';

const SourceSchema = defineEntity({
  name: 'SourceEntity',
  tableName: 'source',
  properties: {
    id: p.integer().primary(),
    key: p.text().unique('source_key_key'),
  },
  triggers: [mapTrigger('source')],
});

/** A system that records come from, such as the CRM. */
export class SourceEntity extends SourceSchema.class {}
SourceSchema.setClass(SourceEntity);
