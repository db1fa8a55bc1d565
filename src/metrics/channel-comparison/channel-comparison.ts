import type { Estimate } from '../../domain/estimate.js';
import { ChannelMix, namesOf, type Verdict } from '../../domain/vocabulary.js';
import { armMean } from './arm-mean.js';
import { compareContrast, type ContrastEstimates } from './contrast-estimates.js';
import { MULTI_VERSUS_SINGLE, MULTI_VERSUS_SINGLE_DIGITAL, MULTI_VERSUS_SINGLE_TRADITIONAL } from './contrasts.js';
import { armKey } from './influences.js';
import type { ComparisonInput } from './input.js';
import { minimumDetectableDifference } from './minimum-detectable-difference.js';
import { sumArms } from './sums.js';
import type { Support } from './support.js';
import { compareThreeWays } from './three-way.js';
import { estimateMaterialityPValue, judge } from './verdict.js';
import { verdictReason } from './verdict-reason.js';
import { warningsOf } from './warnings/index.js';

/** One channel mix. */
export interface ArmEstimate {
  readonly mix: ChannelMix;
  /** All its index journeys, measured or not. */
  readonly journeys: number;
  /** Of the measured ones, as observed. */
  readonly mean: Estimate;
}

/** All that is answered; `strata`, `droppedStrata` and `offSupportShare` are those of multi- against single-channel. */
export interface ChannelComparisonEstimates extends Support {
  /** Always five, in the order of the vocabulary. */
  readonly arms: readonly ArmEstimate[];
  readonly multiVersusSingle: ContrastEstimates;
  readonly multiVersusSingleDigital: ContrastEstimates;
  readonly multiVersusSingleTraditional: ContrastEstimates;
  readonly digitalVersusTraditionalVersusMixed: readonly ContrastEstimates[];
  /** Of "multi-channel journeys are materially worse, whether digital or not". */
  readonly verdict: Verdict;
  readonly verdictReason: string;
  readonly materialityPValue: number | null;
  readonly minimumDetectableDifference: number | null;
  readonly warnings: readonly string[];
}

/**
 * Compares multi-channel with single-channel journeys: as they are, between like journeys, and by the landmark design, and
 * judges the claim that they are materially worse. Whatever is missing has a reason; nothing throws for lack of data.
 */
export function compareChannels(input: ComparisonInput): ChannelComparisonEstimates {
  const overall = compareContrast(input, MULTI_VERSUS_SINGLE);
  const digital = compareContrast(input, MULTI_VERSUS_SINGLE_DIGITAL);
  const traditional = compareContrast(input, MULTI_VERSUS_SINGLE_TRADITIONAL);
  const threeWay = compareThreeWays(input);
  const evidence = { overall, digital, traditional, landmark: overall.estimates.landmark };
  const verdict = judge(evidence, input);
  return {
    ...overall.support,
    arms: namesOf(ChannelMix).map((mix) => estimateArm(input, mix)),
    multiVersusSingle: overall.estimates,
    multiVersusSingleDigital: digital.estimates,
    multiVersusSingleTraditional: traditional.estimates,
    digitalVersusTraditionalVersusMixed: threeWay.map(({ estimates }) => estimates),
    verdict,
    verdictReason: verdictReason(verdict, evidence, input),
    materialityPValue: estimateMaterialityPValue(evidence, input),
    minimumDetectableDifference: minimumDetectableDifference.estimate(overall.estimates.adjusted),
    warnings: warningsOf(input, { overall, digital, traditional, threeWay }),
  };
}

function estimateArm(input: ComparisonInput, mix: ChannelMix): ArmEstimate {
  const { journeys, outcome } = sumArms(input.cells, [mix]);
  return { mix, journeys, mean: armMean.estimate(outcome, input.influences.get(armKey(mix)) ?? null, input) };
}
