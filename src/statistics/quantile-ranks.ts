import { normalCriticalValue } from './critical-value.js';

/** Which order statistics of a sample of n make a quantile and its interval. Ranks count from 1, the smallest value. */
export interface QuantileRanks {
  /** The quantile lies between the values at `below` and `above`, `fraction` of the way. */
  readonly below: number;
  readonly above: number;
  readonly fraction: number;
  /** The interval's ends; null where even the smallest or largest value is not far enough out. */
  readonly low: number | null;
  readonly high: number | null;
}

/** Up to here the binomial is summed exactly; beyond, its normal approximation is at most a rank or two away. */
const EXACT_LIMIT = 1_000;

/**
 * The ranks that a database has to pick, so that no values need to be loaded. The quantile is type 7 of Hyndman and
 * Fan (1996), rank (n - 1) p + 1 with linear interpolation; the interval is distribution-free (Conover 1999, section
 * 3.2): the number of values below the true quantile is binomial (n, p), equal tails.
 *
 * @param options.designEffect by how much the rows' dependence inflates the variance of the share below the quantile
 * @example quantileRanks({ n: 10, p: 0.5, confidenceLevel: 0.95 })
 *   // { below: 5, above: 6, fraction: 0.5, low: 2, high: 9 }
 */
export function quantileRanks(options: {
  readonly n: number;
  readonly p: number;
  readonly confidenceLevel: number;
  readonly designEffect?: number;
}): QuantileRanks {
  const { n, p, confidenceLevel, designEffect = 1 } = options;
  if (!(n >= 1 && p > 0 && p < 1)) throw new RangeError('A quantile needs a value and 0 < p < 1.');
  const position = (n - 1) * p;
  const below = Math.floor(position);
  const [low, high] =
    n <= EXACT_LIMIT && designEffect === 1
      ? binomialRanks(n, p, (1 - confidenceLevel) / 2)
      : normalRanks(n, p, normalCriticalValue(confidenceLevel) * Math.sqrt(n * p * (1 - p) * designEffect));
  return {
    below: below + 1,
    above: Math.min(n, below + 2),
    fraction: position - below,
    low: low >= 1 ? low : null,
    high: high <= n ? high : null,
  };
}

function normalRanks(n: number, p: number, reach: number): [low: number, high: number] {
  return [Math.floor(n * p - reach), Math.ceil(n * p + reach) + 1];
}

/** The largest rank whose value is above the quantile with at most probability `tail`, and the smallest one below it. */
function binomialRanks(n: number, p: number, tail: number): [low: number, high: number] {
  let logProbability = n * Math.log1p(-p);
  let cumulated = 0;
  let low = 0;
  let high = n + 1;
  for (let count = 0; count <= n; count += 1) {
    cumulated += Math.exp(logProbability);
    if (cumulated <= tail) low = count + 1;
    if (1 - cumulated <= tail) {
      high = count + 1;
      break;
    }
    logProbability += Math.log((n - count) / (count + 1)) + Math.log(p / (1 - p));
  }
  return [low, high];
}
