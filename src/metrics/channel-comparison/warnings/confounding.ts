import { confoundingStrength } from '../confounding-strength.js';
import type { ComparedContrast } from '../contrast-estimates.js';
import { OUTCOMES, worseBy } from '../outcomes.js';
import { marginInWords, type Wording } from '../words/differences.js';
import { stratifierNames } from '../words/like-journeys.js';
import { inDigits } from '../../words/numbers.js';

/** How strong something unmeasured would have to be to explain the adjusted difference away, and down to the margin. */
export function warnOfConfounding(
  { definition, first, second, estimates }: ComparedContrast,
  wording: Wording,
): string[] {
  const { adjusted, eValue, eValueLimit } = estimates;
  if (adjusted.value === null || eValue === null || eValueLimit === null) return [];
  const sides = `${definition.first.words} and ${definition.second.words} journeys`;
  if (eValueLimit === 1) {
    return [
      `The adjusted difference between ${sides} can be chance alone: its interval holds 0, so nothing unmeasured is needed to explain it.`,
    ];
  }
  const beside = wording.stratifyBy.length > 0 ? `, beside ${stratifierNames(wording.stratifyBy)},` : '';
  const worse = worseBy(adjusted, wording.outcome);
  const outcome = worse !== null && worse.value < 0 ? 'a good outcome' : 'a bad outcome';
  const toMargin =
    worse !== null && worse.value > wording.materialMargin
      ? confoundingStrength(adjusted, { first: first.outcome, second: second.outcome }, marginOf(wording))
      : null;
  return [
    `Something not measured that${beside} made both several channels and ${outcome} ${inDigits(eValue)} times as likely would explain the adjusted difference between ${sides} away; ${inDigits(eValueLimit)} times would do to bring its interval to 0${toMargin ? `, and ${inDigits(toMargin.point)} times to bring the difference down to the margin of ${marginInWords(wording)}` : ''}.`,
  ];
}

/** The margin as a difference, with its sign. */
function marginOf({ outcome, materialMargin }: Wording): number {
  return OUTCOMES[outcome].betterWhen === 'higher' ? -materialMargin : materialMargin;
}
