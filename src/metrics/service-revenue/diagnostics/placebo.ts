import type { Estimate } from '../../../domain/estimate.js';
import { element } from '../../../statistics/element.js';
import { weightedGram } from '../../../statistics/regression/design.js';
import { fitPoisson, type PoissonFit } from '../../../statistics/regression/poisson.js';
import { lowerTail } from '../../../statistics/tail-probability.js';
import { tooSmall, unavailableEstimate } from '../../estimates/estimate.js';
import { designFor, type NamedDesign } from '../design.js';
import { FOLD_LAST_STEP, type ServiceRevenueFit } from '../fit.js';
import { clusteringFlags, estimateOf } from '../present.js';
import { degreesOfFreedomOf, leftOutVariance } from '../precision.js';
import type { PointSums } from '../sample.js';

/** The placebo is significant below this two-sided level, whatever the level of the intervals. */
const LEVEL = 0.05;

/**
 * The placebo test: what the score "does" to revenue of the wave before the covariates' own, in log per point, by the same
 * regression as for spend. Service cannot act backwards, so this should be 0; where it is not, customers who were worth
 * more all along are scored otherwise, and the effects of the answer are in doubt (Lipsitch et al. 2010, negative control).
 *
 * Over the customers who had joined before that wave. ZERO_OUTCOME where they had no revenue in it, RANK_DEFICIENT where
 * the score cannot be told apart among them. Worked number: 0.0022 (standard error 0.00098) in the reference data.
 */
export function placeboOf(fit: ServiceRevenueFit, confidenceLevel: number): Estimate {
  const { sample, foldModels, isPooled } = fit;
  const { placeboCustomers, placeboRevenue } = sample.totals;
  const reason = tooSmall(placeboCustomers) ?? (placeboRevenue > 0 ? null : 'ZERO_OUTCOME');
  if (reason) return unavailableEstimate(reason, placeboCustomers, confidenceLevel);
  const named = designFor(sample, sample.sums.placeboCustomers);
  const model = named.hasScore ? fitPlacebo(named, sample.sums) : null;
  const value = scoreOf(model);
  if (!model || value === null) return unavailableEstimate('RANK_DEFICIENT', placeboCustomers, confidenceLevel);
  const variance = isPooled
    ? leftOutVariance(foldModels.map(({ sums }) => scoreOf(fitPlacebo(named, sums, model.coefficients))))
    : sandwichVariance(named, model, sample.sums);
  return estimateOf(
    { value, standardError: variance === null ? null : Math.sqrt(variance) },
    {
      sampleSize: placeboCustomers,
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

function fitPlacebo({ design }: NamedDesign, sums: PointSums, start?: Float64Array): PoissonFit | null {
  const amounts = { amounts: sums.placeboRevenue, counts: sums.placeboCustomers };
  return fitPoisson(design, amounts, start, start && FOLD_LAST_STEP);
}

function scoreOf(fit: PoissonFit | null): number | null {
  return fit && element(fit.coefficients, fit.coefficients.length - 1);
}

/** HC0: the score's own element of A^-1 (X' diag(residuals squared) X) A^-1. */
function sandwichVariance({ design }: NamedDesign, { covariance, means }: PoissonFit, sums: PointSums): number {
  const squares = means.map((mean, point) =>
    Math.max(
      0,
      element(sums.placeboSquares, point) -
        2 * mean * element(sums.placeboRevenue, point) +
        element(sums.placeboCustomers, point) * mean * mean,
    ),
  );
  const last = design.columnCount - 1;
  return covariance.mmul(weightedGram(design, squares)).mmul(covariance).get(last, last);
}
