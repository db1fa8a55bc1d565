import { describe, expect, it } from '@jest/globals';
import { channelComparisonDefinition } from '../../../src/metrics/channel-comparison/definition.js';
import { landmarkDisagrees } from '../../../src/metrics/channel-comparison/landmark-disagrees.js';
import { differenceInWords, intervalInWords } from '../../../src/metrics/channel-comparison/words/differences.js';
import { inCount, inDigits, inList, inPercent } from '../../../src/metrics/words/numbers.js';
import { availableEstimate, unavailableEstimate } from '../../../src/metrics/estimates/estimate.js';
import { DEFAULTS } from './journeys.js';

function estimateOf(value: number, low: number | null, high: number | null, standardError = 1): typeof estimate {
  return availableEstimate({ value, low, high, standardError, sampleSize: 100, confidenceLevel: 0.95, flags: [] });
}
const estimate = unavailableEstimate('NO_DATA', 0, 0.95);

describe('numbers in words', () => {
  it.each([
    [7.79887, '7.8'],
    [-0.046, '-0.046'],
    [0, '0'],
    [-0, '0'],
    [12.345, '12.3'],
    [86_400.4, '86,400'],
  ])('%d is %s', (value, words) => expect(inDigits(value)).toBe(words));

  it('never round a share to none or all', () => {
    expect([0, 0.001, 0.102, 0.999, 1].map(inPercent)).toEqual([
      '0 %',
      'less than 1 %',
      '10.2 %',
      'more than 99 %',
      '100 %',
    ]);
  });

  it('count and list', () => {
    expect(inCount(1234)).toBe('1,234');
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(inList)).toEqual(['', 'a', 'a and b', 'a, b and c']);
  });
});

describe('differences in words', () => {
  it('turn with their sign, from the nearer end to the further', () => {
    expect(intervalInWords(-9.2, -6.4, DEFAULTS)).toBe('6.4 to 9.2 lower');
    expect(intervalInWords(6.4, 9.2, DEFAULTS)).toBe('6.4 to 9.2 higher');
    expect(intervalInWords(-1.2, 0.3, DEFAULTS)).toBe('1.2 lower to 0.3 higher');
    expect(intervalInWords(-1.2, 0, DEFAULTS)).toBe('0 to 1.2 lower');
    expect(intervalInWords(0, 1.2, { ...DEFAULTS, outcome: 'DURATION' })).toBe('0 to 1.2 longer');
  });

  it('name their unit and level', () => {
    expect(differenceInWords(estimateOf(-7.8, -9.2, -6.4), { ...DEFAULTS, outcome: 'COMPLETED' })).toBe(
      '7.8 percentage points lower (95 % interval: 6.4 to 9.2 lower)',
    );
    expect(differenceInWords(estimateOf(2, null, null), { ...DEFAULTS, outcome: 'COST' })).toBe(
      '2 units of currency higher',
    );
    expect(differenceInWords(estimate, DEFAULTS)).toBe('');
  });
});

describe('landmark and adjusted difference', () => {
  it('disagree where they are further apart than chance would put them', () => {
    // sqrt(1 + 1) x 1.96 = 2.77
    expect(landmarkDisagrees(estimateOf(-5, -7, -3), estimateOf(-2.2, -4, 0))).toBe(true);
    expect(landmarkDisagrees(estimateOf(-5, -7, -3), estimateOf(-2.3, -4, 0))).toBe(false);
    expect(landmarkDisagrees(estimateOf(-5, -7, -3), estimate)).toBe(false);
    expect(landmarkDisagrees(estimate, estimateOf(-5, -7, -3))).toBe(false);
  });
});

describe('the definition', () => {
  it('says what is counted, how, and against which margin', () => {
    const text = channelComparisonDefinition({ ...DEFAULTS, population: 'OVERLAP', confidenceLevel: 0.9 });
    expect(text).toMatch(/window \[from, to\)/);
    expect(text).toContain('strata of definition, segment and period');
    expect(text).toContain('weighted by n1 n2 / (n1 + n2)');
    expect(text).toContain('at the 90 % level');
    expect(text).toContain('more than 3 points');
    expect(channelComparisonDefinition({ ...DEFAULTS, stratifyBy: [] })).toContain('within a single stratum');
  });
});
