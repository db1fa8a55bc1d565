import { median } from '../measure/numbers.js';
import { compare } from '../measure/result.js';

/** An answer about ten times the rows may take this many times as long. */
const MOST = 1.3;

/**
 * How the time of an answer grows with the rows: the largest size against the smallest, and the exponent b of time = a rows^b,
 * fitted to the logarithms of the medians.
 *
 * @param {string} name of the question
 * @param {readonly { millions: number, rounds: readonly number[] }[]} sizes ascending; milliseconds, one a round
 */
export function growthOf(name, sizes) {
  const [smallest, largest] = [sizes.at(0), sizes.at(-1)];
  const rounds = Math.min(smallest.rounds.length, largest.rounds.length);
  const exponent = exponentOf(sizes.map((size) => ({ x: Math.log(size.millions), y: Math.log(median(size.rounds)) })));
  return [
    compare({
      case: `${name}, ${largest.millions} million (exponent ${exponent.toFixed(2)})`,
      against: `${smallest.millions} million`,
      unit: 'ms',
      ours: largest.rounds.slice(0, rounds),
      theirs: smallest.rounds.slice(0, rounds),
      better: 'less',
      target: 1 / MOST,
    }),
  ];
}

/** The slope of the least-squares line. */
function exponentOf(points) {
  const mean = (values) => values.reduce((total, value) => total + value, 0) / values.length;
  const [meanX, meanY] = [mean(points.map(({ x }) => x)), mean(points.map(({ y }) => y))];
  const covariance = mean(points.map(({ x, y }) => (x - meanX) * (y - meanY)));
  return covariance / mean(points.map(({ x }) => (x - meanX) ** 2));
}
