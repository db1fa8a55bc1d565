import { describe, expect, it } from '@jest/globals';
import { PROMISES, PROMISE_KEYS, type PromiseKey } from '../../seeds/map/promises.js';
import type { PromiseRecord } from '../../seeds/record.js';
import { PROMISE_TRUTHS, SEGMENT_KEYS } from '../../seeds/truths.js';
import { expectFound, share, standardisedDifference, type Found } from './statistics.js';
import { SETTLED, TIMELINES, journeysOf } from './timelines.js';

const outcomes = TIMELINES.flatMap((timeline) => {
  const scores = new Map(journeysOf(timeline).map(({ key, endToEndScore }) => [key, endToEndScore]));
  return timeline.promises
    .filter(({ at }) => Date.parse(at) < SETTLED)
    .map((outcome) => ({
      ...outcome,
      kept: isKept(outcome),
      segment: timeline.customer.segment,
      score: outcome.journey === undefined ? undefined : scores.get(outcome.journey),
    }));
});

describe.each(PROMISE_KEYS)('the promise %s', (promise) => {
  const here = outcomes.filter((outcome) => outcome.promise === promise);

  it.each(SEGMENT_KEYS)('is kept to the segment %s at the planted rate', (segment) => {
    const kept = here.filter((outcome) => outcome.segment === segment).map((outcome) => outcome.kept);
    expectFound(share(kept), PROMISE_TRUTHS[promise].keptRate[segment]);
  });

  it('costs the journey the planted points where it is broken', () => {
    const { brokenEffect } = PROMISE_TRUTHS[promise];
    if (brokenEffect === 0) expect(here.filter(({ journey }) => journey !== undefined)).toHaveLength(0);
    else expectFound(effectOf(promise), brokenEffect);
  });
});

describe('all promises together', () => {
  it('cost what was planted: the found effects are once the planted ones, weighted by precision', () => {
    const ratios = PROMISE_KEYS.filter((promise) => PROMISE_TRUTHS[promise].brokenEffect !== 0).map((promise) => {
      const { value, standardError, count } = effectOf(promise);
      const { brokenEffect } = PROMISE_TRUTHS[promise];
      return { ratio: value / brokenEffect, precision: (brokenEffect / standardError) ** 2, count };
    });
    const precision = ratios.reduce((sum, one) => sum + one.precision, 0);
    const value = ratios.reduce((sum, one) => sum + one.ratio * one.precision, 0) / precision;
    const count = ratios.reduce((sum, one) => sum + one.count, 0);
    expectFound({ value, standardError: 1 / Math.sqrt(precision), count }, 1);
  });
});

describe('the speed promised in the periphery', () => {
  it('is delivered to a tenth where it is broken: 100 Mbps sold and 10 delivered', () => {
    const broken = outcomes.filter(
      ({ promise, kept, segment }) => promise === 'speed-as-sold' && !kept && segment === 'PERIPHERY',
    );
    expect(broken.every(({ promised, delivered }) => Number(delivered) === Number(promised) / 10)).toBe(true);
    expect(broken.filter(({ promised }) => promised === '100').length).toBeGreaterThan(50);
  });
});

describe('outcomes', () => {
  it('that were overtaken by the hour, but not by the day, are kept', () => {
    const installations = outcomes.filter(({ promise }) => promise === 'installed-by-date');
    const laterThatDay = installations.filter(({ kept, dueAt = '', metAt = '' }) => kept && metAt > dueAt);
    expect(laterThatDay.length).toBeGreaterThan(50);
  });

  it('fall due after they were promised', () => {
    expect(outcomes.every(({ at, dueAt }) => dueAt === undefined || dueAt > at)).toBe(true);
  });
});

/** End-to-end score of journeys with the promise broken minus kept, standardised over touchpoints. */
function effectOf(promise: PromiseKey): Found {
  const rated = outcomes.flatMap(({ promise: key, touchpoint, kept, score }) =>
    key !== promise || score === undefined ? [] : [{ stratum: touchpoint, exposed: !kept, value: score }],
  );
  return standardisedDifference(rated);
}

/** By the definition of the promise; the local days of Israel are those of UTC here, because visits are by daylight. */
function isKept({ promise, promised, delivered, dueAt = '', metAt }: PromiseRecord): boolean {
  const { kind, tolerance, ...more } = PROMISES[promise as PromiseKey];
  if (kind === 'HIGHER_IS_BETTER') return Number(delivered) / Number(promised) >= 1 - tolerance;
  if (kind === 'LOWER_IS_BETTER') return Number(promised) / Number(delivered) >= 1 - tolerance;
  if (metAt === undefined) return false;
  return 'deadlineGrain' in more && more.deadlineGrain === 'DAY'
    ? metAt.slice(0, 10) <= dueAt.slice(0, 10)
    : metAt <= dueAt;
}
