import { describe, expect, test } from '@jest/globals';
import { meanPrecision } from '../../../src/metrics/estimates/mean-precision.js';
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

const CUSTOMERS = 600;
const SAMPLED = 150;
const TIMES = 1_000;

const populations: Record<string, { draw: (random: () => number) => number; mean: number }> = {
  'scores, of customers who differ': { draw: (random) => 50 + 20 * (random() - 0.5), mean: 50 },
  // Log-normal with sigma 1: mean e^(1/2).
  'durations with a long tail': { draw: (random) => Math.exp(normalOf(random)), mean: Math.exp(0.5) },
};

describe.each(Object.entries(populations))('intervals from a sample of the customers: %s', (_, { draw, mean }) => {
  test.each([
    ['of everybody', 0.3, (read: GroupReading) => read.total],
    // Some 15 customers of the sample are in it.
    ['of a tenth', 0.1, (read: GroupReading) => read.groups[1]],
    // Some 5 are: it borrows.
    ['of a thirtieth', 1 / 30, (read: GroupReading) => read.groups[1]],
  ])('%s hold as often as those of all customers', (_name, share, groupOf) => {
    const random = seededRandom(20261128);
    const held = { sampled: 0, all: 0 };
    for (let time = 0; time < TIMES; time += 1) {
      const customers = Array.from({ length: CUSTOMERS }, (): Customer => {
        const level = draw(random);
        const values = Array.from({ length: 1 + Math.floor(random() * 6) }, () => level + 0.5 * (draw(random) - mean));
        return { isInGroup: random() < share, values };
      });
      held.sampled += holds(readingOf(customers, SAMPLED), groupOf, mean);
      held.all += holds(readingOf(customers, null), groupOf, mean);
    }
    const [ofSample, ofAll] = [held.sampled / TIMES, held.all / TIMES];
    // t holds less often for twenty customers with a long tail, whether they are all or a sample.
    expect(ofAll).toBeGreaterThan(0.85);
    // Twice the standard error of what a thousand times tell about 95 in 100 is 1.4 of them.
    expect(ofSample).toBeGreaterThan(Math.min(ofAll, 0.95) - 0.02);
    expect(ofSample).toBeLessThan(0.98);
  });
});

function holds(read: GroupReading, groupOf: (read: GroupReading) => GroupSums | undefined, mean: number): number {
  const group = groupOf(read);
  if (!group) return 0;
  const { interval } = meanPrecision(measureSumsOf(read, group, { measure: 'y', unitsPerOne: 1 }), 0.95);
  return interval && interval.low <= mean && mean <= interval.high ? 1 : 0;
}

/** @param sampled so many customers, from the first, are the sample; null: all are read */
function readingOf(customers: readonly Customer[], sampled: number | null): GroupReading {
  const sample = customers.slice(0, sampled ?? customers.length);
  const inGroup = ({ isInGroup }: Customer) => isInGroup;
  const total = sumsOf(customers, sample, 0);
  const groups = [total, sumsOf(customers.filter(inGroup), sample.filter(inGroup), 1)];
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
