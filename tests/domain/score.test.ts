import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BadInputError } from '../../src/domain/errors.js';
import type { PerMeasure } from '../../src/domain/map.js';
import { derivedScore, interactionScore, rescale, toHundredths, toMicropoints } from '../../src/domain/score.js';
import { channelWeights, interactions, trap } from '../oracles/experience.js';
import { expectClose } from '../statistics/samples.js';

const EQUAL: PerMeasure<number> = [1, 1, 1, 1, 1];
const NONE: PerMeasure<number | null> = [null, null, null, null, null];

function toRatings(ratings: PerMeasure<number | null>): PerMeasure<number | null> {
  const [a, b, c, d, e] = ratings.map((rating) => (rating === null ? null : toHundredths(rescale(rating, 1, 5))));
  return [a ?? null, b ?? null, c ?? null, d ?? null, e ?? null];
}

describe('the score of an interaction', () => {
  it.each(interactions)('is that of the oracle: $touchpoint of customer $customer', ({ channel, ratings, score }) => {
    expectClose(interactionScore(toRatings(ratings), channelWeights[channel] ?? EQUAL), score);
  });

  it('needs half of the weight answered, and half is enough however weights round', () => {
    const weights: PerMeasure<number> = [0.35, 0.15, 0.2, 0.1, 0.2];
    expect(interactionScore([8000, 6000, null, null, null], weights)).toBeCloseTo(74, 9);
    expect(interactionScore([8000, null, null, 6000, null], weights)).toBeNull();
    expect(interactionScore([8000, null, null, null, null], weights)).toBeNull();
  });

  it('is null without answers, without weights, and with answers that carry none', () => {
    expect(interactionScore(NONE, EQUAL)).toBeNull();
    expect(interactionScore([100, 200, 300, 400, 500], [0, 0, 0, 0, 0])).toBeNull();
    expect(interactionScore([5000, null, null, null, null], [0, 1, 1, 1, 1])).toBeNull();
  });

  it('does not change when all weights are multiplied, and lies among the ratings', () => {
    const rating = fc.integer({ min: 0, max: 10_000 });
    const weight = fc.integer({ min: 1, max: 100 });
    fc.assert(
      fc.property(
        fc.tuple(rating, rating, rating, rating, rating),
        fc.tuple(weight, weight, weight, weight, weight),
        (ratings, weights) => {
          const [a, b, c, d, e] = weights;
          const score = interactionScore(ratings, weights) ?? NaN;
          expectClose(interactionScore(ratings, [a * 7, b * 7, c * 7, d * 7, e * 7]), score, 1e-12);
          expect(score).toBeGreaterThanOrEqual(Math.min(...ratings) / 100 - 1e-9);
          expect(score).toBeLessThanOrEqual(Math.max(...ratings) / 100 + 1e-9);
        },
      ),
    );
  });
});

describe('the derived score of a journey', () => {
  it.each(Object.entries(trap.derivedScore))('is that of the oracle: journey %s', (journey, expected) => {
    const scores = interactions.filter((row) => row.journey.toString() === journey).map(({ score }) => score);
    expectClose(derivedScore(scores), expected);
  });

  it('is the score itself for one interaction and null for none', () => {
    expect(derivedScore([55])).toBeCloseTo(55, 12);
    expect(derivedScore([])).toBeNull();
  });
});

describe('rescaling', () => {
  it.each([
    [1, 1, 5, 0],
    [4, 1, 5, 75],
    [5, 1, 5, 100],
    [0, -3, 3, 50],
    [1, 0, 3, 33.33],
    [2, 0, 3, 66.67],
  ])('takes %d from %d..%d to %d', (value, min, max, expected) => {
    expect(rescale(value, min, max)).toBe(expected);
  });

  it.each([
    [3, 5, 5],
    [3, 5, 1],
    [3, NaN, 5],
    [3, 1, Infinity],
    [6, 1, 5],
    [0, 1, 5],
    [NaN, 1, 5],
    [Infinity, 1, 5],
  ])('refuses %d on %d..%d', (value, min, max) => {
    expect(() => rescale(value, min, max)).toThrow(BadInputError);
  });

  it('stores points as integers', () => {
    expect(toMicropoints(90.2777777777778)).toBe(90_277_778);
    expect(toHundredths(33.33)).toBe(3333);
  });
});
