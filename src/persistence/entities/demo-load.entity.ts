import { defineEntity, p } from '@mikro-orm/core';

const DemoLoadSchema = defineEntity({
  name: 'DemoLoadEntity',
  tableName: 'demo_load',
  comment: 'holds a row while the demo company is being loaded; one left behind means interrupted',
  properties: {
    /** Always true: the table has one row at most. */
    singleton: p.boolean().primary().default(true),
  },
  checks: [{ name: 'demo_load_singleton_check', property: 'singleton', expression: 'singleton' }],
});

/** That the demo company is being loaded, or was and did not come to its end. */
export class DemoLoadEntity extends DemoLoadSchema.class {}
DemoLoadSchema.setClass(DemoLoadEntity);
