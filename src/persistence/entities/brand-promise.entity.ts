import { defineEntity, p } from '@mikro-orm/core';
import type { DeadlineGrain, PromiseKind } from '../../domain/vocabulary.js';
import { ids } from './columns.js';
import { mapTrigger } from './map-trigger.js';

const BrandPromiseSchema = defineEntity({
  name: 'BrandPromiseEntity',
  tableName: 'brand_promise',
  properties: {
    id: p.integer().primary(),
    key: p.text().unique('brand_promise_key_key'),
    statement: p.text(),
    kind: p.text().$type<PromiseKind>(),
    unit: p.text().nullable(),
    tolerance: p.double(),
    deadlineGrain: p.text().$type<DeadlineGrain>().nullable(),
    timeZone: p.text().default('UTC'),
    touchpointIds: ids(),
  },
  triggers: [mapTrigger('brand_promise')],
});

/** What the brand promises, and the touchpoints where it has to be kept. */
export class BrandPromiseEntity extends BrandPromiseSchema.class {}
BrandPromiseSchema.setClass(BrandPromiseEntity);
