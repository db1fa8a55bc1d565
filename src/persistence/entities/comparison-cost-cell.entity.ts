import { defineEntity, p } from '@mikro-orm/core';
import type { ChannelMix, IndexPeriod } from '../../domain/vocabulary.js';
import { cellKey, moments } from './moments.js';

const ComparisonCostCellSchema = defineEntity({
  name: 'ComparisonCostCellEntity',
  tableName: 'comparison_cost_cell',
  properties: {
    firstDay: p.date().primary(),
    granularity: p.text().$type<IndexPeriod>().primary(),
    definitionId: p.integer().primary(),
    segment: p.text().primary().nullable(),
    channelMix: p.text().$type<ChannelMix>().primary(),
    firstContactBand: p.integer().primary().nullable(),
    firstContactDigital: p.boolean().primary().nullable(),
    switched: p.boolean().primary().nullable(),
    currency: p.text().primary(),
    rows: p.bigint('string'),
    ...moments('cost'),
  },
  uniques: [
    cellKey(
      'comparison_cost_cell',
      'first_day',
      'granularity',
      'definition_id',
      'segment',
      'channel_mix',
      'first_contact_band',
      'first_contact_digital',
      'switched',
      'currency',
    ),
  ],
});

/** Sums over the costs, in one currency, of the index journeys of a period. */
export class ComparisonCostCellEntity extends ComparisonCostCellSchema.class {}
ComparisonCostCellSchema.setClass(ComparisonCostCellEntity);
