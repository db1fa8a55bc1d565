import { seededRandom } from '../../setup/seeded-random.js';

/** Chance that comes out the same again: one per request, made from the seed of the run and the number of the request. */
export interface Random {
  /** From 0 and below 1. */
  fraction(): number;
  /** Whole, from 0 and below the limit. */
  below(limit: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** Up to so many of them, each once, in their order. */
  some<T>(from: readonly T[], most: number): T[];
}

export function randomOf(seed: number, number: number): Random {
  const fraction = seededRandom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
  const below = (limit: number) => Math.floor(fraction() * limit);
  const random: Random = {
    fraction,
    below,
    chance: (probability) => fraction() < probability,
    pick: (from) => {
      if (from.length === 0) throw new Error('There is nothing to pick from.');
      return from[below(from.length)] as (typeof from)[number];
    },
    some: (from, most) => {
      const left = [...from.keys()];
      const taken = new Set<number>();
      while (taken.size < most && left.length > 0)
        for (const index of left.splice(below(left.length), 1)) taken.add(index);
      return from.filter((_, index) => taken.has(index));
    },
  };
  return random;
}
