import { firstDayOfWave, startOfWave, waveAt, type WaveMonths } from '../../../domain/wave.js';
import type { LoyaltyScope } from '../../../metrics/service-revenue/input.js';
import type { CheckedServiceRevenue } from './question.js';

/**
 * Which of the waves asked for can be answered at the clock (epoch milliseconds): those whose whole horizon is over. Where
 * none is, the horizon is cut to the longest for which one is; where not even one wave after is over, none is left.
 */
export function matureWaves(
  { waves, waveMonths, horizonWaves }: CheckedServiceRevenue,
  now: number,
): Omit<LoyaltyScope, 'silentMonth'> {
  const isOver = (wave: number, horizon: number) => startOfWave(wave + horizon + 1, waveMonths) <= now;
  const horizons = Array.from({ length: horizonWaves }, (_, index) => horizonWaves - index);
  const horizon = horizons.find((candidate) => waves.some((wave) => isOver(wave, candidate))) ?? 1;
  const dayOf = (wave: number) => firstDayOfWave(wave, waveMonths);
  return {
    waves: waves.filter((wave) => isOver(wave, horizon)).map(dayOf),
    immatureWaves: waves.filter((wave) => !isOver(wave, horizon)).map(dayOf),
    horizonWaves: horizon,
    askedHorizonWaves: horizonWaves,
  };
}

/** The last month of the outcome of the latest wave, as a wave of one month by number; null without a wave. */
export function lastMonthOf(
  { waves, horizonWaves }: Pick<LoyaltyScope, 'waves' | 'horizonWaves'>,
  waveMonths: WaveMonths,
): number | null {
  const latest = waves.at(-1);
  if (latest === undefined) return null;
  const wave = waveAt(Date.parse(latest), waveMonths);
  return waveAt(startOfWave(wave + horizonWaves + 1, waveMonths), 1) - 1;
}
