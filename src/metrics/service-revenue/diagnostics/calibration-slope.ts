import { element } from '../../../statistics/element.js';
import { designOf } from '../../../statistics/regression/design.js';
import { fitLogistic } from '../../../statistics/regression/logistic.js';
import type { ServiceRevenueFit } from '../fit.js';

/**
 * Calibration slope of the retention model, cross-fitted: each fold's log odds are predicted by the model without it, and
 * retention is regressed on them (Cox 1958; Steyerberg 2019). 1: as sure as it should be; below: too sure of itself. In the
 * sample itself it would be 1 by construction. Null where a fold's model or the regression cannot be fitted.
 */
export function calibrationSlopeOf({ sample, foldModels }: ServiceRevenueFit): number | null {
  const predictions: [number, number][][] = [];
  const [successes, trials]: [number[], number[]] = [[], []];
  for (const [index, fold] of sample.folds.entries()) {
    const retention = foldModels[index]?.model.retention;
    if (!retention) return null;
    for (const { point, cell } of fold) {
      const logOdds = element(retention.intercepts, point) + retention.slope * element(sample.scores, point);
      predictions.push([
        [0, 1],
        [1, logOdds],
      ]);
      successes.push(cell.retained);
      trials.push(cell.customers);
    }
  }
  const counts = { successes: Float64Array.from(successes), trials: Float64Array.from(trials) };
  const fit = fitLogistic(designOf(predictions, 2), counts);
  return fit?.converged ? element(fit.coefficients, 1) : null;
}
