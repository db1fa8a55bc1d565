import type { ComparedContrast } from '../contrast-estimates.js';
import type { ComparisonInput } from '../input.js';
import { warnOfConfounding } from './confounding.js';
import { warnOfFewJourneys } from './few-journeys.js';
import { warnOfLandmark } from './landmark.js';
import { warnOfSupport } from './off-support.js';
import { warnOfUnmeasured } from './unmeasured.js';

/** The contrasts that warnings are about. */
export interface WarnedContrasts {
  readonly overall: ComparedContrast;
  readonly digital: ComparedContrast;
  readonly traditional: ComparedContrast;
  readonly threeWay: readonly ComparedContrast[];
}

/** Everything a reader has to know before believing the numbers; nothing where there are no journeys. */
export function warningsOf(input: ComparisonInput, contrasts: WarnedContrasts): string[] {
  const { overall, digital, traditional, threeWay } = contrasts;
  if (overall.first.journeys + overall.second.journeys === 0) return [];
  const claim = [overall, digital, traditional];
  return [
    ...warnOfSupport([...claim, ...threeWay], input),
    ...warnOfFewJourneys(claim),
    ...warnOfUnmeasured(input, overall),
    ...warnOfConfounding(overall, input),
    ...claim.flatMap((contrast) => warnOfLandmark(contrast, input)),
  ];
}
