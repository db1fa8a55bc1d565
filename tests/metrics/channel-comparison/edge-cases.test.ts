import { describe, expect, it } from '@jest/globals';
import {
  compareChannels,
  type ChannelComparisonEstimates,
} from '../../../src/metrics/channel-comparison/channel-comparison.js';
import type { ComparisonCell, ComparisonInput, LandmarkCell } from '../../../src/metrics/channel-comparison/input.js';
import type { Estimate } from '../../../src/domain/estimate.js';
import { DEFAULTS, around, cellOf, landmarkCellOf } from './journeys.js';

function answer(
  cells: readonly ComparisonCell[],
  landmark: readonly LandmarkCell[] = [],
  options: Partial<ComparisonInput> = {},
): ChannelComparisonEstimates {
  return compareChannels({ ...DEFAULTS, cells, landmark, ...options });
}

function expectNone(estimate: Estimate, unavailable: string, sampleSize: number): void {
  expect(estimate).toMatchObject({ value: null, low: null, high: null, standardError: null, unavailable, sampleSize });
}

describe('a comparison that cannot be made answers with a reason', () => {
  it('without any journey', () => {
    const none = answer([]);
    expectNone(none.multiVersusSingle.raw, 'NO_DATA', 0);
    expectNone(none.multiVersusSingle.adjusted, 'NO_DATA', 0);
    expectNone(none.multiVersusSingle.landmark, 'NO_DATA', 0);
    expect(none.multiVersusSingle).toMatchObject({ hedgesG: null, pValue: null, eValue: null, eValueLimit: null });
    expect(none).toMatchObject({
      verdict: 'NOT_ESTIMABLE',
      verdictReason: 'Not estimable: there is no journey in this window with this filter.',
      strata: 0,
      droppedStrata: 0,
      offSupportShare: 1,
      minimumDetectableDifference: null,
      materialityPValue: null,
      warnings: [],
    });
    expect(none.arms.map(({ journeys, mean }) => [journeys, mean.unavailable])).toEqual(
      Array.from({ length: 5 }, () => [0, 'NO_DATA']),
    );
    expect(none.digitalVersusTraditionalVersusMixed).toHaveLength(3);
  });

  it('where scores were never measured', () => {
    const unmeasured = answer([cellOf('x', 'SINGLE_DIGITAL', [], 40), cellOf('x', 'MULTI_MIXED', [], 60)]);
    expectNone(unmeasured.multiVersusSingle.adjusted, 'NO_DATA', 0);
    expect(unmeasured.verdict).toBe('NOT_ESTIMABLE');
    expect(unmeasured.verdictReason).toContain('none of the 60 multi-channel journeys has an end-to-end score');
    expect(unmeasured.verdictReason).toMatch(/and there is no single-channel traditional journey\.$/);
    expect(unmeasured.arms.map(({ journeys }) => journeys)).toEqual([40, 0, 0, 0, 60]);
    expect(unmeasured.warnings.join(' ')).toContain('100 of 100 journeys do not have an end-to-end score');
  });

  it('where everyone uses several channels', () => {
    const multi = answer([cellOf('x', 'MULTI_DIGITAL', around(60, 50)), cellOf('x', 'MULTI_MIXED', around(50, 50))]);
    expectNone(multi.multiVersusSingle.raw, 'NO_DATA', 100);
    expectNone(multi.multiVersusSingle.adjusted, 'NO_OVERLAP', 100);
    expect(multi.verdict).toBe('NOT_ESTIMABLE');
    expect(multi.verdictReason).toContain(
      'Not estimable: there is no single-channel digital journey and there is no single-channel traditional journey.',
    );
    expect(multi.digitalVersusTraditionalVersusMixed[1]?.adjusted.value).toBe(10);
    expect(multi).toMatchObject({ strata: 0, droppedStrata: 1, offSupportShare: 1 });
  });

  it('where only one kind of journeys is left, without denying that these exist', () => {
    const digital = answer([cellOf('x', 'SINGLE_DIGITAL', around(60, 50))]);
    expect(digital.verdictReason).toBe('Not estimable: there is no multi-channel journey.');
  });

  it('where one arm is empty, unless the other refutes the claim by itself', () => {
    const without = (multi: number): ChannelComparisonEstimates =>
      answer([cellOf('x', 'SINGLE_DIGITAL', around(70, 400)), cellOf('x', 'MULTI_MIXED', around(multi, 400))]);
    const worse = without(60);
    expect(worse.verdict).toBe('NOT_ESTIMABLE');
    expect(worse.verdictReason).toMatch(/^Not estimable: there is no single-channel traditional journey\./);
    expect(worse.multiVersusSingleDigital.adjusted.value).toBe(-10);
    expectNone(worse.multiVersusSingleTraditional.raw, 'NO_DATA', 400);
    const alike = without(70);
    expect(alike.verdict).toBe('REFUTED');
    expect(alike.verdictReason).toContain(
      'Against single-channel traditional journeys there is no answer: there is no single-channel traditional journey.',
    );
  });

  it('with fewer than five journeys on a side, whose mean a difference would give away', () => {
    const few = answer([cellOf('x', 'SINGLE_DIGITAL', around(70, 4)), cellOf('x', 'MULTI_MIXED', around(60, 50))]);
    expectNone(few.arms[0]?.mean ?? few.multiVersusSingle.raw, 'SUPPRESSED', 4);
    for (const { raw, adjusted, hedgesG } of [few.multiVersusSingle, few.multiVersusSingleDigital]) {
      expectNone(raw, 'SUPPRESSED', 54);
      expectNone(adjusted, 'SUPPRESSED', 54);
      expect(hedgesG).toBeNull();
    }
    expect(few.verdictReason).toContain('too little (50 multi-channel and 4 single-channel digital)');
  });

  it('where outcomes do not vary', () => {
    const same = answer([
      cellOf('x', 'SINGLE_DIGITAL', around(70.1, 30, 0)),
      cellOf('x', 'SINGLE_TRADITIONAL', around(70.1, 30, 0)),
      cellOf('x', 'MULTI_MIXED', around(50.7, 30, 0)),
    ]);
    expectNone(same.multiVersusSingle.raw, 'NO_VARIATION', 90);
    expectNone(same.multiVersusSingle.adjusted, 'NO_VARIATION', 90);
    expect(same.verdict).toBe('NOT_ESTIMABLE');
    expect(same.verdictReason).toContain('the outcome does not vary');
    expect(same.multiVersusSingle).toMatchObject({ hedgesG: null, pValue: null, eValue: null });
  });

  it('where more than half of the population has nothing like it on the other side', () => {
    const cells = (lonely: number): ComparisonCell[] => [
      cellOf('both', 'SINGLE_DIGITAL', around(70, 50)),
      cellOf('both', 'MULTI_MIXED', around(60, 50)),
      cellOf('lonely', 'MULTI_MIXED', around(60, lonely)),
      cellOf('lonely', 'SINGLE_DIGITAL', [1]),
    ];
    const half = answer(cells(99));
    expect(half.multiVersusSingle.adjusted.value).toBeCloseTo(-10, 9);
    expect(half).toMatchObject({ strata: 1, droppedStrata: 1, offSupportShare: 0.5 });
    const more = answer(cells(100));
    expectNone(more.multiVersusSingle.adjusted, 'NO_OVERLAP', 201);
    expect(more.verdictReason).toContain('50.2 % of the journeys the answer is about lie where fewer than two');
    // Multi-channel journeys alone: 100 of 150 are lonely; where both are common: hardly any.
    expectNone(answer(cells(100), [], { population: 'MULTI_CHANNEL' }).multiVersusSingle.adjusted, 'NO_OVERLAP', 201);
    expect(answer(cells(100), [], { population: 'OVERLAP' }).offSupportShare).toBeCloseTo(0.99 / 25.99, 2);
  });

  it('where fewer than ten customers come back', () => {
    const influences = new Map(
      ['multiVersusSingleDigital', 'multiVersusSingleTraditional'].map(
        (key) => [`${key}.adjusted`, { clusters: 9, n: 200, sum: 0, squares: 1 }] as const,
      ),
    );
    const few = answer(
      (['SINGLE_DIGITAL', 'SINGLE_TRADITIONAL', 'MULTI_MIXED'] as const).map((arm) =>
        cellOf('x', arm, around(70, 100)),
      ),
      [],
      { influences },
    );
    expect(few.multiVersusSingleDigital).toMatchObject({
      adjusted: { value: 0, low: null, high: null, standardError: null, flags: ['TOO_FEW_CLUSTERS'] },
      pValue: null,
      eValue: null,
    });
    expect(few.verdict).toBe('NOT_ESTIMABLE');
    expect(few.verdictReason).toContain('fewer than ten are left');
  });
});

