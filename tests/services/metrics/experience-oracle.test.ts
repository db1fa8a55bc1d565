import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readGroups } from '../../../src/persistence/cells/read/read-groups.js';
import { experienceReading } from '../../../src/persistence/cells/read/experience-reading.js';
import { type MapStore, openMapStore } from '../../../src/persistence/map-store.js';
import { ingest } from '../../../src/services/ingest.service.js';
import { upsertChannel, upsertTouchpoint } from '../../../src/services/map/upsert.service.js';
import { measureSumsOf } from '../../../src/services/metrics/measure-sums.js';
import { project } from '../../../src/services/projection.service.js';
import type { Scope } from '../../../src/services/scope.js';
import { clusterVariance } from '../../../src/statistics/cluster-variance.js';
import { channelWeights, groups as oracle, interactions } from '../../oracles/experience.js';
import { type TestDatabase, createTestDatabase } from '../../setup/test-database.js';

const MEASURES = ['FRIENDLINESS', 'ACCESSIBILITY', 'CONFIDENCE', 'CONTENT', 'PERSONALIZATION'] as const;
const START = Date.UTC(2026, 0, 5, 9);

interface OracleGroup {
  readonly n: number;
  readonly mean: number;
  readonly sd: number;
  readonly customers: number;
  readonly clusterSe: number;
}

let database: TestDatabase;
let maps: MapStore;
beforeAll(async () => {
  database = await createTestDatabase();
  maps = await openMapStore(database);
  const scope: Scope = { database, maps, viewer: { name: 'test', role: 'admin' }, now: () => Date.UTC(2026, 1, 1) };
  for (const [key, weights] of Object.entries(channelWeights)) {
    const measureWeights = MEASURES.map((measure, index) => ({ measure, weight: weights[index] ?? 0 }));
    await upsertChannel(scope, { key, name: key, digital: key === 'web', staffed: key !== 'web', measureWeights });
  }
  const touchpoints = Map.groupBy(interactions, ({ touchpoint }) => touchpoint);
  for (const [key, [met]] of touchpoints) {
    if (!met) continue;
    const stage = ({ marketing: 'MARKETING', first_contact: 'FIRST_CONTACT' } as const)[met.stage] ?? 'SERVICE';
    await upsertTouchpoint(scope, { key, name: key, stage, channel: met.channel, momentOfTruth: false });
  }
  const records = interactions.map(({ customer, touchpoint, ratings }, index) => ({
    interaction: {
      id: index.toString(),
      customerId: customer.toString(),
      touchpoint,
      occurredAt: new Date(START + index * 3_600_000),
      ratings: ratings.flatMap((score, position) => (score === null ? [] : [{ measure: MEASURES[position], score }])),
    },
  }));
  const { created } = await ingest(scope, { source: 'oracle', records, ratingScaleMin: 1, ratingScaleMax: 5 });
  expect(created).toBe(interactions.length);
  await project(scope);
});
afterAll(async () => {
  await maps.close();
  await database.drop();
});

test.each([
  ['touchpoint', 'touchpoint_id', (id: number) => maps.current().touchpoints.byId(id).key],
  ['channel', 'channel_id', (id: number) => maps.current().channels.byId(id).key],
] as const)('by %s, mean and standard errors are those computed with R', async (grouping, column, keyOf) => {
  const periods = [{ from: START, to: START + 7 * 86_400_000 }];
  const reading = experienceReading({ periods, groupings: [[column], []], filter: null, map: maps.current() });
  const read = await readGroups(database.sql, reading, { clustered: 2 });
  const found = read.groups
    .filter((group) => group.grouping === 0)
    .map((group) => {
      const { moments, clusters } = measureSumsOf(read, group, { measure: 'score', unitsPerOne: 1e6 });
      const standardError = Math.sqrt((clusters && clusterVariance(clusters)) ?? NaN) / 1e6;
      return [keyOf(Number(group.key[0])), { ...moments, customers: group.customers, standardError }] as const;
    });
  expect(new Set(found.map(([key]) => key))).toEqual(new Set(Object.keys(oracle[grouping])));
  const expected = new Map<string, OracleGroup>(Object.entries(oracle[grouping]));
  for (const [key, group] of found) {
    expect(group.n).toBe(expected.get(key)?.n);
    expect(group.customers).toBe(expected.get(key)?.customers);
    expect(group.mean).toBeCloseTo(expected.get(key)?.mean ?? NaN, 6);
    expect(Math.sqrt(group.m2 / (group.n - 1))).toBeCloseTo(expected.get(key)?.sd ?? NaN, 6);
    expect(group.standardError).toBeCloseTo(expected.get(key)?.clusterSe ?? NaN, 6);
  }
});
