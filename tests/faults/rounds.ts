import { createRandom, type Random } from '../../seeds/random.js';

/** The same seed strikes in the same ways after the same delays; what is hit then is up to the machine. */
export const SEED = Number(process.env.FAULT_SEED ?? 20_261_128);

/** How often a suite strikes: `few` times among all tests, as often as FAULT_ROUNDS says when one looks for trouble. */
export function rounds(few: number): { readonly round: number; readonly seed: number; readonly random: Random }[] {
  const count = Number(process.env.FAULT_ROUNDS ?? few);
  return Array.from({ length: count }, (_, round) => ({ round, seed: SEED, random: createRandom(SEED, round) }));
}

/** For the name of a test that runs once a round. */
export const EACH_ROUND = 'round $round (FAULT_SEED=$seed)';
