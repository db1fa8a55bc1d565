import { inList } from '../../words/numbers.js';
import type { LoyaltyScope } from '../input.js';

/** Waves that had to be left out, and a horizon that had to be cut. */
export function warnOfWaves({ waves, immatureWaves, horizonWaves, askedHorizonWaves }: LoyaltyScope): string[] {
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
  ];
}