describe('a comparison of journeys that are all alike', () => {
  it('in a single stratum is as observed: the same difference, by the normal distribution', () => {
    const { raw, adjusted } = answer([
      cellOf('', 'SINGLE_DIGITAL', around(70, 60)),
      cellOf('', 'MULTI_MIXED', around(60, 40, 20)),
    ]).multiVersusSingle;
    expect(adjusted.value).toBe(raw.value);
    expect(adjusted.standardError).toBe(raw.standardError);
    expect(adjusted.high).toBeLessThan(raw.high ?? NaN);
  });

  it('gives the landmark of first digital and first traditional contacts to their own contrast', () => {
    const landmark = [
      landmarkCellOf('x 5', [true, true], around(60, 40)),
      landmarkCellOf('x 5', [true, false], around(70, 40)),
      landmarkCellOf('x 5', [false, true], around(50, 40)),
      landmarkCellOf('x 5', [false, false], around(55, 40)),
    ];
    const result = answer([], landmark);
    expect(result.multiVersusSingleDigital.landmark).toMatchObject({ value: -10, sampleSize: 80 });
    expect(result.multiVersusSingleTraditional.landmark).toMatchObject({ value: -5, sampleSize: 80 });
    expect(result.multiVersusSingle.landmark).toMatchObject({ value: -7.5, sampleSize: 160 });
  });

  it('keeps the interval of a completion rate within 0 and 100', () => {
    const done = answer([cellOf('x', 'SINGLE_DIGITAL', around(100, 40, 0))], [], { outcome: 'COMPLETED' });
    expect(done.arms[0]?.mean).toMatchObject({ value: 100, high: 100, sampleSize: 40 });
    expect(done.arms[0]?.mean.low).toBeCloseTo(91.24, 2);
  });
});

