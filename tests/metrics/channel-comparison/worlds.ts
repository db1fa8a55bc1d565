import type { ChannelMix } from '../../../src/domain/vocabulary.js';
import type { Journey } from './journeys.js';
import { normalOf, seededRandom } from '../../setup/seeded-random.js';

/** Random numbers of a fixed seed. */
export interface Random {
  /** Even over 0..1. */
  readonly even: () => number;
  /** Mean 0, standard deviation 1. */
  readonly normal: () => number;
}

/** Mulberry32, and Box and Muller for the normal ones. */
export function randomOf(seed: number): Random {
  const even = seededRandom(seed);
  return { even, normal: () => normalOf(even) };
}

/** Six strata: how common multi-channel journeys are, where scores lie, what several channels do to them. */
const STRATA = [0, 1, 2, 3, 4, 5].map((key) => ({
  key: String(key),
  share: 0.25 + 0.1 * key,
  mean: 80 - 5 * key,
  effect: -2 - key,
}));

/** A world in which what makes channels many also lowers scores, but is measured: the strata. */
export function confoundedWorld(random: Random, n: number): { journeys: Journey[]; truth: number } {
  let truth = 0;
  const journeys = Array.from({ length: n }, (_, customer): Journey => {
    const stratum = STRATA[Math.floor(random.even() * STRATA.length)] ?? STRATA[0];
    if (!stratum) throw new Error('There are no strata.');
    const isMulti = random.even() < stratum.share;
    truth += stratum.effect / n;
    // The sides vary differently, so that a pooled variance would be wrong.
    const y = stratum.mean + (isMulti ? stratum.effect : 0) + (isMulti ? 18 : 9) * random.normal();
    return { customer, stratum: stratum.key, arm: isMulti ? 'MULTI_MIXED' : single(random), y, landmark: null };
  });
  return { journeys, truth };
}

/** A world in which customers come back every period, in their own habit and with their own level; nothing has an effect. */
export function repeatingWorld(random: Random, customers: number, periods: number): Journey[] {
  return Array.from({ length: customers }, (_, customer) => {
    const level = 70 + 10 * random.normal();
    const habit = random.even() < 0.5;
    return Array.from({ length: periods }, (__, period): Journey => {
      const isMulti = random.even() < 0.9 ? habit : !habit;
      const y = level + 10 * random.normal();
      return { customer, stratum: String(period), arm: isMulti ? 'MULTI_MIXED' : single(random), y, landmark: null };
    });
  }).flat();
}

/**
 * A world in which a first contact that fails makes customers change the channel, and lowers the score. The change itself
 * adds `effect`. Severity, which is measured, makes failure likelier.
 */
export function failureDrivenWorld(random: Random, n: number, effect: number): Journey[] {
  return Array.from({ length: n }, (_, customer): Journey => {
    const severity = Math.floor(3 * random.even());
    const firstDigital = random.even() < 0.5;
    const first = Math.min(100, Math.max(0, 78 - 10 * severity + 20 * random.normal()));
    const switched = random.even() < 1 / (1 + Math.exp((first - 50) / 12));
    const y = 30 + 0.7 * first - 3 * severity + (switched ? effect : 0) + 10 * random.normal();
    return {
      customer,
      stratum: String(severity),
      arm: switched ? 'MULTI_MIXED' : firstDigital ? 'SINGLE_DIGITAL' : 'SINGLE_TRADITIONAL',
      y,
      landmark: { band: Math.min(9, Math.floor(first / 10)), firstDigital, switched },
    };
  });
}

function single(random: Random): ChannelMix {
  return random.even() < 0.5 ? 'SINGLE_DIGITAL' : 'SINGLE_TRADITIONAL';
}
