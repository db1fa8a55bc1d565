import { describe, expect, it } from '@jest/globals';
import { chance, createRandom, exponential, roundAtRandom, weightedOneOf, wholeBetween } from '../../seeds/random.js';
import { expectFound, mean, share } from './statistics.js';

const draws = <T>(draw: () => T): T[] => Array.from({ length: 20_000 }, draw);

describe('the random numbers of the demo company', () => {
  it('are the same for the same seed and stream, and others for other ones', () => {
    const first = (seed: number, stream: number) => {
      const random = createRandom(seed, stream);
      return Array.from({ length: 5 }, () => random());
    };
    expect(first(7, 3)).toEqual(first(7, 3));
    expect(first(7, 4)).not.toEqual(first(7, 3));
    expect(first(8, 3)).not.toEqual(first(7, 3));
  });

  it('lie in the open interval from 0 to 1 with mean 1/2 and variance 1/12', () => {
    const random = createRandom(1, 1);
    const values = draws(random);
    expect(Math.min(...values)).toBeGreaterThan(0);
    expect(Math.max(...values)).toBeLessThan(1);
    expectFound(mean(values), 1 / 2);
    expectFound(mean(values.map((value) => (value - 1 / 2) ** 2)), 1 / 12);
  });

  it('do not go together in neighbouring streams', () => {
    const products = Array.from({ length: 20_000 }, (_, stream) => {
      const [one, other] = [createRandom(1, stream), createRandom(1, stream + 1)];
      return (one() - 1 / 2) * (other() - 1 / 2);
    });
    expectFound(mean(products), 0);
  });

  it('do not go together with the ones before', () => {
    const values = draws(createRandom(5, 5));
    expectFound(mean(values.slice(1).map((value, index) => (value - 0.5) * ((values[index] ?? 0) - 0.5))), 0);
  });

  it('decide, choose and round with the probabilities asked for', () => {
    const random = createRandom(2, 1);
    expectFound(share(draws(() => chance(random, 0.3))), 0.3);
    expectFound(share(draws(() => weightedOneOf(random, [1, 3], (weight) => weight) === 3)), 0.75);
    expectFound(mean(draws(() => wholeBetween(random, 2, 5))), 3.5);
    expectFound(mean(draws(() => roundAtRandom(random, 2.3))), 2.3);
    expectFound(mean(draws(() => exponential(random))), 1);
  });

  it('never choose what weighs nothing, and refuse to choose from nothing', () => {
    const random = createRandom(3, 1);
    expect(
      new Set(draws(() => weightedOneOf(random, ['never', 'always'], (item) => (item === 'always' ? 1 : 0)))),
    ).toEqual(new Set(['always']));
    expect(() => weightedOneOf(random, ['never'], () => 0)).toThrow(RangeError);
  });
});