describe('a comparison of customers who come back', () => {
  const cells = [cellOf('x', 'SINGLE_DIGITAL', around(70, 100)), cellOf('x', 'MULTI_MIXED', around(65, 100))];
  const clustered = (key: string, squares: number, n = 200): ComparisonInput['influences'] =>
    new Map([[key, { clusters: 20, n, sum: 0, squares }]]);

  it('rests on t with one degree of freedom less than there are customers', () => {
    const key = 'multiVersusSingleDigital.adjusted';
    const result = answer(cells, [], { influences: clustered(key, 19 / 5) }).multiVersusSingleDigital;
    // Variance 20 / 19 x 3.8 = 4; t = -2.5, and 2.093 on 19 degrees of freedom at 95 %.
    expect(result.adjusted).toMatchObject({ flags: ['CLUSTERED'] });
    expect(result.adjusted.standardError).toBeCloseTo(2, 12);
    expect(result.adjusted.low).toBeCloseTo(-5 - 2 * 2.093024, 6);
    expect(result.pValue).toBeCloseTo(0.02174, 5);
  });

  it('widens the interval of a completion rate by the design effect', () => {
    const done = [cellOf('x', 'SINGLE_DIGITAL', around(50, 100, 50))];
    const influences = clustered('arms.SINGLE_DIGITAL', (19 / 20) * 100, 100);
    const mean = answer(done, [], { outcome: 'COMPLETED', influences }).arms[0]?.mean;
    // Variance 100 against 2500 / 100: a design effect of 4, so the interval of 50 in 25 and not of 50 in 100.
    expect(mean).toMatchObject({ value: 50, flags: ['CLUSTERED'] });
    expect(mean?.standardError).toBeCloseTo(10, 9);
    expect(mean?.low).toBeCloseTo(31.752, 2);
    expect(mean?.high).toBeCloseTo(68.248, 2);
  });
});
