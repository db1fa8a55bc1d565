import { describe, expect, it } from '@jest/globals';
import {
  compareChannels,
  type ChannelComparisonEstimates,
} from '../../../src/metrics/channel-comparison/channel-comparison.js';
import type { ComparisonInput } from '../../../src/metrics/channel-comparison/input.js';
import { DEFAULTS, around, cellOf, landmarkCellOf } from './journeys.js';

interface Means {
  readonly digital: number;
  readonly traditional: number;
  readonly multi: number;
  /** After a change of channel, against 70 without one. */
  readonly switched: number | null;
}

/** 400 journeys a side around these means in one stratum: every interval reaches about 1.4 to each side. */
function answer(means: Means, options: Partial<ComparisonInput> = {}): ChannelComparisonEstimates {
  const landmark =
    means.switched === null
      ? []
      : [true, false].flatMap((firstDigital) => [
          landmarkCellOf('x 5', [firstDigital, true], around(means.switched ?? 0, 400)),
          landmarkCellOf('x 5', [firstDigital, false], around(70, 400)),
        ]);
  const cells = [
    cellOf('x', 'SINGLE_DIGITAL', around(means.digital, 400)),
    cellOf('x', 'SINGLE_TRADITIONAL', around(means.traditional, 400)),
    cellOf('x', 'MULTI_MIXED', around(means.multi, 400)),
  ];
  return compareChannels({ ...DEFAULTS, cells, landmark, ...options });
}

const WORSE: Means = { digital: 70, traditional: 69, multi: 60, switched: 63 };

