import type { TargetPopulation } from '../../domain/vocabulary.js';
import type { ComparisonOptions } from './input.js';
import { OUTCOMES } from './outcomes.js';
import { unitOf } from './words/differences.js';
import { stratifierNames } from './words/like-journeys.js';
import { inDigits } from '../words/numbers.js';

const POPULATIONS: Readonly<Record<TargetPopulation, string>> = {
  ALL: 'weighted by all measured index journeys',
  MULTI_CHANNEL: 'weighted by the measured multi-channel ones',
  OVERLAP: 'weighted by n1 n2 / (n1 + n2), where both sides are common',
};

/** What the answer counts and how, in words for its reader. */
export function channelComparisonDefinition(options: ComparisonOptions): string {
  const { outcome, population, stratifyBy, confidenceLevel } = options;
  const strata = stratifyBy.length > 0 ? `strata of ${stratifierNames(stratifyBy)}` : 'a single stratum';
  return [
    "Counts each customer's first journey of every period that started within the window [from, to), chosen before any filter.",
    `The outcome is ${OUTCOMES[outcome].name} in ${unitOf(options)}; all differences are first minus second, ${OUTCOMES[outcome].betterWhen} is better.`,
    'Raw: difference of means (Welch).',
    `Adjusted: differences within ${strata} that have two measured journeys on both sides, ${POPULATIONS[population]}.`,
    'Landmark: among journeys with two contacts and a scored first one, those whose second contact was in another channel against the others, within the same strata and ten-point bands of the first score; exposures are no contacts.',
    `Intervals are at the ${inDigits(100 * confidenceLevel)} % level and allow for customers with journeys in several periods.`,
    `Materially worse means worse by more than ${inDigits(options.materialMargin)} ${unitOf(options)}, against single digital and against single traditional, and by the landmark.`,
  ].join(' ');
}
