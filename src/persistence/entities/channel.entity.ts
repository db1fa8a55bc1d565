import { defineEntity, p } from '@mikro-orm/core';

const ChannelSchema = defineEntity({
  name: 'Channel',
  tableName: 'channel',
  properties: {
    id: p.integer().primary(),
    key: p.text().unique(),
    name: p.text(),
    digital: p.boolean(),
    staffed: p.boolean(),
    /** One weight per measure, in the order of `CxMeasure`. */
    measureWeights: p.array((weight) => Number(weight)).columnType('double precision[]'),
  },
});

export class ChannelEntity extends ChannelSchema.class {}
ChannelSchema.setClass(ChannelEntity);
