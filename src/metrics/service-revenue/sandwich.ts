import { element } from '../../statistics/element.js';
import { squaredResiduals } from '../../statistics/regression/robust-variances.js';
import type { ContrastedPoints } from './contrasted-points.js';
import type { Influence } from './influence.js';

/**
 * Sums over the customers of each design point of the residuals u = R - P, v = R (Y - mu1), w = (1 - R) (Y - mu0), of their
 * squares, and of the products that are not 0.
 */
export interface ResidualSums {
  readonly count: Float64Array;
  readonly u: Float64Array;
  readonly v: Float64Array;
  readonly w: Float64Array;
  readonly uu: Float64Array;
  readonly vv: Float64Array;
  readonly ww: Float64Array;
  readonly uv: Float64Array;
  readonly uw: Float64Array;
}

/**
 * All of them follow from counts, sums and sums of squares: sum uv = (1 - P) sum v, sum uw = -P sum w, and v w is 0.
 *
 * @param observed the sample under a contrast that changes nothing: predictions at the observed scores
 */
export function residualSumsOf({ sample, states }: ContrastedPoints): ResidualSums {
  const { customers, retained, retainedRevenue, retainedSquares, lostRevenue, lostSquares } = sample.sums;
  const zeros = () => new Float64Array(states.length);
  const sums = { u: zeros(), v: zeros(), w: zeros(), uu: zeros(), vv: zeros(), ww: zeros(), uv: zeros(), uw: zeros() };
  states.forEach(({ retainedBefore: p, spendBefore: spend, lost }, point) => {
    const [count, stayed] = [element(customers, point), element(retained, point)];
    const gone = count - stayed;
    const [paid, paidSquares] = [element(retainedRevenue, point), element(retainedSquares, point)];
    const [rest, restSquares] = [element(lostRevenue, point), element(lostSquares, point)];
    const [v, w] = [paid - stayed * spend, rest - gone * lost];
    sums.u[point] = stayed - count * p;
    sums.uu[point] = squaredResiduals(count, stayed, stayed, p);
    sums.v[point] = v;
    sums.vv[point] = squaredResiduals(stayed, paid, paidSquares, spend);
    sums.w[point] = w;
    sums.ww[point] = squaredResiduals(gone, rest, restSquares, lost);
    sums.uv[point] = (1 - p) * v;
    sums.uw[point] = -p * w;
  });
  return { ...sums, count: customers };
}

/** Variance of an estimate by the sandwich: the sum of phi squared over customers, exactly, from the sums of residuals. */
export function sandwichVariance(sums: ResidualSums, influence: Influence): number {
  let total = 0;
  for (let point = 0; point < sums.count.length; point += 1) {
    const c = element(influence.constant, point);
    const a = element(influence.onRetention, point);
    const b = element(influence.onSpend, point);
    const d = element(influence.onLost, point);
    total +=
      c * c * element(sums.count, point) +
      2 * c * (a * element(sums.u, point) + b * element(sums.v, point) + d * element(sums.w, point)) +
      a * a * element(sums.uu, point) +
      b * b * element(sums.vv, point) +
      d * d * element(sums.ww, point) +
      2 * a * (b * element(sums.uv, point) + d * element(sums.uw, point));
  }
  return total;
}
