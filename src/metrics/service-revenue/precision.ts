import { jackknifeVariance } from '../../statistics/jackknife.js';
import { MIN_CLUSTERS } from '../estimates/clustering.js';
import { type ContrastedPoints, contrastSample, type Membership, predictPoints } from './contrasted-points.js';
import type { Effect } from './effects.js';
import type { ServiceRevenueFit } from './fit.js';
import { type EffectMean, effectMean, type Influence, meanOf } from './influence.js';
import type { ServiceRevenueOptions } from './input.js';
import type { TwoPartModel } from './model.js';
import { sandwichVariance } from './sandwich.js';

/** A number computed from the means of effects, such as one of them or a ratio of two. */
export interface Quantity {
  /** From the means alone, as they come out with or without a fold. */
  readonly value: (means: Means) => number;
  /** From the means and their influences. */
  readonly influence: (means: EffectMeans) => Influence;
}

type Means = (effect: Effect) => number;
type EffectMeans = (effect: Effect) => EffectMean;

/** A value with its standard error; null: that cannot be given. */
export interface PreciseValue {
  readonly value: number;
  readonly standardError: number | null;
}

/** Computes quantities of one contrast for some of the customers. */
export interface Measuring {
  readonly points: ContrastedPoints;
  readonly measure: (quantity: Quantity) => PreciseValue;
}

/** Whose precision is asked for: the members, and in how many folds they are. */
export interface MeasuredMembers {
  readonly members: { readonly includes: Membership };
  readonly folds: number;
}

/**
 * Prepares a contrast. Customers of one wave are independent: the sandwich. Of several waves they come back: everything
 * again without each fold, where members are in ten folds or more.
 */
export function measuring(
  fit: ServiceRevenueFit,
  options: Pick<ServiceRevenueOptions, 'contrast' | 'scoreCap'>,
  { members, folds }: MeasuredMembers,
): Measuring {
  const { sample, model, foldModels, residuals } = fit;
  const contrasted = contrastSample(sample, options, members.includes);
  const points = predictPoints(contrasted, model, sample.sums.customers);
  const canLeaveOut =
    !residuals && folds >= MIN_CLUSTERS && foldModels.every((fold) => hasSameParts(fold.model, model));
  const foldPoints = canLeaveOut
    ? foldModels.map((fold) => predictPoints(contrasted, fold.model, fold.sums.customers))
    : [];
  const effectMeans = remembered((effect: Effect) => effectMean(points, effect));
  const means = remembered((effect: Effect) => meanOf(points, effect));
  const foldMeans = foldPoints.map((left) => remembered((effect: Effect) => meanOf(left, effect)));
  return {
    points,
    measure: (quantity) => {
      const variance = residuals
        ? sandwichVariance(residuals, quantity.influence(effectMeans))
        : leftOutVariance(foldMeans.map((foldMean) => quantity.value(foldMean)));
      return {
        value: quantity.value(means),
        standardError: variance === null || !Number.isFinite(variance) ? null : Math.sqrt(Math.max(0, variance)),
      };
    },
  };
}

/** Of the distribution that intervals come from: t(folds - 1) where folds were left out, otherwise the normal one. */
export function degreesOfFreedomOf({ isPooled, foldModels }: ServiceRevenueFit): number {
  return isPooled ? Math.max(1, foldModels.length - 1) : Infinity;
}

/** Variance of an estimate from its values without each fold; null where there are fewer than ten, or one is missing. */
export function leftOutVariance(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length < Math.max(MIN_CLUSTERS, values.length) ? null : jackknifeVariance(known);
}

/** The mean of one effect. */
export function mean(effect: Effect): Quantity {
  return { value: (means) => means(effect), influence: (means) => means(effect).influence };
}

/** Whether what could be fitted to all customers could be fitted without a fold too. */
function hasSameParts(one: TwoPartModel, other: TwoPartModel): boolean {
  return (one.retention === null) === (other.retention === null) && (one.spend === null) === (other.spend === null);
}

function remembered<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}
