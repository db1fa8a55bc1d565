import { defineEntity, p } from '@mikro-orm/core';
import type { ChannelMix, JourneyStatus } from '../../domain/vocabulary.js';
import { ids } from './columns.js';

const JourneySchema = defineEntity({
  name: 'JourneyEntity',
  tableName: 'journey',
  properties: {
    customerId: p.bigint('string').primary(),
    id: p.bigint('string').primary(),
    definitionId: p.integer(),
    startedAt: p.datetime(),
    endedAt: p.datetime().nullable(),
    status: p.text().$type<JourneyStatus>(),
    channelIds: ids(),
    channelMix: p.text().$type<ChannelMix>(),
    interactionCount: p.integer(),
    handoffs: p.integer(),
    endToEndScore: p.integer().nullable(),
    derivedScore: p.integer().nullable(),
    touchpointScore: p.integer().nullable(),
    trapped: p.boolean().nullable(),
    /** Exact decimals by currency. */
    costs: p.json<Record<string, string>>(),
    firstContactScore: p.integer().nullable(),
    firstContactDigital: p.boolean().nullable(),
    switched: p.boolean().nullable(),
    indexMonth: p.boolean(),
    indexQuarter: p.boolean(),
    indexYear: p.boolean(),
  },
  indexes: [
    { name: 'journey_started_at', properties: ['startedAt', 'id'] },
    { name: 'journey_timeline', properties: ['customerId', 'startedAt', 'id'] },
  ],
});

/** A journey of a customer, as folded from the timeline. */
export class JourneyEntity extends JourneySchema.class {}
JourneySchema.setClass(JourneyEntity);
