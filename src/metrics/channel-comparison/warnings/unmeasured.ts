import { ChannelMix, namesOf } from '../../../domain/vocabulary.js';
import type { Interval } from '../../../statistics/interval.js';
import { SUPPRESSED_BELOW } from '../../estimates/estimate.js';
import type { ComparedContrast } from '../contrast-estimates.js';
import type { ComparisonInput } from '../input.js';
import { OUTCOMES } from '../outcomes.js';
import { type JourneySums, sumArms } from '../sums.js';
import { intervalInWords, missingOf, unitOf } from '../words/differences.js';
import { inCount, inList, inPercent } from '../../words/numbers.js';

/**
 * Journeys without the outcome, by arm, and how far they could move the difference between multi- and single-channel
 * journeys as observed: if all of them had come out as badly on one side, and as well on the other, as the scale allows
 * (Manski 1989).
 */
export function warnOfUnmeasured(input: ComparisonInput, { first, second, definition }: ComparedContrast): string[] {
  const { range } = OUTCOMES[input.outcome];
  const all = { journeys: first.journeys + second.journeys, n: first.outcome.n + second.outcome.n };
  if (all.n === all.journeys) return [];
  const shares = namesOf(ChannelMix).flatMap((arm) => {
    const { journeys, outcome } = sumArms(input.cells, [arm]);
    return journeys > 0 ? [`${arm} ${inPercent(1 - outcome.n / journeys)}`] : [];
  });
  const head = `${inCount(all.journeys - all.n)} of ${inCount(all.journeys)} journeys do not have ${missingOf(input)} (${inList(shares)}) and are left out; if they differ from the others, so does the true difference.`;
  const enough = Math.min(first.outcome.n, second.outcome.n) >= SUPPRESSED_BELOW;
  const bounds = enough ? missingDataBounds(first, second, range) : null;
  if (range === null) return [`${head} It has no bounds, as the outcome has none.`];
  if (bounds === null) return [head];
  return [
    `${head} Whatever they would have been, the difference between ${definition.first.words} and ${definition.second.words} journeys as observed lies within ${intervalInWords(bounds.low, bounds.high, input)} (${unitOf(input)}).`,
  ];
}

/**
 * The least and the greatest difference of means that the unmeasured can bring about: each of them counts as an end of the
 * range. Null without a range or without journeys on a side.
 *
 * @example 80 of 100 measured with mean 60, against 90 of 100 with mean 70, range 0..100: 48 - 73 = -25 to 68 - 63 = 5
 */
export function missingDataBounds(first: JourneySums, second: JourneySums, range: Interval | null): Interval | null {
  if (range === null || first.journeys === 0 || second.journeys === 0) return null;
  return {
    low: meanWithMissing(first, range.low) - meanWithMissing(second, range.high),
    high: meanWithMissing(first, range.high) - meanWithMissing(second, range.low),
  };
}

function meanWithMissing({ journeys, outcome }: JourneySums, value: number): number {
  return (outcome.n * outcome.mean + (journeys - outcome.n) * value) / journeys;
}
