import { median, roundTo } from './numbers.js';

/**
 * One line of the tables.
 *
 * @typedef {object} Result
 * @property {string} case what was measured
 * @property {string} against what it is compared with
 * @property {string} unit of `ours` and `theirs`
 * @property {number} ours median over the rounds
 * @property {number} theirs median over the rounds
 * @property {number} ratio the better the higher, whatever the unit; 1: equal. Median of the rounds' own ratios
 * @property {number} low the least ratio of any round
 * @property {number} high the greatest ratio of any round
 * @property {number | null} target the least ratio that is asked for; null: none
 * @property {boolean | null} met whether `ratio` reaches `target`; null: there is none
 */

/**
 * Compares what was measured in the same rounds, each round with itself: what the machine does to one round it does to
 * both sides of its ratio.
 *
 * @param {object} about
 * @param {string} about.case
 * @param {string} about.against
 * @param {string} about.unit
 * @param {readonly number[]} about.ours one number a round
 * @param {readonly number[]} about.theirs one number a round, in the order of `ours`
 * @param {'more' | 'less'} about.better whether more of the unit is better, as of requests a second, or less, as of seconds
 * @param {number | null} [about.target]
 * @returns {Result}
 */
export function compare({ case: what, against, unit, ours, theirs, better, target = null }) {
  if (ours.length !== theirs.length || ours.length === 0) throw new RangeError(`Rounds without counterpart: ${what}.`);
  const ratios = ours.map((own, round) => (better === 'more' ? own / theirs[round] : theirs[round] / own));
  const ratio = roundTo(median(ratios), 3);
  return {
    case: what,
    against,
    unit,
    ours: roundTo(median(ours), 3),
    theirs: roundTo(median(theirs), 3),
    ratio,
    low: roundTo(Math.min(...ratios), 3),
    high: roundTo(Math.max(...ratios), 3),
    target,
    met: target === null ? null : ratio >= target,
  };
}
