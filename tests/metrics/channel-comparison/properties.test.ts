import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareChannels } from '../../../src/metrics/channel-comparison/channel-comparison.js';
import { planInfluences } from '../../../src/metrics/channel-comparison/influences.js';
import type { ComparisonInput } from '../../../src/metrics/channel-comparison/input.js';
import { ChannelMix, ComparisonOutcome, TargetPopulation, namesOf } from '../../../src/domain/vocabulary.js';
import type { Estimate } from '../../../src/domain/estimate.js';
import { variance } from '../../../src/statistics/moments.js';
import { expectClose, sum } from '../../statistics/samples.js';
import { inputOf, type Journey } from './journeys.js';

const journey: fc.Arbitrary<Journey> = fc.record({
  customer: fc.nat(12),
  stratum: fc.constantFrom('a', 'b', 'c'),
  arm: fc.constantFrom(...namesOf(ChannelMix)),
  y: fc.option(fc.integer({ min: 0, max: 100 }), { freq: 6 }),
  landmark: fc.option(fc.record({ band: fc.nat(2), firstDigital: fc.boolean(), switched: fc.boolean() })),
});
const options = fc.record({
  population: fc.constantFrom(...namesOf(TargetPopulation)),
  outcome: fc.constantFrom(...namesOf(ComparisonOutcome)),
  materialMargin: fc.nat(20),
});
const input: fc.Arbitrary<ComparisonInput> = fc
  .tuple(fc.array(journey, { maxLength: 120 }), options, fc.boolean())
  .map(([journeys, chosen, isPlain]) => inputOf(journeys, isPlain ? { ...chosen, influences: new Map() } : chosen));

function estimatesOf(answer: ReturnType<typeof compareChannels>): Estimate[] {
  const contrasts = [
    answer.multiVersusSingle,
    answer.multiVersusSingleDigital,
    answer.multiVersusSingleTraditional,
    ...answer.digitalVersusTraditionalVersusMixed,
  ];
  return [
    ...answer.arms.map(({ mean }) => mean),
    ...contrasts.flatMap(({ raw, adjusted, landmark }) => [raw, adjusted, landmark]),
  ];
}

describe('whatever the journeys, a comparison', () => {
  it('gives every estimate a value or a reason, never NaN, and words for its verdict', () => {
    fc.assert(
      fc.property(input, (given) => {
        const answer = compareChannels(given);
        for (const { value, unavailable, low, high, standardError } of estimatesOf(answer)) {
          expect(value === null).toBe(unavailable !== null);
          for (const number of [value, low, high, standardError]) expect(Number.isFinite(number ?? 0)).toBe(true);
          if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high);
        }
        for (const text of [answer.verdictReason, ...answer.warnings]) {
          expect(text).toMatch(/^[A-Z0-9].{20,}\.$/);
          expect(text).not.toMatch(/NaN|undefined|null|Infinity| {2}|\.\./);
        }
        expect(answer.offSupportShare).toBeGreaterThanOrEqual(0);
        expect(answer.offSupportShare).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('does not depend on the order of its cells', () => {
    fc.assert(
      fc.property(input, (given) => {
        const plain = { ...given, influences: new Map() };
        const one = compareChannels(plain);
        const other = compareChannels({
          ...plain,
          cells: plain.cells.toReversed(),
          landmark: plain.landmark.toReversed(),
        });
        expect(other.verdict).toBe(one.verdict);
        const values = estimatesOf(other).map(({ value }) => value);
        estimatesOf(one).forEach(({ value }, index) => expectClose(values[index] ?? 0, value ?? 0, 1e-9));
      }),
    );
  });

  it('is the same when a cell is split in two', () => {
    fc.assert(
      fc.property(fc.array(journey, { minLength: 1, maxLength: 80 }), fc.nat(), (journeys, at) => {
        const whole = inputOf(journeys, { influences: new Map() });
        const cut = at % journeys.length;
        const [before, after] = [journeys.slice(0, cut), journeys.slice(cut)].map((part) =>
          inputOf(part, { influences: new Map() }),
        );
        const split = {
          ...whole,
          cells: [...(before?.cells ?? []), ...(after?.cells ?? [])],
          landmark: [...(before?.landmark ?? []), ...(after?.landmark ?? [])],
        };
        const values = estimatesOf(compareChannels(split)).map(({ standardError }) => standardError ?? 0);
        estimatesOf(compareChannels(whole)).forEach(({ standardError }, index) =>
          expectClose(values[index], standardError ?? 0, 1e-7),
        );
      }),
    );
  });
});

describe('the planned influences', () => {
  it('sum to 0, and their squares give the plain variance where nobody repeats', () => {
    fc.assert(
      fc.property(fc.array(journey, { minLength: 60, maxLength: 120 }), (journeys) => {
        const alone = journeys.map((own, customer) => ({ ...own, customer }));
        const { cells, landmark, influences, ...rest } = inputOf(alone);
        for (const sums of influences.values()) expect(Math.abs(sums?.sum ?? NaN)).toBeLessThan(1e-9);
        for (const plan of planInfluences(cells, landmark, rest)) {
          if (!plan.key.endsWith('.adjusted')) continue;
          const own = plan.coefficients.map(({ cell, slope, mean }) => ({
            slope,
            mean,
            outcome: cells[cell]?.outcome,
          }));
          // Within a cell: sum of squares = slope^2 (m2 + n (cell mean - side mean)^2).
          const squares = sum(
            own.map(({ slope, mean, outcome }) =>
              outcome ? slope ** 2 * (outcome.m2 + outcome.n * (outcome.mean - mean) ** 2) : NaN,
            ),
          );
          expectClose(influences.get(plan.key)?.squares, squares, 1e-9);
        }
        expect(compareChannels({ ...rest, cells, landmark, influences })).toEqual(
          compareChannels({ ...rest, cells, landmark, influences: new Map() }),
        );
      }),
    );
  });

  it('of a mean are deviations over n', () => {
    const { cells, landmark, ...rest } = inputOf(
      Array.from({ length: 20 }, (_, customer) => ({
        customer,
        stratum: customer < 8 ? 'a' : 'b',
        arm: 'MULTI_DIGITAL' as const,
        y: customer,
        landmark: null,
      })),
    );
    const plan = planInfluences(cells, landmark, rest).find(({ key }) => key === 'arms.MULTI_DIGITAL');
    expect(plan).toEqual({
      key: 'arms.MULTI_DIGITAL',
      rows: 'CELLS',
      coefficients: [0, 1].map((cell) => ({ cell, slope: 1 / 20, mean: 9.5 })),
    });
    const mean = compareChannels({ ...rest, cells, landmark }).arms[2]?.mean;
    expectClose(mean?.standardError, Math.sqrt((variance({ n: 20, mean: 9.5, m2: 665 }) ?? NaN) / 20));
  });
});
