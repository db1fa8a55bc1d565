import type { Estimate } from '../../../domain/estimate.js';
import { element, sumOf } from '../../../statistics/element.js';
import { fitPoisson, type PoissonFit } from '../../../statistics/regression/poisson.js';
import { robustVariances, squaredResiduals } from '../../../statistics/regression/robust-variances.js';
import { lowerTail } from '../../../statistics/tail-probability.js';
import { tooSmall, unavailableEstimate } from '../../estimates/estimate.js';
import { designFor, type NamedDesign } from '../design.js';
import { FOLD_LAST_STEP, type ServiceRevenueFit } from '../fit.js';
import { clusteringFlags, estimateOf } from '../precise-estimates.js';
import { degreesOfFreedomOf, leftOutVariance } from '../precision.js';
import type { DesignPoint, LoyaltySample, PointSums } from '../sample.js';

/** The placebo is significant below this two-sided level, whatever the level of the intervals. */
const LEVEL = 0.05;

/**
 * The placebo test: what the score "does" to revenue of the wave before the covariates' own, in log per point, by the same
 * regression as for spend. Service cannot act backwards, so this should be 0; where it is not, customers who were worth
 * more all along are scored otherwise, and the effects of the answer are in doubt (Lipsitch et al. 2010, negative control).
 *
 * Over the customers who had joined before that wave, in levels of the covariates that had any revenue in it (in the
 * others the regression expects none). ZERO_OUTCOME where there are no such levels, RANK_DEFICIENT where the score cannot
 * be told apart among them. Worked number: 0.0022 (standard error 0.00098) in the reference data.
 */
export function placeboOf(fit: ServiceRevenueFit, confidenceLevel: number): Estimate {
  const { sample, foldModels, isPooled } = fit;
  const { placeboCustomers } = sample.totals;
  const tested = testedPoints(sample);
  const counts = masked(sample.sums.placeboCustomers, tested);
  const sampleSize = sumOf(counts);
  const reason = tooSmall(placeboCustomers) ?? (sampleSize > 0 ? null : 'ZERO_OUTCOME');
  if (reason) return unavailableEstimate(reason, placeboCustomers, confidenceLevel);
  const named = designFor(sample, counts);
  const fitOf = (sums: PointSums, start?: Float64Array) => fitPlacebo(named, sums, tested, start);
  const model = named.hasScore ? fitOf(sample.sums) : null;
  const value = scoreOf(model);
  if (!model || value === null) return unavailableEstimate('RANK_DEFICIENT', sampleSize, confidenceLevel);
  const variance = isPooled
    ? leftOutVariance(foldModels.map(({ sums }) => scoreOf(fitOf(sums, model.coefficients))))
    : scoreVariance(named, model, sample.sums, tested);
  return estimateOf(
    { value, standardError: variance === null ? null : Math.sqrt(variance) },
    {
      sampleSize,
      confidenceLevel,
      degreesOfFreedom: degreesOfFreedomOf(fit),
      flags: clusteringFlags(fit),
    },
  );
}

/** Whether the placebo shows an effect where none can be, at the two-sided 5 % level. */
export function isConfounded({ value, standardError }: Estimate, degreesOfFreedom: number): boolean {
  if (value === null || !standardError) return false;
  return 2 * lowerTail(-Math.abs(value / standardError), degreesOfFreedom) < LEVEL;
}

/** 1 for the points all of whose levels had revenue in two folds or more, so that one can be left out; 0 for the others. */
function testedPoints({ points, folds, sums }: LoyaltySample): Float64Array {
  const tested = new Float64Array(points.length).fill(1);
  const levels = points.map(levelsOf);
  for (let left = -1; left !== sumOf(tested);) {
    left = sumOf(tested);
    const foldsOf = new Map<string, Set<number>>();
    folds.forEach((fold, number) => {
      fold.points.forEach((place, cell) => {
        if (element(tested, place) === 0 || !(element(fold.sums.placeboRevenue, cell) > 0)) return;
        for (const level of levels[place] ?? []) foldsOf.set(level, (foldsOf.get(level) ?? new Set()).add(number));
      });
    });
    const needed = Math.min(2, folds.length);
    levels.forEach((own, place) => {
      const isTested =
        element(sums.placeboCustomers, place) > 0 && own.every((level) => (foldsOf.get(level)?.size ?? 0) >= needed);
      if (!isTested) tested[place] = 0;
    });
  }
  return tested;
}

function levelsOf({ segmentLevel, tenureLevel, priorLevel }: DesignPoint): string[] {
  return [`segment ${segmentLevel}`, `tenure ${tenureLevel}`, `prior ${priorLevel}`];
}

function masked(values: Float64Array, mask: Float64Array): Float64Array {
  return values.map((value, point) => value * element(mask, point));
}

function fitPlacebo(
  { design }: NamedDesign,
  { placeboRevenue, placeboCustomers }: PointSums,
  tested: Float64Array,
  start?: Float64Array,
): PoissonFit | null {
  const sums = { amounts: masked(placeboRevenue, tested), counts: masked(placeboCustomers, tested) };
  const fit = fitPoisson(design, sums, start, start && FOLD_LAST_STEP);
  return fit?.converged ? fit : null;
}

function scoreOf(fit: PoissonFit | null): number | null {
  return fit && element(fit.coefficients, fit.coefficients.length - 1);
}

/** Variance of the score's coefficient, robust, of one wave alone. */
function scoreVariance(
  { design }: NamedDesign,
  { covariance, means }: PoissonFit,
  { placeboSquares, placeboRevenue, placeboCustomers }: PointSums,
  tested: Float64Array,
): number | null {
  const squares = means.map((mean, point) =>
    squaredResiduals(
      element(placeboCustomers, point),
      element(placeboRevenue, point),
      element(placeboSquares, point),
      mean,
    ),
  );
  return robustVariances(design, covariance, masked(squares, tested)).at(-1) ?? null;
}
