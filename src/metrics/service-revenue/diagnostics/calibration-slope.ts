import { element, wholeElement } from '../../../statistics/element.js';
import type { Design } from '../../../statistics/regression/design.js';
import { fitLogistic } from '../../../statistics/regression/logistic.js';
import { FOLD_LAST_STEP, type ServiceRevenueFit } from '../fit.js';

/**
 * Calibration slope of the retention model, cross-fitted: each fold's log odds are predicted by the model without it, and
 * retention is regressed on them (Cox 1958; Steyerberg 2019). 1: as sure as it should be; below: too sure of itself. In the
 * sample itself it would be 1 by construction. Null where a fold's model or the regression cannot be fitted.
 */
export function calibrationSlopeOf({ sample, foldModels }: ServiceRevenueFit): number | null {
  const values = new Float64Array(2 * sample.cells);
  const [successes, trials] = [new Float64Array(sample.cells), new Float64Array(sample.cells)];
  let row = 0;
  for (const [index, fold] of sample.folds.entries()) {
    const retention = foldModels[index]?.model.retention;
    if (!retention) return null;
    for (let cell = 0; cell < fold.points.length; cell += 1, row += 1) {
      const point = wholeElement(fold.points, cell);
      values[2 * row] = 1;
      values[2 * row + 1] = element(retention.intercepts, point) + retention.slope * element(sample.scores, point);
      successes[row] = element(fold.sums.retained, cell);
      trials[row] = element(fold.sums.customers, cell);
    }
  }
  const columns = Int32Array.from(values, (_, at) => at % 2);
  const design: Design = { rows: sample.cells, columnCount: 2, width: 2, columns, values };
  const fit = fitLogistic(design, { successes, trials }, PERFECT, FOLD_LAST_STEP);
  return fit?.converged ? element(fit.coefficients, 1) : null;
}

/** No constant and a slope of 1. */
const PERFECT = Float64Array.of(0, 1);
