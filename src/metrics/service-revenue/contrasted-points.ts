import { element, sumOf } from '../../statistics/element.js';
import { scoresOf } from './contrast.js';
import type { PointState } from './effects.js';
import type { ServiceContrast } from './input.js';
import { meansAt, probabilitiesAt, type TwoPartModel } from './model.js';
import type { DesignPoint, LoyaltySample } from './sample.js';

/** The design points of a sample under a contrast: the two scores of each, and whom the answer is about. */
export interface ContrastedSample {
  readonly sample: LoyaltySample;
  readonly before: Float64Array;
  readonly after: Float64Array;
  /** 1 for the points that are looked at, 0 for the others. */
  readonly members: Float64Array;
}

/** The same with what one fitted model predicts for each point. */
export interface ContrastedPoints extends ContrastedSample {
  readonly model: TwoPartModel;
  readonly states: readonly PointState[];
  /** All customers of each point. */
  readonly customers: Float64Array;
  /** Each point's share of the customers that are looked at. */
  readonly shares: Float64Array;
}

/** Whom an estimate is about. */
export type Membership = (point: DesignPoint) => boolean;

/** Sets a contrast against a sample. */
export function contrastSample(
  sample: LoyaltySample,
  { contrast, scoreCap }: { readonly contrast: ServiceContrast; readonly scoreCap: number },
  isMember: Membership,
): ContrastedSample {
  const contrasted = sample.points.map(({ score }) => scoresOf(contrast, scoreCap)(score));
  return {
    sample,
    before: new Float64Array(contrasted.map(({ before }) => before)),
    after: new Float64Array(contrasted.map(({ after }) => after)),
    members: new Float64Array(sample.points.map((point) => (isMember(point) ? 1 : 0))),
  };
}

/**
 * Puts the model's predictions beside each other, before and after. Where all customers were retained there is no retention
 * model, and everybody stays; where no spend could be fitted it is 0.
 *
 * @param customers of each point; those of a fold may be left out
 */
export function predictPoints(
  contrasted: ContrastedSample,
  model: TwoPartModel,
  customers: Float64Array,
): ContrastedPoints {
  const { sample, before, after, members } = contrasted;
  const { retention, spend, lostMeans } = model;
  const [stay, spent] = [sample.scores.map(() => 1), sample.scores.map(() => 0)];
  const retainedBefore = retention ? probabilitiesAt(retention, before) : stay;
  const retainedAfter = retention ? probabilitiesAt(retention, after) : stay;
  const spendBefore = spend ? meansAt(spend, before) : spent;
  const spendAfter = spend ? meansAt(spend, after) : spent;
  const looked = customers.map((count, point) => count * element(members, point));
  const total = sumOf(looked);
  return {
    ...contrasted,
    model,
    customers,
    shares: looked.map((count) => count / total),
    states: sample.points.map(({ segmentLevel }, point) => ({
      retainedBefore: element(retainedBefore, point),
      retainedAfter: element(retainedAfter, point),
      spendBefore: element(spendBefore, point),
      spendAfter: element(spendAfter, point),
      lost: element(lostMeans, segmentLevel),
    })),
  };
}