describe('the claim that multi-channel journeys are materially worse, whether digital or not', () => {
  it('is supported where both comparisons and the landmark lie beyond the margin', () => {
    const { verdict, verdictReason } = answer(WORSE);
    expect(verdict).toBe('SUPPORTED');
    expect(verdictReason).toBe(
      'Supported: multi-channel journeys are materially worse, whether compared with digital or with traditional single-channel ones. ' +
        'Compared are journeys of the same definition, segment and period. ' +
        'Against single-channel digital journeys, multi-channel ones go with an end-to-end score 10 points lower (95 % interval: 8.61 to 11.4 lower): materially worse, as all of the interval is beyond the margin of 3 points. ' +
        'Against single-channel traditional journeys, multi-channel ones go with an end-to-end score 9 points lower (95 % interval: 7.61 to 10.4 lower): materially worse, as all of the interval is beyond the margin of 3 points. ' +
        'The landmark test, which compares journeys whose first contact had gone equally well, puts journeys that then changed the channel 7 points lower (95 % interval: 6.02 to 7.98 lower): materially worse, as all of the interval is beyond the margin of 3 points. ' +
        'So first contacts that fail, and make customers change the channel, do not explain it all: the change itself goes with a materially worse outcome.',
    );
  });

  it.each([
    ['digital', { ...WORSE, digital: 61 }, 'single-channel digital'],
    ['traditional', { ...WORSE, traditional: 60 }, 'single-channel traditional'],
    ['either', { ...WORSE, digital: 61, traditional: 55 }, 'single-channel digital and single-channel traditional'],
  ])('is refuted where the comparison with %s stays within the margin', (_, means, named) => {
    const { verdict, verdictReason } = answer(means);
    expect(verdict).toBe('REFUTED');
    expect(verdictReason).toContain(`not materially worse than ${named} ones, and the claim needs both.`);
    expect(verdictReason).toMatch(/All of this is association, not proof of a cause\.$/);
  });

  it('is inconclusive where an interval reaches to both sides of the margin', () => {
    const { verdict, verdictReason } = answer({ ...WORSE, traditional: 63.5 });
    expect(verdict).toBe('INCONCLUSIVE');
    expect(verdictReason).toMatch(
      /^Inconclusive: the comparison with single-channel traditional journeys is not precise/,
    );
    expect(verdictReason).toContain(
      '3.5 points lower (95 % interval: 2.11 to 4.89 lower): open, as the margin of 3 points',
    );
  });

  it.each([
    ['within the margin', 69.5, 'not materially worse, as none of the interval'],
    ['on both sides of the margin', 66.5, 'open, as the margin'],
  ])('is inconclusive where the landmark is %s', (_, switched, words) => {
    const { verdict, verdictReason } = answer({ ...WORSE, switched });
    expect(verdict).toBe('INCONCLUSIVE');
    expect(verdictReason).toContain('but the landmark test does not bear it out.');
    expect(verdictReason.slice(verdictReason.indexOf('The landmark test, '))).toContain(words);
  });

  it('is inconclusive where there is no landmark', () => {
    const { verdict, verdictReason } = answer({ ...WORSE, switched: null });
    expect(verdict).toBe('INCONCLUSIVE');
    expect(verdictReason).toContain('but the landmark test that would have to bear it out cannot be made.');
    expect(verdictReason).toContain(
      'cannot be made: no measured journey has two contacts and a score of the first one.',
    );
  });

  it('hangs on the margin', () => {
    expect(answer(WORSE, { materialMargin: 7.5 }).verdict).toBe('INCONCLUSIVE');
    expect(answer(WORSE, { materialMargin: 12 }).verdict).toBe('REFUTED');
    expect(answer(WORSE, { materialMargin: 0 }).verdict).toBe('SUPPORTED');
  });

  it('is not supported by a difference of which only the upper end falls short', () => {
    // -4.5 (-5.9 to -3.1) is beyond 3, -4.2 (-5.6 to -2.8) is not.
    expect(answer({ ...WORSE, digital: 64.5, traditional: 64.5 }).verdict).toBe('SUPPORTED');
    expect(answer({ ...WORSE, digital: 64.5, traditional: 64.2 }).verdict).toBe('INCONCLUSIVE');
  });

  it.each(['DURATION', 'COST'] as const)('turns its sign, and no number, where lower %s is better', (outcome) => {
    const same = answer(WORSE, { outcome });
    const score = answer(WORSE);
    expect(same.verdict).toBe('REFUTED');
    expect(same.multiVersusSingle).toEqual(score.multiVersusSingle);
    expect(answer({ digital: 60, traditional: 61, multi: 70, switched: 77 }, { outcome }).verdict).toBe('SUPPORTED');
    expect(answer({ digital: 60, traditional: 69, multi: 70, switched: 77 }, { outcome }).verdict).toBe('REFUTED');
    expect(answer({ digital: 60, traditional: 61, multi: 70, switched: 71 }, { outcome }).verdict).toBe('INCONCLUSIVE');
  });

  it('says longer and shorter of a duration, and names the currency of a cost', () => {
    const longer = answer({ digital: 60, traditional: 61, multi: 70, switched: 77 }, { outcome: 'DURATION' });
    expect(longer.verdictReason).toContain('a duration 10 seconds longer (95 % interval: 8.61 to 11.4 longer)');
    const dearer = answer({ ...WORSE, multi: 80 }, { outcome: 'COST', currency: 'EUR' });
    expect(dearer.verdictReason).toContain('a cost 10 EUR higher');
    expect(dearer.verdictReason).toContain('the margin of 3 EUR');
  });
});

describe('the p value of materially worse', () => {
  it('is small exactly where both comparisons are beyond the margin', () => {
    expect(answer(WORSE).materialityPValue).toBeLessThan(1e-9);
    expect(answer({ ...WORSE, traditional: 63 }).materialityPValue).toBeCloseTo(0.5, 9);
    expect(answer({ ...WORSE, digital: 55 }).materialityPValue).toBeGreaterThan(0.999);
    const duration = answer({ digital: 60, traditional: 61, multi: 70, switched: 77 }, { outcome: 'DURATION' });
    expect(duration.materialityPValue).toBeLessThan(1e-9);
  });
});
