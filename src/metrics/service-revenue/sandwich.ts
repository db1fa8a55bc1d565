import { element } from '../../statistics/element.js';
import type { ContrastedPoints } from './contrasted-points.js';
import type { Influence } from './influence.js';

/**
 * Variance of an estimate by the sandwich: the sum of phi squared over customers, exactly, from the sums of their cells.
 * With u = R - P, v = R (Y - mu1) and w = (1 - R) (Y - mu0) taken at the observed score, all of sum u, v, w, u^2, v^2, w^2,
 * sum uv = (1 - P) sum v, sum uw = -P sum w and sum vw = 0 follow from counts, sums and sums of squares.
 *
 * @param observed the sample under a contrast that changes nothing: predictions at the observed scores
 */
export function sandwichVariance({ sample, states }: ContrastedPoints, influence: Influence): number {
  const { customers, retained, retainedRevenue, retainedSquares, lostRevenue, lostSquares } = sample.sums;
  return states.reduce((total, state, point) => {
    const [count, stayed] = [element(customers, point), element(retained, point)];
    if (count === 0) return total;
    const gone = count - stayed;
    const { retainedBefore: p, spendBefore: spend, lost } = state;
    const [paid, paidSquares] = [element(retainedRevenue, point), element(retainedSquares, point)];
    const [rest, restSquares] = [element(lostRevenue, point), element(lostSquares, point)];
    const sumU = stayed - count * p;
    const sumUU = stayed * (1 - 2 * p) + count * p * p;
    const sumV = paid - stayed * spend;
    const sumVV = Math.max(0, paidSquares - 2 * spend * paid + stayed * spend * spend);
    const sumW = rest - gone * lost;
    const sumWW = Math.max(0, restSquares - 2 * lost * rest + gone * lost * lost);
    const c = element(influence.constant, point);
    const a = element(influence.onRetention, point);
    const b = element(influence.onSpend, point);
    const d = element(influence.onLost, point);
    return (
      total +
      c * c * count +
      2 * c * (a * sumU + b * sumV + d * sumW) +
      a * a * sumUU +
      b * b * sumVV +
      d * d * sumWW +
      2 * a * (b * (1 - p) * sumV - d * p * sumW)
    );
  }, 0);
}
