import { defineEntity, p } from '@mikro-orm/core';
import type { ChannelMix, JourneyStatus } from '../../domain/vocabulary.js';
import { cellKey, moments } from './moments.js';

const JourneyMonthCellSchema = defineEntity({
  name: 'JourneyMonthCellEntity',
  tableName: 'journey_month_cell',
  properties: {
    firstDay: p.date().primary(),
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
  },
  uniques: [cellKey('journey_month_cell', 'first_day', 'definition_id', 'segment', 'channel_mix', 'status')],
});

/** Sums over the journeys that started in a month. */
export class JourneyMonthCellEntity extends JourneyMonthCellSchema.class {}
JourneyMonthCellSchema.setClass(JourneyMonthCellEntity);
