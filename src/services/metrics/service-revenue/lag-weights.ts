import { Decimal } from 'decimal.js';
import type { CheckedServiceRevenue } from './question.js';

const DIGITS = 30;
const Exact = Decimal.clone({ precision: DIGITS });

/**
 * What revenue of the waves after counts, as exact decimals: margin x (1 + r)^(-k months / 12) for the k-th wave after, k
 * from 1.
 *
 * @example two quarters at 10 % a year without a margin: 1.1^-0.25 = 0.976454, 1.1^-0.5 = 0.953463
 */
export function lagWeightsOf(
  { marginRate, annualDiscountRate, waveMonths }: CheckedServiceRevenue,
  horizonWaves: number,
): string[] {
  const margin = new Exact(marginRate ?? 1);
  const growth = new Exact(annualDiscountRate).plus(1);
  return Array.from({ length: horizonWaves }, (_, index) => {
    const years = new Exact((index + 1) * waveMonths).div(12);
    return margin.times(growth.pow(years.negated())).toFixed();
  });
}
