import { defineEntity, p } from '@mikro-orm/core';
import type { ChannelMix, IndexPeriod } from '../../domain/vocabulary.js';
import { cellKey, moments } from './moments.js';

const ComparisonCellSchema = defineEntity({
  name: 'ComparisonCellEntity',
  tableName: 'comparison_cell',
  properties: {
    firstDay: p.date().primary(),
    granularity: p.text().$type<IndexPeriod>().primary(),
    definitionId: p.integer().primary(),
    segment: p.text().primary().nullable(),
    channelMix: p.text().$type<ChannelMix>().primary(),
    /** 0 to 9, by ten points; null, with the two that follow, where there is no second contact or the first has no score. */
    firstContactBand: p.integer().primary().nullable(),
    firstContactDigital: p.boolean().primary().nullable(),
    switched: p.boolean().primary().nullable(),
    rows: p.bigint('string'),
    ...moments('endToEndScore', 'derivedScore', 'completed', 'duration'),
  },
  uniques: [
    cellKey(
      'comparison_cell',
      'first_day',
      'granularity',
      'definition_id',
      'segment',
      'channel_mix',
      'first_contact_band',
      'first_contact_digital',
      'switched',
    ),
  ],
});

/** Sums over the index journeys of a period. */
export class ComparisonCellEntity extends ComparisonCellSchema.class {}
ComparisonCellSchema.setClass(ComparisonCellEntity);
