import { defineEntity, p } from '@mikro-orm/core';
import type { ChannelMix, JourneyStatus } from '../../domain/vocabulary.js';
import { cellKey, moments } from './moments.js';

/** What cells of journeys hold, of a day or a month, beside the time. */
export const journeyCellProperties = {
  definitionId: p.integer().primary(),
  segment: p.text().primary().nullable(),
  channelMix: p.text().$type<ChannelMix>().primary(),
  status: p.text().$type<JourneyStatus>().primary(),
  rows: p.bigint('string'),
  ...moments(
    'completed',
    'endToEndScore',
    'derivedScore',
    'touchpointScore',
    'touchpointGap',
    'trapped',
    'duration',
    'channels',
    'handoffs',
    'interactions',
  ),
};

const JourneyCellSchema = defineEntity({
  name: 'JourneyCellEntity',
  tableName: 'journey_cell',
  properties: {
    day: p.date().primary(),
    ...journeyCellProperties,
  },
  uniques: [cellKey('journey_cell', 'day', 'definition_id', 'segment', 'channel_mix', 'status')],
});

/** Sums over the journeys that started on a day. */
export class JourneyCellEntity extends JourneyCellSchema.class {}
JourneyCellSchema.setClass(JourneyCellEntity);
