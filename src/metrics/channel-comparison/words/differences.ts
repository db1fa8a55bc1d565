import type { Estimate } from '../../../domain/estimate.js';
import type { ComparisonOptions } from '../input.js';
import { OUTCOMES } from '../outcomes.js';
import { inDigits } from '../../words/numbers.js';

export type Wording = Pick<
  ComparisonOptions,
  'outcome' | 'currency' | 'stratifyBy' | 'materialMargin' | 'confidenceLevel'
>;

/**
 * A difference with its interval, in words that turn with its sign. Empty where it has no value.
 *
 * @example differenceInWords(estimate, wording) // '7.8 points lower (95 % interval: 6.4 to 9.19 lower)'
 */
export function differenceInWords({ value, low, high }: Estimate, wording: Wording): string {
  if (value === null) return '';
  const difference = `${inDigits(Math.abs(value))} ${unitOf(wording)} ${direction(value, wording)}`;
  if (low === null || high === null) return difference;
  return `${difference} (${inDigits(100 * wording.confidenceLevel)} % interval: ${intervalInWords(low, high, wording)})`;
}

/** The ends of an interval: "6.4 to 9.19 lower", "1.2 lower to 0.3 higher". */
export function intervalInWords(low: number, high: number, wording: Wording): string {
  const [nearer, further] = Math.abs(low) < Math.abs(high) ? [low, high] : [high, low];
  const size = (end: number): string => inDigits(Math.abs(end));
  if (low * high >= 0) return `${size(nearer)} to ${size(further)} ${direction(further, wording)}`;
  return `${size(low)} ${direction(low, wording)} to ${size(high)} ${direction(high, wording)}`;
}

/** The margin with its unit. */
export function marginInWords(wording: Wording): string {
  return `${inDigits(wording.materialMargin)} ${unitOf(wording)}`;
}

/** What a difference is counted in. */
export function unitOf({ outcome, currency }: Wording): string {
  return outcome === 'COST' && currency ? currency : OUTCOMES[outcome].unit;
}

/** What journeys lack that were not measured. */
export function missingOf({ outcome, currency }: Wording): string {
  const { missing } = OUTCOMES[outcome];
  return outcome === 'COST' && currency ? `${missing} in ${currency}` : missing;
}

function direction(difference: number, { outcome }: Wording): string {
  return difference < 0 ? OUTCOMES[outcome].below : OUTCOMES[outcome].above;
}
