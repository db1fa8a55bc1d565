import { element, sumOf } from '../element.js';
import { type Design, linearPredictor, transposeTimes, weightedGram } from './design.js';
import { type Maximum, maximise } from './newton.js';

/** Amounts of 0 or more, summed by row of a design. */
export interface AmountSums {
  readonly amounts: Float64Array;
  /** How many amounts there are. */
  readonly counts: Float64Array;
}

/** A fitted log-linear regression. */
export interface PoissonFit extends Maximum {
  /** Mean amount of each row. */
  readonly means: Float64Array;
}

/**
 * Log-linear regression, mean = exp(x' beta), by Poisson pseudo-likelihood: right for any non-negative amounts whose mean
 * is log-linear, zeros and decimals included; only the variance has to come from elsewhere (Gourieroux, Monfort and
 * Trognon 1984; Santos Silva and Tenreyro 2006).
 *
 * The amounts are taken in units of their mean, so that neither the steps nor the effects depend on the unit of money; the
 * first column has to be the constant. Null where the columns are not independent or all amounts are 0.
 *
 * @param start where to begin; the overall mean unless given
 * @param lastStep see `maximise`
 * @example amounts summing to 30 over 10 at x = 0 and to 60 over 10 at x = 1: beta = (ln 3, ln 2) = (1.099, 0.693)
 */
export function fitPoisson(
  design: Design,
  sums: AmountSums,
  start?: Float64Array,
  lastStep?: number,
): PoissonFit | null {
  const unit = overallMean(sums);
  if (!(unit > 0)) return null;
  const maximum = maximise(
    start ? withConstant(start, -Math.log(unit)) : new Float64Array(design.columnCount),
    (coefficients) => slopeAt(design, sums, unit, coefficients),
    lastStep,
  );
  if (!maximum) return null;
  const coefficients = withConstant(maximum.coefficients, Math.log(unit));
  // The information was that of amounts in units of the mean.
  const covariance = maximum.covariance.clone().div(unit);
  return { ...maximum, coefficients, covariance, means: linearPredictor(design, coefficients).map(Math.exp) };
}

function slopeAt(design: Design, { amounts, counts }: AmountSums, unit: number, coefficients: Float64Array) {
  const predictor = linearPredictor(design, coefficients);
  let objective = 0;
  const residuals = new Float64Array(design.rows);
  const weights = new Float64Array(design.rows);
  for (let row = 0; row < design.rows; row += 1) {
    const count = element(counts, row);
    if (count === 0) continue;
    const eta = element(predictor, row);
    const amount = element(amounts, row) / unit;
    const fitted = count * Math.exp(eta);
    objective += amount * eta - fitted;
    residuals[row] = amount - fitted;
    weights[row] = fitted;
  }
  return { objective, gradient: transposeTimes(design, residuals), information: weightedGram(design, weights) };
}

function overallMean({ amounts, counts }: AmountSums): number {
  return sumOf(amounts) / sumOf(counts);
}

function withConstant(coefficients: Float64Array, shift: number): Float64Array {
  return coefficients.map((value, column) => (column === 0 ? value + shift : value));
}
