import type { Estimate } from '../../../domain/estimate.js';
import type { ComparedContrast } from '../contrast-estimates.js';
import type { ComparisonOptions } from '../input.js';
import { OFF_SUPPORT_WARNING, type Support } from '../support.js';
import { stratifierNames } from '../words/like-journeys.js';
import { inCount, inPercent } from '../../words/numbers.js';

type Asked = Pick<ComparisonOptions, 'stratifyBy' | 'population'>;

/**
 * Strata that have only one side, where they hold more than a tenth of the journeys the answer is about. Not where a side
 * has no journey at all: no other strata would help.
 */
export function warnOfSupport(contrasts: readonly ComparedContrast[], asked: Asked): string[] {
  const features = asked.stratifyBy.length > 0 ? [stratifierNames(asked.stratifyBy)] : [];
  const comparable = contrasts.filter(({ first, second }) => first.outcome.n > 0 && second.outcome.n > 0);
  return comparable.flatMap(({ definition, support, landmarkSupport, estimates }) => [
    ...(isThin(support)
      ? [
          `${estimates.label}: ${thin(support, features)} without two measured journeys on both sides. ${consequence(estimates.adjusted, asked)}`,
        ]
      : []),
    ...(definition.landmark && isThin(landmarkSupport)
      ? [
          `${estimates.label}, landmark: ${thin(landmarkSupport, [...features, 'score of the first contact'])} without two journeys that changed the channel and two that stayed. ${consequence(estimates.landmark, asked)}`,
        ]
      : []),
  ]);
}

function isThin({ strata, droppedStrata, offSupportShare }: Support): boolean {
  return strata + droppedStrata > 0 && offSupportShare > OFF_SUPPORT_WARNING;
}

/** @param features what journeys of a stratum share */
function thin({ strata, droppedStrata, offSupportShare }: Support, features: readonly string[]): string {
  const words = features.length > 0 ? `strata (${features.join(', ')})` : 'strata';
  return `${inPercent(offSupportShare)} of the journeys the answer is about lie in ${inCount(droppedStrata)} of ${inCount(strata + droppedStrata)} ${words}`;
}

/** A longer window has more journeys, but by period also more strata: there only longer periods help. */
function consequence({ unavailable }: Estimate, { stratifyBy, population }: Asked): string {
  const coarser = stratifyBy.length > 0 ? ['a coarser stratifyBy'] : [];
  const longer = stratifyBy.includes('PERIOD') ? 'a longer periodGranularity' : 'a longer window';
  if (unavailable === 'NO_OVERLAP') {
    return `That leaves no answer; ${[...coarser, longer].join(' or ')} leaves more to compare.`;
  }
  const ways = [...(population === 'OVERLAP' ? [] : ['population OVERLAP']), ...coarser];
  const advice = ways.length > 0 ? `; ${ways.join(' or ')} leaves fewer out` : '';
  return `The difference says nothing about them${advice}.`;
}
