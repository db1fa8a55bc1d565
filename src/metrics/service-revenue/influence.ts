import { element, wholeElement } from '../../statistics/element.js';
import type { ContrastedPoints } from './contrasted-points.js';
import type { Effect } from './effects.js';
import { type Gradient, leverageOf } from './model.js';

/**
 * How each customer moves a mean: phi = constant + onRetention u + onSpend v + onLost w, with one coefficient per design
 * point and the customer's own residuals u = R - P, v = R (Y - mu1), w = (1 - R) (Y - mu0).
 */
export interface Influence {
  readonly constant: Float64Array;
  readonly onRetention: Float64Array;
  readonly onSpend: Float64Array;
  readonly onLost: Float64Array;
}

/** The mean of an effect over customers, with each customer's influence on it. */
export interface EffectMean {
  readonly mean: number;
  readonly influence: Influence;
}

/** The mean of an effect over the customers that are looked at. */
export function meanOf({ states, shares }: ContrastedPoints, effect: Effect): number {
  return states.reduce((total, state, point) => total + element(shares, point) * effect.value(state), 0);
}

/**
 * The mean of an effect with its influence (stacked estimating equations, Huber 1967; Newey and McFadden 1994): the
 * customer's own part, and what the customer does to the coefficients of the three models. The variance of the mean is the
 * sum of phi squared.
 */
export function effectMean(contrasted: ContrastedPoints, effect: Effect): EffectMean {
  const { model, sample, states, shares } = contrasted;
  const mean = meanOf(contrasted, effect);
  const constant = new Float64Array(states.length);
  const retention = gradientOver(states.length);
  const spend = gradientOver(states.length);
  const lost = new Float64Array(sample.covariates.segments.length);
  states.forEach((state, point) => {
    const share = element(shares, point);
    if (share === 0) return;
    constant[point] = ((effect.value(state) - mean) * share) / element(contrasted.customers, point);
    const slopes = effect.slopes(state);
    retention.add(point, contrasted.before, share * (slopes.retainedBefore ?? 0) * bend(state.retainedBefore));
    retention.add(point, contrasted.after, share * (slopes.retainedAfter ?? 0) * bend(state.retainedAfter));
    spend.add(point, contrasted.before, share * (slopes.spendBefore ?? 0) * state.spendBefore);
    spend.add(point, contrasted.after, share * (slopes.spendAfter ?? 0) * state.spendAfter);
    const level = wholeElement(model.lostLevels, sample.points[point]?.segmentLevel ?? 0);
    lost[level] = element(lost, level) + (share * (slopes.lost ?? 0)) / element(model.lostCounts, level);
  });
  return {
    mean,
    influence: {
      constant,
      onRetention: leverageOf(model.retention, retention),
      onSpend: leverageOf(model.spend, spend),
      onLost: Float64Array.from(sample.points, ({ segmentLevel }) => element(lost, segmentLevel)),
    },
  };
}

/** The influence on a ratio of two means: (phi_1 - ratio phi_2) / mean_2. */
export function ratioInfluence(numerator: EffectMean, denominator: EffectMean): Influence {
  const ratio = numerator.mean / denominator.mean;
  return combineInfluences([
    { influence: numerator.influence, factor: 1 / denominator.mean },
    { influence: denominator.influence, factor: -ratio / denominator.mean },
  ]);
}

/** The sum of several means, with its influence. */
export function sumOfMeans(...means: readonly EffectMean[]): EffectMean {
  return {
    mean: means.reduce((total, { mean }) => total + mean, 0),
    influence: combineInfluences(means.map(({ influence }) => ({ influence, factor: 1 }))),
  };
}

/** A sum of influences, each with its factor. */
export function combineInfluences(
  parts: readonly { readonly influence: Influence; readonly factor: number }[],
): Influence {
  const combined = (name: keyof Influence) => {
    const sum = new Float64Array(parts[0]?.influence[name].length ?? 0);
    for (const { influence, factor } of parts) {
      const addend = influence[name];
      for (let point = 0; point < sum.length; point += 1) {
        sum[point] = element(sum, point) + factor * element(addend, point);
      }
    }
    return sum;
  };
  return {
    constant: combined('constant'),
    onRetention: combined('onRetention'),
    onSpend: combined('onSpend'),
    onLost: combined('onLost'),
  };
}

/** The slope of a probability by its linear predictor. */
function bend(probability: number): number {
  return probability * (1 - probability);
}

/** Gathers a gradient over design points: what multiplies the covariates, and what the score. */
function gradientOver(size: number): Gradient & { add: (point: number, scores: Float64Array, value: number) => void } {
  const [plain, ofScore] = [new Float64Array(size), new Float64Array(size)];
  return {
    plain,
    ofScore,
    add: (point, scores, value) => {
      plain[point] = element(plain, point) + value;
      ofScore[point] = element(ofScore, point) + value * element(scores, point);
    },
  };
}
