import { defineEntity, p } from '@mikro-orm/core';
import type { ChannelMix, JourneyStatus } from '../../domain/vocabulary.js';
import { cellKey, moments } from './moments.js';

const JourneyCostMonthCellSchema = defineEntity({
  name: 'JourneyCostMonthCellEntity',
  tableName: 'journey_cost_month_cell',
  properties: {
    firstDay: p.date().primary(),
    definitionId: p.integer().primary(),
    segment: p.text().primary().nullable(),
    channelMix: p.text().$type<ChannelMix>().primary(),
    status: p.text().$type<JourneyStatus>().primary(),
    currency: p.text().primary(),
    rows: p.bigint('string'),
    ...moments('cost'),
  },
  uniques: [
    cellKey('journey_cost_month_cell', 'first_day', 'definition_id', 'segment', 'channel_mix', 'status', 'currency'),
  ],
});

/** Sums over the costs, in one currency, of the journeys that started in a month. */
export class JourneyCostMonthCellEntity extends JourneyCostMonthCellSchema.class {}
JourneyCostMonthCellSchema.setClass(JourneyCostMonthCellEntity);
