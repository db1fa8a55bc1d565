import { describe, expect, test } from '@jest/globals';
import { meanPrecision } from '../../../src/metrics/estimates/mean-precision.js';
import { proportionEstimate } from '../../../src/metrics/estimates/proportion-estimate.js';
import type { GroupReading, GroupSums } from '../../../src/persistence/cells/read/group-reading.js';
import type { CustomerSums } from '../../../src/persistence/cells/read/read-clusters.js';
import type { Reading } from '../../../src/persistence/cells/read/reading.js';
import { measureSumsOf } from '../../../src/services/metrics/measure-sums.js';
import { normalOf, seededRandom } from '../../setup/seeded-random.js';

/** Values of customers, each of whom has one segment. */
interface Customer {
  readonly isInGroup: boolean;
  readonly values: readonly number[];
}

/** A group of the customers, and how many values those in it have at the most; the others have up to six. */
interface Part {
  readonly share: number;
  readonly most: number;
  readonly of: (read: GroupReading) => GroupSums | undefined;
}

const total = ({ total: all }: GroupReading) => all;
const inGroup = ({ groups }: GroupReading) => groups[1];
const parts: Record<string, Part> = {
  'of everybody': { share: 0.3, most: 6, of: total },
  // Some 50 customers of the sample are in it.
  'of a third': { share: 1 / 3, most: 6, of: inGroup },
  // Some 8 are: it borrows.
  'of a twentieth': { share: 1 / 20, most: 6, of: inGroup },
  // As many, but with rows enough for three times the variance that a customer of the others has.
  'of a twentieth who come often': { share: 1 / 20, most: 30, of: inGroup },
};

const CUSTOMERS = 600;
const SAMPLED = 150;
const TIMES = 1_000;

interface Population {
  /** A customer's level, or a value of a customer of that level. */
  readonly draw: (random: () => number, level?: number) => number;
  readonly mean: number;
  /** How often intervals of all customers hold at the least. */
  readonly low: number;
}

const populations: Record<string, Population> = {
  'scores, of customers who differ': {
    draw: (random, level) => (level ?? 50 + 20 * (random() - 0.5)) + (level === undefined ? 0 : 10 * (random() - 0.5)),
    mean: 50,
    low: 0.93,
  },
  // Log-normal with sigma 1: mean e^(1/2).
  'durations with a long tail': {
    draw: (random, level) => {
      const drawn = Math.exp(normalOf(random));
      return level === undefined ? drawn : 0.7 * level + 0.3 * drawn;
    },
    mean: Math.exp(0.5),
    low: 0.85,
  },
  // Of a level between 0 and 0.4.
  'rates, of customers who differ': {
    draw: (random, level) => (level === undefined ? 0.4 * random() : Number(random() < level)),
    mean: 0.2,
    low: 0.93,
  },
};

describe.each(Object.entries(populations))('intervals from a sample of the customers: %s', (_, { draw, mean, low }) => {
  test.each(Object.entries(parts))('%s hold as often as those of all customers', (_name, { share, most, of }) => {
    const random = seededRandom(20261128);
    const held = { sampled: 0, all: 0 };
    for (let time = 0; time < TIMES; time += 1) {
      const customers = Array.from({ length: CUSTOMERS }, (): Customer => {
        const isInGroup = random() < share;
        const level = draw(random);
        const values = Array.from({ length: 1 + Math.floor(random() * (isInGroup ? most : 6)) }, () =>
          draw(random, level),
        );
        return { isInGroup, values };
      });
      held.sampled += holds(readingOf(customers, SAMPLED), of, mean);
      held.all += holds(readingOf(customers, null), of, mean);
    }
    const [ofSample, ofAll] = [held.sampled / TIMES, held.all / TIMES];
    // t holds less often for thirty customers with a long tail, whether they are all or a sample.
    expect(ofAll).toBeGreaterThan(low);
    // Twice the standard error of what a thousand times tell about 95 in 100 is 1.4 of them.
    expect(ofSample).toBeGreaterThan(Math.min(ofAll, 0.95) - 0.02);
    expect(ofSample).toBeLessThan(0.98);
  });
});

function holds(read: GroupReading, groupOf: (read: GroupReading) => GroupSums | undefined, mean: number): number {
  const group = groupOf(read);
  if (!group) return 0;
  const sums = measureSumsOf(read, group, { measure: 'y', unitsPerOne: 1 });
  const isRate = group.measures.y?.sum === group.measures.y?.squares;
  const { low, high } = isRate ? proportionEstimate(sums) : (meanPrecision(sums, 0.95).interval ?? NO_INTERVAL);
  return low !== null && high !== null && low <= mean && mean <= high ? 1 : 0;
}

const NO_INTERVAL = { low: null, high: null };

/** @param sampled so many customers, from the first, are the sample; null: all are read */
function readingOf(customers: readonly Customer[], sampled: number | null): GroupReading {
  const sample = customers.slice(0, sampled ?? customers.length);
  const isIn = ({ isInGroup }: Customer) => isInGroup;
  const total = sumsOf(customers, sample, 0);
  const groups = [total, sumsOf(customers.filter(isIn), sample.filter(isIn), 1)];
  const reading = {} as Reading;
  return { reading, wholeReading: reading, groups, total, otherGroups: [], samples: new Map([['y', sampled]]) };
}

function sumsOf(customers: readonly Customer[], sample: readonly Customer[], grouping: number): GroupSums {
  const values = customers.flatMap((customer) => customer.values);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const moments = { n: values.length, sum: String(sum(values)), squares: String(sum(values.map((y) => y * y))) };
  return { grouping, key: [], rows: values.length, customers: null, measures: { y: moments }, clusters: { y: of() } };

  function of(): CustomerSums {
    const centre = sum(values) / values.length;
    const distances = sample.map((customer) => customer.values.map((y) => y - centre));
    const totals = distances.map(sum);
    return {
      centre,
      clusters: distances.length,
      n: sum(distances.map(({ length }) => length)),
      sumT: sum(totals),
      sumT2: sum(totals.map((total) => total ** 2)),
      sumNT: sum(totals.map((total, k) => total * (distances[k]?.length ?? 0))),
      sumN2: sum(distances.map(({ length }) => length ** 2)),
      squares: sum(distances.flat().map((y) => y * y)),
    };
  }
}
