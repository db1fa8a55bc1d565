import { defineEntity, p } from '@mikro-orm/core';
import { mapTrigger } from './map-trigger.js';

const ChannelSchema = defineEntity({
  name: 'ChannelEntity',
  tableName: 'channel',
  properties: {
    id: p.integer().primary(),
    key: p.text().unique('channel_key_key'),
    name: p.text(),
    digital: p.boolean(),
    staffed: p.boolean(),
    /** One weight per measure, in the order of `CxMeasure`. */
    measureWeights: p.array(Number).columnType('double precision[]'),
  },
  checks: [
    {
      name: 'channel_measure_weights_check',
      property: 'measureWeights',
      expression: 'cardinality(measure_weights) = 5',
    },
  ],
  triggers: [mapTrigger('channel')],
});

/** A way in which customers and company meet. */
export class ChannelEntity extends ChannelSchema.class {}
ChannelSchema.setClass(ChannelEntity);
