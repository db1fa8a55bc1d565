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

  it('of strata by what they are cut by, and with advice that can help', () => {
    const lonely = [...LANDMARK, landmarkCellOf('2', [true, true], around(40, 100))];
    expect(warnings(CELLS, lonely, { stratifyBy: [] })[0]).toBe(
      'MULTI - SINGLE, landmark: 20 % of the journeys the answer is about lie in 1 of 2 strata (score of the first contact) without two journeys that changed the channel and two that stayed. The difference says nothing about them; population OVERLAP leaves fewer out.',
    );
    const almostLonely = Array.from({ length: 15 }, (_, band) => [
      landmarkCellOf(`almost ${band}`, [true, true], around(40, 100)),
      landmarkCellOf(`almost ${band}`, [true, false], [50]),
    ]);
    const inOverlap = { stratifyBy: [], population: 'OVERLAP' } as const;
    expect(warnings(CELLS, [...LANDMARK, ...almostLonely.flat()], inOverlap)[0]).toMatch(
      /^MULTI - SINGLE, landmark: 12.9 % .* The difference says nothing about them\.$/,
    );
    const apart = [cellOf('x', 'MULTI_MIXED', around(60, 50)), cellOf('y', 'SINGLE_DIGITAL', around(70, 50))];
    expect(warnings(apart)[0]).toMatch(
      /; a coarser stratifyBy or a longer periodGranularity leaves more to compare\.$/,
    );
    expect(warnings(apart, LANDMARK, { stratifyBy: ['SEGMENT'] })[0]).toMatch(/ or a longer window leaves more /);
  });

  it('of no strata where a side has no journey, as no other strata would help', () => {
    const alone = warnings([cellOf('x', 'SINGLE_DIGITAL', around(70, 100))], []);
    expect(alone).toEqual([
      expect.stringMatching(/^Few journeys: only 0 multi-channel and 0 single-channel traditional/),
    ]);
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
    const ofDuration = warnings(cells, LANDMARK, { outcome: 'DURATION' }).join(' ');
    expect(ofDuration).toContain('10 of 310 journeys do not have a duration, which only completed journeys have (');
    const ofCost = warnings(cells, LANDMARK, { outcome: 'COST', currency: 'EUR' }).join(' ');
    expect(ofCost).toContain('do not have a known cost in EUR (');
    expect(ofCost).toContain('It has no bounds');
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

  it('of failed first contacts only where the adjusted difference is the worse one', () => {
    const disagreement = (multi: number, switched: number): string | undefined => {
      const cells = [...CELLS.slice(0, 2), cellOf('x', 'MULTI_MIXED', around(multi, 100))];
      const landmark = LANDMARK.map((cell) =>
        cell.switched ? { ...cell, outcome: momentsOf(around(switched, 100)) } : cell,
      );
      return warnings(cells, landmark).find((warning) => warning.includes('disagrees'));
    };
    expect(disagreement(60, 70)).toContain('First contacts that fail and make customers change the channel may well');
    expect(disagreement(80, 70)).toContain(
      'Journeys that end after a single contact, and so never change the channel, may',
    );
  });

  it('of what would have to be as good as several channels are, where they are the better ones', () => {
    const better = [...CELLS.slice(0, 2), cellOf('x', 'MULTI_MIXED', around(80, 100))];
    expect(warnings(better)[0]).toContain('made both several channels and a good outcome 4.39 times as likely');
  });

  it('of a landmark that cannot be made, for want of which first contacts', () => {
    const unmade = warnings(CELLS, []).filter((warning) => warning.includes('the landmark test cannot be made'));
    expect(unmade.map((warning) => /no measured journey .*?has two contacts/.exec(warning)?.[0])).toEqual([
      'no measured journey has two contacts',
      'no measured journey with a digital first contact has two contacts',
      'no measured journey with a traditional first contact has two contacts',
    ]);
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
