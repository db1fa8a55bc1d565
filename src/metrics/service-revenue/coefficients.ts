import { element } from '../../statistics/element.js';
import { robustVariances, squaredResiduals } from '../../statistics/regression/robust-variances.js';
import type { CoefficientEstimate } from './answer.js';
import type { ServiceRevenueFit } from './fit.js';
import { meansAt, probabilitiesAt, type Regression, type TwoPartModel } from './model.js';
import { degreesOfFreedomOf, leftOutVariance } from './precision.js';
import { clusteringFlags, estimateOf } from './precise-estimates.js';
import type { LoyaltySample } from './sample.js';

/**
 * The coefficients of both regressions with robust standard errors: HC0 (White 1980), and where customers come back those
 * of leaving folds out. Worked number: 0.0397 log odds (0.0023) per point of score in the reference data.
 */
export function coefficientsOf(
  fit: ServiceRevenueFit,
  { retention, spend }: Pick<TwoPartModel, 'retention' | 'spend'>,
  confidenceLevel: number,
): CoefficientEstimate[] {
  return [
    ...(retention
      ? present(fit, retention, { model: 'RETENTION', partOf: (model) => model.retention, confidenceLevel })
      : []),
    ...(spend ? present(fit, spend, { model: 'SPEND', partOf: (model) => model.spend, confidenceLevel }) : []),
  ];
}

interface Part {
  readonly model: CoefficientEstimate['model'];
  readonly partOf: (model: TwoPartModel) => Regression | null;
  readonly confidenceLevel: number;
}

function present(fit: ServiceRevenueFit, regression: Regression, { model, partOf, confidenceLevel }: Part) {
  const { sample, foldModels, isPooled } = fit;
  const { named, coefficients } = regression;
  const squares = model === 'RETENTION' ? retentionSquares(sample, regression) : spendSquares(sample, regression);
  const robust = robustVariances(named.design, regression.covariance, squares);
  const sampleSize = model === 'RETENTION' ? sample.totals.customers : sample.totals.retained;
  return named.terms.map((term, column): CoefficientEstimate => {
    const leftOut = foldModels.map((fold) => partOf(fold.model)?.coefficients[column] ?? null);
    const variance = isPooled ? leftOutVariance(leftOut) : (robust[column] ?? null);
    return {
      model,
      term,
      estimate: estimateOf(
        {
          value: element(coefficients, column),
          standardError: variance === null ? null : Math.sqrt(Math.max(0, variance)),
        },
        { sampleSize, confidenceLevel, degreesOfFreedom: degreesOfFreedomOf(fit), flags: clusteringFlags(fit) },
      ),
    };
  });
}

/** Sum of (R - P)^2 of each point; of what is 0 or 1 the sum of squares is the sum. */
function retentionSquares({ sums, scores }: LoyaltySample, regression: Regression): Float64Array {
  return probabilitiesAt(regression, scores).map((probability, point) => {
    const retained = element(sums.retained, point);
    return squaredResiduals(element(sums.customers, point), retained, retained, probability);
  });
}

/** Sum of (Y - mu1)^2 over the retained of each point. */
function spendSquares({ sums, scores }: LoyaltySample, regression: Regression): Float64Array {
  return meansAt(regression, scores).map((mean, point) =>
    squaredResiduals(
      element(sums.retained, point),
      element(sums.retainedRevenue, point),
      element(sums.retainedSquares, point),
      mean,
    ),
  );
}
