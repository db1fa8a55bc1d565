import { defineEntity, p } from '@mikro-orm/core';

const MapStateSchema = defineEntity({
  name: 'MapStateEntity',
  tableName: 'map_state',
  properties: {
    /** Always true: the table has one row. */
    singleton: p.boolean().primary().default(true),
    version: p.integer(),
  },
  checks: [{ name: 'map_state_singleton_check', property: 'singleton', expression: 'singleton' }],
});

/** The version of the whole map, raised by every change of one of its tables. */
export class MapStateEntity extends MapStateSchema.class {}
MapStateSchema.setClass(MapStateEntity);
