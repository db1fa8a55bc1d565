import { describe, expect, it } from '@jest/globals';
import { compareChannels } from '../../../src/metrics/channel-comparison/channel-comparison.js';
import type { ComparisonCell, ComparisonInput, LandmarkCell } from '../../../src/metrics/channel-comparison/input.js';
import { missingDataBounds } from '../../../src/metrics/channel-comparison/warnings/unmeasured.js';
import { momentsOf } from '../../statistics/samples.js';
import { DEFAULTS, around, cellOf, landmarkCellOf } from './journeys.js';

const CELLS = [
  cellOf('x', 'SINGLE_DIGITAL', around(70, 100)),
  cellOf('x', 'SINGLE_TRADITIONAL', around(70, 100)),
  cellOf('x', 'MULTI_MIXED', around(60, 100)),
];
const LANDMARK = [true, false].flatMap((firstDigital) => [
  landmarkCellOf('x 5', [firstDigital, true], around(60, 100)),
  landmarkCellOf('x 5', [firstDigital, false], around(70, 100)),
]);

function warnings(
  cells: readonly ComparisonCell[],
  landmark: readonly LandmarkCell[] = LANDMARK,
  options: Partial<ComparisonInput> = {},
): readonly string[] {
  return compareChannels({ ...DEFAULTS, cells, landmark, ...options }).warnings;
}

describe('a comparison warns', () => {
  it('always of how strong something unmeasured would have to be, and of nothing else where all is well', () => {
    expect(warnings(CELLS)).toEqual([
      'Something not measured that, beside definition, segment and period, made both several channels and a bad outcome 4.39 times as likely would explain the adjusted difference between multi-channel and single-channel journeys away; 3.4 times would do to bring its interval to 0, and 3.18 times to bring the difference down to the margin of 3 points.',
    ]);
  });

  it('that nothing is needed to explain what may be chance', () => {
    const even = CELLS.map((cell) => ({ ...cell, outcome: momentsOf(around(70, 100)) }));
    const unmoved = LANDMARK.map((cell) => ({ ...cell, outcome: momentsOf(around(70, 100)) }));
    expect(warnings(even, unmoved)).toEqual([expect.stringContaining('can be chance alone: its interval holds 0')]);
  });

  it('of strata without both sides that hold more than a tenth of the journeys', () => {
    const lonely = (n: number): ComparisonCell[] => [...CELLS, cellOf('lonely', 'MULTI_MIXED', around(60, n))];
    expect(warnings(lonely(33))).toHaveLength(1);
    const [first, ...rest] = warnings(lonely(34));
    expect(first).toBe(
      'MULTI - SINGLE: 10.2 % of the journeys the answer is about lie in 1 of 2 strata (definition, segment and period) without two measured journeys on both sides. The difference says nothing about them; population OVERLAP or a coarser stratifyBy leaves fewer out.',
    );
    // The other contrasts lose the same stratum; digital against traditional only, of which nobody is mixed, too.
    expect(rest.filter((warning) => warning.includes('10.2 %'))).toHaveLength(5);
  });

  it('of a landmark whose strata have only one side', () => {
    const lonely = [...LANDMARK, landmarkCellOf('x 2', [true, true], around(40, 100))];
    const [first, second] = warnings(CELLS, lonely);
    expect(first).toMatch(
      /^MULTI - SINGLE, landmark: 20 % .* in 1 of 2 strata \(definition, segment and period, score of the first contact\)/,
    );
    expect(second).toMatch(/^MULTI - SINGLE_DIGITAL, landmark: 33.3 % /);
  });

  it('of few journeys', () => {
    const few = [cellOf('x', 'SINGLE_DIGITAL', around(70, 29)), ...CELLS.slice(1)];
    expect(warnings(few)[0]).toMatch(/^Few journeys: only 29 single-channel digital ones were measured\./);
  });

  it('of unmeasured journeys by arm, with what they could do to the difference', () => {
    const [first] = warnings([
      cellOf('x', 'SINGLE_DIGITAL', around(70, 80), 20),
      cellOf('x', 'SINGLE_TRADITIONAL', around(70, 100)),
      cellOf('x', 'MULTI_MIXED', around(60, 80), 20),
    ]);
    // Multi: 48 to 68. Single: 63 to 73.
    expect(first).toBe(
      '40 of 300 journeys do not have an end-to-end score (SINGLE_DIGITAL 20 %, SINGLE_TRADITIONAL 0 % and MULTI_MIXED 20 %) and are left out; if they differ from the others, so does the true difference. ' +
        'Whatever they would have been, the difference between multi-channel and single-channel journeys as observed lies within 25 lower to 5 higher (points).',
    );
  });

  it('that a cost or a duration that is not known has no bounds', () => {
    const cells = [...CELLS, cellOf('x', 'MULTI_DIGITAL', [], 10)];
    expect(warnings(cells, LANDMARK, { outcome: 'DURATION' }).join(' ')).toContain('do not have an end yet');
    expect(warnings(cells, LANDMARK, { outcome: 'COST' }).join(' ')).toContain('It has no bounds');
  });

  it('of a landmark that tells another story, and flags the difference', () => {
    const unmoved = LANDMARK.map((cell) => ({ ...cell, outcome: momentsOf(around(70, 100)) }));
    const result = compareChannels({ ...DEFAULTS, cells: CELLS, landmark: unmoved });
    expect(result.warnings.filter((warning) => warning.includes('disagrees with the adjusted one'))).toHaveLength(3);
    expect(result.multiVersusSingle.adjusted.flags).toEqual(['CONFOUNDING_SUSPECTED']);
    expect(compareChannels({ ...DEFAULTS, cells: CELLS, landmark: LANDMARK }).multiVersusSingle.adjusted.flags).toEqual(
      [],
    );
  });

  it('of a landmark that cannot be made', () => {
    expect(warnings(CELLS, []).filter((warning) => warning.includes('the landmark test cannot be made'))).toHaveLength(
      3,
    );
  });

  it('of what is unmeasured and of the margin in the outcome’s own direction', () => {
    const longer = CELLS.map((cell) =>
      cell.arm === 'MULTI_MIXED' ? { ...cell, outcome: momentsOf(around(80, 100)) } : cell,
    );
    const [first] = warnings(longer, LANDMARK, { outcome: 'DURATION' });
    expect(first).toContain('3.18 times to bring the difference down to the margin of 3 seconds');
  });
});

describe('the bounds of a difference with unmeasured journeys', () => {
  it('count every one of them as an end of the range', () => {
    const first = { journeys: 100, outcome: momentsOf(around(60, 80)) };
    const second = { journeys: 100, outcome: momentsOf(around(70, 90)) };
    expect(missingDataBounds(first, second, { low: 0, high: 100 })).toEqual({ low: -25, high: 5 });
    expect(missingDataBounds(first, second, null)).toBeNull();
    expect(missingDataBounds(first, { ...second, journeys: 0 }, { low: 0, high: 100 })).toBeNull();
  });
});
