import { defineEntity, p } from '@mikro-orm/core';
import type { Stage } from '../../domain/vocabulary.js';
import { ChannelEntity } from './channel.entity.js';
import { mapTrigger } from './map-trigger.js';

const TouchpointSchema = defineEntity({
  name: 'TouchpointEntity',
  tableName: 'touchpoint',
  properties: {
    id: p.integer().primary(),
    key: p.text().unique('touchpoint_key_key'),
    name: p.text(),
    stage: p.text().$type<Stage>(),
    channel: p.manyToOne(ChannelEntity).foreignKeyName('touchpoint_channel_id_fkey').updateRule('no action'),
    momentOfTruth: p.boolean().default(false),
  },
  triggers: [mapTrigger('touchpoint')],
});

/** A place where customers meet the company, in one stage and through one channel. */
export class TouchpointEntity extends TouchpointSchema.class {}
TouchpointSchema.setClass(TouchpointEntity);
