import { element } from '../element.js';
import { type Design, linearPredictor, quadraticForms, transposeTimes, weightedGram } from './design.js';
import { type Maximum, maximise, type Slope } from './newton.js';
import { inverseOf, logDeterminant } from './symmetric.js';

/** Outcomes of yes or no, counted by row of a design. */
export interface BinaryCounts {
  readonly successes: Float64Array;
  readonly trials: Float64Array;
}

/** A fitted logistic regression. */
export interface LogisticFit extends Maximum {
  /** Of each row. */
  readonly probabilities: Float64Array;
}

/**
 * Logistic regression by maximum likelihood: P = 1 / (1 + exp(-x' beta)) (McCullagh and Nelder 1989, chapter 4).
 *
 * `converged` is false where the data are separated: some combination of columns predicts the outcome perfectly and the
 * maximum lies at infinity. Null where the columns are not independent.
 *
 * @param start where to begin; zeros unless given
 * @param lastStep see `maximise`
 * @example 3 of 10 at x = 0 and 6 of 10 at x = 1: beta = (ln(3 / 7), ln(6 / 4) - ln(3 / 7)) = (-0.847, 1.253)
 */
export function fitLogistic(
  design: Design,
  counts: BinaryCounts,
  start?: Float64Array,
  lastStep?: number,
): LogisticFit | null {
  const maximum = maximise(
    start ?? new Float64Array(design.columnCount),
    (coefficients) => logisticSlope(design, counts, linearPredictor(design, coefficients)),
    lastStep,
  );
  if (!maximum) return null;
  const predictor = linearPredictor(design, maximum.coefficients);
  const isAtBound = predictor.some((value, row) => Math.abs(value) > CERTAIN && element(counts.trials, row) > 0);
  return { ...maximum, probabilities: predictor.map(expit), converged: maximum.converged && !isAtBound };
}

/**
 * The same with Firth's penalty (1993), half the logarithm of the determinant of the information: its maximum is finite
 * even where the data are separated, and less biased in small samples (Heinze and Schemper 2002).
 */
export function fitFirth(design: Design, counts: BinaryCounts): LogisticFit | null {
  const maximum = maximise(new Float64Array(design.columnCount), (coefficients) => {
    const predictor = linearPredictor(design, coefficients);
    return penalised(design, predictor, logisticSlope(design, counts, predictor), counts);
  });
  if (!maximum) return null;
  return { ...maximum, probabilities: linearPredictor(design, maximum.coefficients).map(expit) };
}

/** 1 / (1 + exp(-x)). */
export function expit(predictor: number): number {
  return 1 / (1 + Math.exp(-predictor));
}

/** Beyond this a probability is 0 or 1 to nine digits, which no honest sample can tell. */
const CERTAIN = 20;

function logisticSlope(design: Design, { successes, trials }: BinaryCounts, predictor: Float64Array): Slope {
  let objective = 0;
  const residuals = new Float64Array(design.rows);
  const weights = new Float64Array(design.rows);
  for (let row = 0; row < design.rows; row += 1) {
    const [eta, won, tried] = [element(predictor, row), element(successes, row), element(trials, row)];
    if (tried === 0) continue;
    // ln(1 + exp(eta)) and the probability from one exponential, without overflow.
    const small = Math.exp(-Math.abs(eta));
    const probability = eta >= 0 ? 1 / (1 + small) : small / (1 + small);
    objective += won * eta - tried * (Math.max(eta, 0) + Math.log1p(small));
    residuals[row] = won - tried * probability;
    weights[row] = tried * probability * (1 - probability);
  }
  return { objective, gradient: transposeTimes(design, residuals), information: weightedGram(design, weights) };
}

/** Adds h (1/2 - P) to the residuals, h being the leverage of the row's trials together. */
function penalised(design: Design, predictor: Float64Array, slope: Slope, { trials }: BinaryCounts): Slope {
  const covariance = inverseOf(slope.information);
  const penalty = logDeterminant(slope.information);
  if (!covariance || penalty === null) return { ...slope, objective: -Infinity };
  const leverages = quadraticForms(design, covariance);
  const pulls = predictor.map((eta, row) => {
    const probability = expit(eta);
    return element(trials, row) * probability * (1 - probability) * element(leverages, row) * (0.5 - probability);
  });
  const pull = transposeTimes(design, pulls);
  return {
    ...slope,
    objective: slope.objective + penalty / 2,
    gradient: slope.gradient.map((value, column) => value + element(pull, column)),
  };
}
