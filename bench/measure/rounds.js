/**
 * Measures several contestants in turns: each once a round, every other round in the opposite order, so that what the
 * machine does meanwhile meets them alike.
 *
 * @template T
 * @param {Record<string, () => T | Promise<T>>} contestants what measures each of them once
 * @param {{ rounds: number, warmups?: number }} size `warmups`: rounds before, whose measurements are thrown away
 * @returns {Promise<Record<string, T[]>>} what was measured of each contestant, a value a round
 */
export async function interleave(contestants, { rounds, warmups = 1 }) {
  const names = Object.keys(contestants);
  const measured = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = -warmups; round < rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const value = await contestants[name]();
      if (round >= 0) measured[name].push(value);
    }
  }
  return measured;
}
