import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Estimate } from '../../../src/domain/estimate.js';
import { inSnapshot } from '../../../src/persistence/cells/read/in-snapshot.js';
import { journeyReading } from '../../../src/persistence/cells/read/journey-reading.js';
import { readCustomerSums } from '../../../src/persistence/cells/read/read-customer-sums.js';
import type { GroupReading } from '../../../src/persistence/cells/read/group-reading.js';
import { readGroups } from '../../../src/persistence/cells/read/read-groups.js';
import { smallGroupsOf } from '../../../src/services/metrics/small-groups/small-groups.js';
import { createTestDatabase, type TestDatabase } from '../../setup/test-database.js';
import { createWorld, map, storeWorld } from './world.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await storeWorld(database, createWorld());
});
afterAll(() => database.drop());

const QUESTION = {
  periods: [{ from: Date.UTC(2024, 2, 1), to: Date.UTC(2024, 3, 1) }],
  groupings: [['segment', 'channel_mix'], []],
  filter: null,
  map,
};
const MEASURES = ['completed', 'end_to_end_score', 'duration'];

/** The same answer, had it read the customers of these buckets only. */
function sampled(read: GroupReading, bucketsBelow: number): Promise<GroupReading> {
  const samples = new Map(read.reading.kind.measures.map(({ name }) => [name, bucketsBelow]));
  return readCustomerSums(database.sql, read, samples);
}

describe('small groups of an answer that read a sample of the customers', () => {
  it.each([1, 300, 8_000])('are those of all customers, with %i buckets read', async (bucketsBelow) => {
    const read = await inSnapshot(database, (snapshot) =>
      readGroups(snapshot, journeyReading(QUESTION), { clustered: 2 }),
    );
    const [exact, ofSample] = [
      await smallGroupsOf(database.sql, read),
      await smallGroupsOf(database.sql, await sampled(read, bucketsBelow)),
    ];
    expect(exact.suppressedGroups).toBeGreaterThan(0);
    expect(exact.suppressedGroups).toBeLessThan(read.groups.length - 1);
    expect(ofSample.suppressedGroups).toBe(exact.suppressedGroups);
    const estimate = { value: 1, unavailable: null } as Estimate;
    const told = ({ isShown, cover }: typeof exact) =>
      read.groups.map((group) => [isShown(group), ...MEASURES.map((measure) => cover(group, measure, estimate).value)]);
    expect(told(ofSample)).toEqual(told(exact));
  });
});
