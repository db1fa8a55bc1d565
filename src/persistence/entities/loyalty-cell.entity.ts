import { defineEntity, p } from '@mikro-orm/core';
import type { WaveMonths } from '../../domain/wave.js';
import { cellKey, moments, sums } from './moments.js';

const LoyaltyCellSchema = defineEntity({
  name: 'LoyaltyCellEntity',
  tableName: 'loyalty_cell',
  properties: {
    firstDay: p.date().primary(),
    waveMonths: p.smallint().$type<WaveMonths>().primary(),
    segment: p.text().primary().nullable(),
    tenureBand: p.smallint().primary(),
    priorBand: p.smallint().primary(),
    scoreBin: p.smallint().primary(),
    fold: p.smallint().primary(),
    retained: p.boolean().primary(),
    /** Several joined by "+"; null: no money. */
    currency: p.text().primary().nullable(),
    rows: p.bigint('string'),
    ...moments('placebo'),
    ...sums(
      'revenue_1',
      'revenue_2',
      'revenue_3',
      'revenue_4',
      'product_1_1',
      'product_1_2',
      'product_1_3',
      'product_1_4',
      'product_2_2',
      'product_2_3',
      'product_2_4',
      'product_3_3',
      'product_3_4',
      'product_4_4',
    ),
  },
  uniques: [
    cellKey(
      'loyalty_cell',
      'first_day',
      'wave_months',
      'segment',
      'tenure_band',
      'prior_band',
      'score_bin',
      'fold',
      'retained',
      'currency',
    ),
  ],
});

/** Sums over the customers of a wave. */
export class LoyaltyCellEntity extends LoyaltyCellSchema.class {}
LoyaltyCellSchema.setClass(LoyaltyCellEntity);
