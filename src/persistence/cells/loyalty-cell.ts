import { sql } from 'kysely';
import { FOLDS, PRIOR_REVENUE_CUTS, SCORE_BIN_POINTS, SCORE_BINS } from '../../domain/loyalty-bands.js';
import { MICROPOINTS_PER_POINT } from '../../domain/score.js';
import { MAX_HORIZON_WAVES } from '../../domain/wave.js';
import type { Fragment } from '../fragment.js';
import { COUNTED_IN_REVENUE, type CellKind } from './cell-kind.js';

/** Where `amounts` of a customer wave hold what, from 1: the revenue of waves before it, and of the first wave after it. */
export const AMOUNT_AT = { placebo: 1, prior: 2, firstLag: 3 } as const;

/** After so many amounts in one currency those of the next one follow. */
export const AMOUNTS_PER_CURRENCY = AMOUNT_AT.firstLag - 1 + MAX_HORIZON_WAVES;

/** The waves after a customer wave whose revenue it keeps, counted from 1. */
const LAGS = Array.from({ length: MAX_HORIZON_WAVES }, (_, index) => index + 1);

const BIN_WIDTH = SCORE_BIN_POINTS * MICROPOINTS_PER_POINT;

/**
 * Customer waves by wave, segment, tenure, revenue of the wave before, score, the fold that the customer is in, whether
 * the customer was retained, and the currency of the money: null where there is none, several joined by "+" where there
 * is more than one. Money is only summed where it is in one currency; then Y_k is the revenue of the k-th wave after, no
 * less than 0.
 *
 * There are the sums of Y_k and of the products Y_k Y_l, so that horizon and discounting are chosen when a question is
 * asked. `placebo` is the revenue of the wave but one before, of customers who had joined by then.
 */
export const loyaltyCell: CellKind = {
  table: 'loyalty_cell',
  factsFrom: sql`customer_wave as fact join customer_fact on customer_fact.customer_id = fact.customer_id`,
  counted: COUNTED_IN_REVENUE,
  at: sql`fact.first_day::timestamp at time zone 'UTC'`,
  date: { name: 'first_day', sql: sql`fact.first_day` },
  dimensions: [
    { name: 'wave_months', sql: sql`fact.wave_months` },
    { name: 'segment', sql: sql`customer_fact.segment` },
    { name: 'tenure_band', sql: sql`fact.tenure_band` },
    { name: 'prior_band', sql: priorBandOf(inOneCurrency(AMOUNT_AT.prior)) },
    { name: 'score_bin', sql: sql`least(fact.score / ${sql.lit(BIN_WIDTH)}, ${sql.lit(SCORE_BINS - 1)})` },
    { name: 'fold', sql: sql`customer_fact.bucket % ${sql.lit(FOLDS)}` },
    { name: 'retained', sql: sql`fact.retained` },
    { name: 'currency', sql: sql`nullif(array_to_string(fact.currencies, '+'), '')` },
  ],
  measures: [
    {
      name: 'placebo',
      sql: sql`case when fact.joined_before_placebo then coalesce(${inOneCurrency(AMOUNT_AT.placebo)}, 0) end`,
    },
  ],
  sums: [
    ...LAGS.map((lag) => ({ name: revenueSum(lag), sql: revenueOf(lag) })),
    ...LAGS.flatMap((lag) =>
      LAGS.filter((otherLag) => otherLag >= lag).map((otherLag) => ({
        name: productSum(lag, otherLag),
        sql: sql`${revenueOf(lag)} * ${revenueOf(otherLag)}`,
      })),
    ),
  ],
};

/** The name of the sum of Y_k. */
export function revenueSum(lag: number): string {
  return `revenue_${lag}`;
}

/** The name of the sum of Y_k Y_l, in whichever order they are given. */
export function productSum(lag: number, otherLag: number): string {
  return `product_${Math.min(lag, otherLag)}_${Math.max(lag, otherLag)}`;
}

/** Which band of `PRIOR_REVENUE_CUTS` a revenue lies in; 0 where there is none. */
export function priorBandOf(revenue: Fragment): Fragment {
  return sql`width_bucket(greatest(${revenue}, 0), ${sql.lit(`{${PRIOR_REVENUE_CUTS.join(',')}}`)}::numeric[])`;
}

/** The revenue at a place of `amounts`, at least 0; null where there is none or it is in several currencies. */
function inOneCurrency(place: number): Fragment {
  return sql`case when cardinality(fact.currencies) = 1 then greatest(fact.amounts[${sql.lit(place)}], 0) end`;
}

/** Y_k. */
function revenueOf(lag: number): Fragment {
  return inOneCurrency(AMOUNT_AT.firstLag + lag - 1);
}
