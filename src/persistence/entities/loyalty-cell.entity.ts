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
    /** Several joined by "+"; null: no money. */
    currency: p.text().primary().nullable(),
    rows: p.bigint('string'),
    ...moments('placebo'),
    retained: p.bigint('string'),
    ...sums(
      'retained_revenue_1',
      'retained_revenue_2',
      'retained_revenue_3',
      'retained_revenue_4',
      'retained_product_1_1',
      'retained_product_1_2',
      'retained_product_1_3',
      'retained_product_1_4',
      'retained_product_2_2',
      'retained_product_2_3',
      'retained_product_2_4',
      'retained_product_3_3',
      'retained_product_3_4',
      'retained_product_4_4',
      'lost_revenue_1',
      'lost_revenue_2',
      'lost_revenue_3',
      'lost_revenue_4',
      'lost_product_1_1',
      'lost_product_1_2',
      'lost_product_1_3',
      'lost_product_1_4',
      'lost_product_2_2',
      'lost_product_2_3',
      'lost_product_2_4',
      'lost_product_3_3',
      'lost_product_3_4',
      'lost_product_4_4',
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
      'currency',
    ),
  ],
});

/** Sums over the customers of a wave. */
export class LoyaltyCellEntity extends LoyaltyCellSchema.class {}
LoyaltyCellSchema.setClass(LoyaltyCellEntity);
