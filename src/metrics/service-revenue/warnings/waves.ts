import type { LoyaltyScope } from '../input.js';

/** Waves that had to be left out, a horizon that had to be cut, an outcome that may not all be known, or is counted twice. */
export function warnOfWaves(scope: LoyaltyScope): string[] {
  const { waves, immatureWaves, horizonWaves, askedHorizonWaves, silentMonth } = scope;
  if (waves.length === 0) {
    return [
      `Not yet: what comes after ${inWaves(immatureWaves)} is not over, so nobody can be called lost. Take an earlier wave, or ask again when it is.`,
    ];
  }
  return [
    ...(immatureWaves.length > 0
      ? [`Left out, because what comes after is not over yet: ${inWaves(immatureWaves)}.`]
      : []),
    ...(horizonWaves < askedHorizonWaves
      ? [
          `Only ${String(horizonWaves)} of the ${String(askedHorizonWaves)} waves of the horizon are over: revenue is counted over these. Earlier waves have the whole horizon behind them.`,
        ]
      : []),
    ...(silentMonth
      ? [
          `No revenue is known from ${silentMonth} on, in the last month of the outcome, of anybody who was served in the months before: if orders up to then are not all in yet, customers count as lost who were not. Bring the data up to date, or take earlier waves.`,
        ]
      : []),
    ...(waves.length > 1 && horizonWaves > 1
      ? [
          `The horizons of the ${String(waves.length)} waves overlap, so that the same revenue is counted in up to ${String(Math.min(waves.length, horizonWaves))} of them: ratios and amounts per customer can be read as they are, totals are no revenue of a period.`,
        ]
      : []),
  ];
}

/** "the wave of 2026-01-01", "the 3 waves from 2026-01-01 to 2026-07-01". */
function inWaves(waves: readonly string[]): string {
  const [first = '', last = ''] = [waves[0], waves.at(-1)];
  return waves.length === 1 ? `the wave of ${first}` : `the ${String(waves.length)} waves from ${first} to ${last}`;
}
