import { defineEntity, p } from '@mikro-orm/core';
import type { ChannelMix, JourneyStatus } from '../../domain/vocabulary.js';
import { cellKey, moments } from './moments.js';

/** What cells of the costs of journeys hold, of a day or a month, beside the time. */
export const journeyCostCellProperties = {
  definitionId: p.integer().primary(),
  segment: p.text().primary().nullable(),
  channelMix: p.text().$type<ChannelMix>().primary(),
  status: p.text().$type<JourneyStatus>().primary(),
  currency: p.text().primary(),
  rows: p.bigint('string'),
  ...moments('cost'),
};

const JourneyCostCellSchema = defineEntity({
  name: 'JourneyCostCellEntity',
  tableName: 'journey_cost_cell',
  properties: {
    day: p.date().primary(),
    ...journeyCostCellProperties,
  },
  uniques: [cellKey('journey_cost_cell', 'day', 'definition_id', 'segment', 'channel_mix', 'status', 'currency')],
});

/** Sums over the costs, in one currency, of the journeys that started on a day. */
export class JourneyCostCellEntity extends JourneyCostCellSchema.class {}
JourneyCostCellSchema.setClass(JourneyCostCellEntity);
