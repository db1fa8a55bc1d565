import { element, sumOf } from '../../statistics/element.js';
import { scoresOf } from './contrast.js';
import type { PointState } from './effects.js';
import type { ServiceContrast } from './input.js';
import { meansAt, probabilitiesAt, type TwoPartModel } from './model.js';
import type { DesignPoint, LoyaltySample } from './sample.js';

/** The design points of a sample under a contrast, by one fitted model. */
export interface ContrastedPoints {
  readonly sample: LoyaltySample;
  readonly model: TwoPartModel;
  /** The two scores of each point. */
  readonly before: Float64Array;
  readonly after: Float64Array;
  readonly states: readonly PointState[];
  /** All customers of each point. */
  readonly customers: Float64Array;
  /** Each point's share of the customers that are looked at. */
  readonly shares: Float64Array;
}

/** Whom an estimate is about. */
export type Membership = (point: DesignPoint) => boolean;

/**
 * Puts the model's predictions beside each other, before and after. Where all customers were retained there is no retention
 * model, and everybody stays; where no spend could be fitted it is 0.
 *
 * @param customers of each point; those of a fold may be left out
 */
export function contrastPoints(
  sample: LoyaltySample,
  model: TwoPartModel,
  { contrast, scoreCap }: { readonly contrast: ServiceContrast; readonly scoreCap: number },
  { customers, isMember }: { readonly customers: Float64Array; readonly isMember: Membership },
): ContrastedPoints {
  const contrasted = sample.points.map(({ score }) => scoresOf(contrast, scoreCap)(score));
  const before = Float64Array.from(contrasted, (scores) => scores.before);
  const after = Float64Array.from(contrasted, (scores) => scores.after);
  const { retention, spend, lostMeans } = model;
  const retained = [before, after].map((scores) => retention && probabilitiesAt(retention, scores));
  const spent = [before, after].map((scores) => spend && meansAt(spend, scores));
  const at = (values: Float64Array | null | undefined, point: number, otherwise: number) =>
    values ? element(values, point) : otherwise;
  const looked = customers.map((count, point) => (isMemberAt(sample, point, isMember) ? count : 0));
  const total = sumOf(looked);
  return {
    sample,
    model,
    before,
    after,
    customers,
    shares: looked.map((count) => count / total),
    states: sample.points.map(({ segmentLevel }, point) => ({
      retainedBefore: at(retained[0], point, 1),
      retainedAfter: at(retained[1], point, 1),
      spendBefore: at(spent[0], point, 0),
      spendAfter: at(spent[1], point, 0),
      lost: element(lostMeans, segmentLevel),
    })),
  };
}

function isMemberAt({ points }: LoyaltySample, place: number, isMember: Membership): boolean {
  const point = points[place];
  return point !== undefined && isMember(point);
}
