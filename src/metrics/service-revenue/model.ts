import type { Matrix } from 'ml-matrix';
import { element, sumOf } from '../../statistics/element.js';
import { linearPredictor, transposeTimes } from '../../statistics/regression/design.js';
import { expit, fitFirth, fitLogistic } from '../../statistics/regression/logistic.js';
import { fitPoisson } from '../../statistics/regression/poisson.js';
import { timesVector } from '../../statistics/regression/symmetric.js';
import { designFor, type NamedDesign } from './design.js';
import type { LoyaltySample, PointSums } from './sample.js';

/** One fitted regression on the covariates and the score. */
export interface Regression {
  readonly named: NamedDesign;
  readonly coefficients: Float64Array;
  /** Inverse of the information. */
  readonly covariance: Matrix;
  /** Change of the linear predictor per point of score; 0 where the score cannot be told apart. */
  readonly slope: number;
  /** The linear predictor of each design point at a score of 0. */
  readonly intercepts: Float64Array;
}

/** The retention model, P = expit(a' [x, s]). */
export interface RetentionModel extends Regression {
  /** The outcome was predicted perfectly somewhere, and a penalty (Firth) kept the coefficients finite. */
  readonly isPenalised: boolean;
}

/** The two-part model, as far as the data allow: null parts cannot be estimated. */
export interface TwoPartModel {
  readonly retention: RetentionModel | null;
  /** Revenue of the retained, exp(b' [x, s]). */
  readonly spend: Regression | null;
  /** Mean revenue of the lost, for each segment level. */
  readonly lostMeans: Float64Array;
  /** Which segment level's lost customers stand for each level's, its own where it has any; and how many these are. */
  readonly lostLevels: Int32Array;
  readonly lostCounts: Float64Array;
}

/** The designs of a sample's models, which do not change when a fold is left out. */
export interface ModelDesigns {
  readonly retention: NamedDesign;
  readonly spend: NamedDesign;
}

/** Chooses the columns of both models. */
export function modelDesigns(sample: LoyaltySample): ModelDesigns {
  return {
    retention: designFor(sample, sample.sums.customers),
    spend: designFor(sample, sample.sums.retained),
  };
}

/**
 * Fits the two-part model to sums over design points: retention by logistic regression, revenue of the retained by Poisson
 * pseudo-likelihood, revenue of the lost by its mean in the segment.
 */
export function fitModel(
  sample: LoyaltySample,
  designs: ModelDesigns,
  sums: PointSums,
  near: Near | null = null,
): TwoPartModel {
  return {
    retention: fitRetention(designs, sums, near),
    spend: fitSpend(designs, sums, near),
    ...lostMeansOf(sample, sums),
  };
}

/** A model of nearly the same data, whose coefficients are close, and how close is close enough (see `maximise`). */
export interface Near {
  readonly model: TwoPartModel;
  readonly lastStep: number;
}

/** Fits the retention model alone. Null also where all were retained, or none: then there is nothing to model. */
export function fitRetention(
  { retention: named }: ModelDesigns,
  { customers, retained }: PointSums,
  near: Near | null = null,
): RetentionModel | null {
  const counts = { successes: retained, trials: customers };
  const [stayed, all] = [sumOf(retained), sumOf(customers)];
  if (stayed === 0 || stayed === all) return null;
  const start = near?.model.retention ?? null;
  const fit = start?.isPenalised ? null : fitLogistic(named.design, counts, start?.coefficients, near?.lastStep);
  if (fit?.converged) return { ...regressionOf(named, fit), isPenalised: false };
  const penalised = fitFirth(named.design, counts);
  return penalised?.converged ? { ...regressionOf(named, penalised), isPenalised: true } : null;
}

/** P(retained) of each design point at these scores. */
export function probabilitiesAt({ intercepts, slope }: Regression, scores: Float64Array): Float64Array {
  return intercepts.map((intercept, point) => expit(intercept + slope * element(scores, point)));
}

/** Mean revenue of the retained of each design point at these scores. */
export function meansAt({ intercepts, slope }: Regression, scores: Float64Array): Float64Array {
  return intercepts.map((intercept, point) => Math.exp(intercept + slope * element(scores, point)));
}

/** A gradient by the coefficients of a regression, as sums over design points yet to be taken. */
export interface Gradient {
  /** What multiplies the covariates of each point. */
  readonly plain: Float64Array;
  /** What stands in the place of their score. */
  readonly ofScore: Float64Array;
}

/** By how much an estimate of this gradient moves per unit of each design point's residual: x' A^-1 G. */
export function leverageOf(regression: Regression | null, { plain, ofScore }: Gradient): Float64Array {
  if (!regression) return new Float64Array(plain.length);
  const { named, covariance } = regression;
  const gradient = transposeTimes(named.design, plain);
  if (named.hasScore) gradient[gradient.length - 1] = sumOf(ofScore);
  return linearPredictor(named.design, timesVector(covariance, gradient));
}

function fitSpend(
  { spend: named }: ModelDesigns,
  { retained, retainedRevenue }: PointSums,
  near: Near | null,
): Regression | null {
  const sums = { amounts: retainedRevenue, counts: retained };
  const fit = fitPoisson(named.design, sums, near?.model.spend?.coefficients, near?.lastStep);
  return fit?.converged ? regressionOf(named, fit) : null;
}

function regressionOf(
  named: NamedDesign,
  { coefficients, covariance }: { readonly coefficients: Float64Array; readonly covariance: Matrix },
): Regression {
  const slope = named.hasScore ? element(coefficients, coefficients.length - 1) : 0;
  const atZero = named.hasScore ? coefficients.with(coefficients.length - 1, 0) : coefficients;
  return { named, coefficients, covariance, slope, intercepts: linearPredictor(named.design, atZero) };
}

function lostMeansOf(
  sample: LoyaltySample,
  sums: PointSums,
): Pick<TwoPartModel, 'lostMeans' | 'lostLevels' | 'lostCounts'> {
  const levels = sample.covariates.segments.length;
  const [lost, revenue] = [new Float64Array(levels), new Float64Array(levels)];
  sample.points.forEach(({ segmentLevel }, point) => {
    lost[segmentLevel] = element(lost, segmentLevel) + element(sums.customers, point) - element(sums.retained, point);
    revenue[segmentLevel] = element(revenue, segmentLevel) + element(sums.lostRevenue, point);
  });
  const mostLost = lost.indexOf(Math.max(...lost));
  const lostLevels = Int32Array.from(lost, (count, level) => (count > 0 ? level : mostLost));
  return {
    lostLevels,
    // Where nobody was lost there is no mean, and nothing rests on it.
    lostCounts: Float64Array.from(lostLevels, (level) => Math.max(1, element(lost, level))),
    lostMeans: Float64Array.from(
      lostLevels,
      (level) => Math.max(0, element(revenue, level)) / Math.max(1, element(lost, level)),
    ),
  };
}
