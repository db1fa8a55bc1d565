import type { LoyaltyCell } from '../../domain/loyalty-cell.js';
import { contrastSample, predictPoints } from './contrasted-points.js';
import type { LoyaltyScope } from './input.js';
import { fitModel, fitRetention, type ModelDesigns, modelDesigns, type TwoPartModel } from './model.js';
import { type LoyaltySample, type PointSums, sampleOf, withoutFold } from './sample.js';
import { type ResidualSums, residualSumsOf } from './sandwich.js';
import type { Steps } from './steps.js';

/** The model without one fold of the customers, and the sums that it was fitted to. */
export interface FoldModel {
  readonly sums: PointSums;
  /** Of a single wave only the retention model is without the fold: that is all its calibration needs. */
  readonly model: TwoPartModel;
}

/** All that is fitted, once for every contrast and segment that is asked about. */
export interface ServiceRevenueFit {
  readonly sample: LoyaltySample;
  readonly designs: ModelDesigns;
  readonly model: TwoPartModel;
  /** In the order of `sample.folds`. */
  readonly foldModels: readonly FoldModel[];
  /** Whether customers come back in several waves, so that precision has to come from leaving folds out. */
  readonly isPooled: boolean;
  /** What the sandwich needs; null where waves are pooled. */
  readonly residuals: ResidualSums | null;
}

/** Leaving out a fold moves an estimate by about a fifth of a standard error: a millionth of one is close enough. */
export const FOLD_LAST_STEP = 1e-8;

/** Fits the two-part model to all cells, and once without each fold. */
export function* fitServiceRevenue(
  cells: readonly LoyaltyCell[],
  { waves }: Pick<LoyaltyScope, 'waves'>,
): Steps<ServiceRevenueFit> {
  const sample = sampleOf(cells);
  yield;
  const designs = modelDesigns(sample);
  const model = fitModel(sample, designs, sample.sums);
  const isPooled = waves.length > 1;
  const near = { model, lastStep: FOLD_LAST_STEP };
  const foldModels: FoldModel[] = [];
  for (const fold of sample.folds) {
    yield;
    const sums = withoutFold(sample, fold);
    foldModels.push({
      sums,
      model: isPooled
        ? fitModel(sample, designs, sums, near)
        : { ...model, retention: fitRetention(designs, sums, near) },
    });
  }
  return { sample, designs, model, foldModels, isPooled, residuals: isPooled ? null : residualsOf(sample, model) };
}

/** Residuals at the observed scores. */
function residualsOf(sample: LoyaltySample, model: TwoPartModel): ResidualSums {
  const unchanged = { contrast: { kind: 'SHIFT', points: 0 }, scoreCap: 100 } as const;
  return residualSumsOf(
    predictPoints(
      contrastSample(sample, unchanged, () => true),
      model,
      sample.sums.customers,
    ),
  );
}
