import type { LoyaltyCell, LoyaltyScope } from './input.js';
import { fitModel, type ModelDesigns, modelDesigns, type TwoPartModel } from './model.js';
import { type LoyaltySample, type PointSums, sampleOf, withoutFold } from './sample.js';
import type { Steps } from './steps.js';

/** The model without one fold of the customers, and the sums that it was fitted to. */
export interface FoldModel {
  readonly sums: PointSums;
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
}

/** Fits the two-part model to all cells, and once without each fold. */
export function* fitServiceRevenue(
  cells: readonly LoyaltyCell[],
  { waves }: Pick<LoyaltyScope, 'waves'>,
): Steps<ServiceRevenueFit> {
  const sample = sampleOf(cells);
  yield;
  const designs = modelDesigns(sample);
  const model = fitModel(sample, designs, sample.sums);
  const foldModels: FoldModel[] = [];
  for (const fold of sample.folds) {
    yield;
    const sums = withoutFold(sample, fold);
    foldModels.push({ sums, model: fitModel(sample, designs, sums, model) });
  }
  return { sample, designs, model, foldModels, isPooled: waves.length > 1 };
}
