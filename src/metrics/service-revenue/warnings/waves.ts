import { inList } from '../../words/numbers.js';
import type { LoyaltyScope } from '../input.js';

/** Waves that had to be left out, a horizon that had to be cut, an outcome that may not all be known, or is counted twice. */
export function warnOfWaves(scope: LoyaltyScope): string[] {
  const { waves, immatureWaves, horizonWaves, askedHorizonWaves, silentMonth } = scope;
  if (waves.length === 0) {
    return [
      `Not yet: the wave after ${inList(immatureWaves)} is not over, so nobody can be called lost. Take an earlier wave, or ask again when it is.`,
    ];
  }
  return [
    ...(immatureWaves.length > 0
      ? [`Left out, because their outcome is not over yet: the waves from ${inList(immatureWaves)}.`]
      : []),
    ...(horizonWaves < askedHorizonWaves
      ? [
          `Only ${String(horizonWaves)} of the ${String(askedHorizonWaves)} waves of the horizon are over: revenue is counted over these. Earlier waves have the whole horizon behind them.`,
        ]
      : []),
    ...(silentMonth
      ? [
          `No revenue of anybody is known from ${silentMonth} on, in the last month of the outcome: if orders up to then are not all in yet, customers count as lost who were not. Bring the data up to date, or take earlier waves.`,
        ]
      : []),
    ...(waves.length > 1 && horizonWaves > 1
      ? [
          `The horizons of the ${String(waves.length)} waves overlap, so that the same revenue is counted in up to ${String(Math.min(waves.length, horizonWaves))} of them: ratios and amounts per customer can be read as they are, totals are no revenue of a period.`,
        ]
      : []),
  ];
}
