import type { ComparedContrast } from '../contrast-estimates.js';
import { OFF_SUPPORT_WARNING, type Support } from '../support.js';
import type { Wording } from '../words/differences.js';
import { stratifierNames } from '../words/like-journeys.js';
import { inCount, inPercent } from '../words/numbers.js';

/** Strata that have only one side, where they hold more than a tenth of the journeys the answer is about. */
export function warnOfSupport(contrasts: readonly ComparedContrast[], { stratifyBy }: Wording): string[] {
  const strata = stratifyBy.length > 0 ? `strata (${stratifierNames(stratifyBy)})` : 'strata';
  return contrasts.flatMap(({ definition, support, landmarkSupport, estimates }) => [
    ...(isThin(support)
      ? [
          `${estimates.label}: ${thin(support, strata)} without two measured journeys on both sides. ${consequence(estimates.adjusted.value)}`,
        ]
      : []),
    ...(definition.landmark && isThin(landmarkSupport)
      ? [
          `${estimates.label}, landmark: ${thin(landmarkSupport, `${strata.slice(0, -1)}, score of the first contact)`)} without two journeys that changed the channel and two that stayed. ${consequence(estimates.landmark.value)}`,
        ]
      : []),
  ]);
}

function isThin({ strata, droppedStrata, offSupportShare }: Support): boolean {
  return strata + droppedStrata > 0 && offSupportShare > OFF_SUPPORT_WARNING;
}

function thin({ strata, droppedStrata, offSupportShare }: Support, words: string): string {
  return `${inPercent(offSupportShare)} of the journeys the answer is about lie in ${inCount(droppedStrata)} of ${inCount(strata + droppedStrata)} ${words}`;
}

function consequence(value: number | null): string {
  return value === null
    ? 'That leaves no answer; a coarser stratifyBy or a longer window leaves more to compare.'
    : 'The difference says nothing about them; population OVERLAP or a coarser stratifyBy leaves fewer out.';
}
