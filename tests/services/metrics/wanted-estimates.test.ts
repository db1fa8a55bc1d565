import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { experienceMetrics } from '../../../src/services/metrics/experience-metrics.service.js';
import { journeyMetrics } from '../../../src/services/metrics/journey-metrics.service.js';
import { promiseGaps } from '../../../src/services/metrics/promise-gaps.service.js';
import type { Scope } from '../../../src/services/scope.js';
import type { WantedEstimates } from '../../../src/services/metrics/wanted-estimates.js';
import { countSql } from '../../setup/count-sql.js';
import { rounded } from '../../setup/rounded.js';
import { type TestDatabase, createTestDatabase } from '../../setup/test-database.js';
import { createWorld, scopeOf, storeWorld } from './world.js';

let database: TestDatabase;
let scope: Scope;
beforeAll(async () => {
  database = await createTestDatabase();
  await storeWorld(database, createWorld());
  scope = scopeOf(database);
});
afterAll(() => database.drop());

const window = { from: new Date('2024-02-01T00:00:00Z'), to: new Date('2024-06-01T00:00:00Z'), timeZone: 'UTC' };

type Group = Readonly<Record<string, unknown>>;
type Ask = (wanted?: WantedEstimates, scope?: Scope) => Promise<{ total: object; groups: readonly object[] }>;

const answers: Record<string, { ask: Ask; estimates: readonly string[] }> = {
  journeyMetrics: {
    ask: (wanted, own = scope) => journeyMetrics(own, { window, groupBy: ['DEFINITION', 'PERIOD'] }, wanted),
    estimates: ['completionRate', 'trappedRate', 'meanDurationSeconds', 'medianDurationSeconds', 'p90DurationSeconds'],
  },
  experienceMetrics: {
    ask: (wanted, own = scope) => experienceMetrics(own, { window, groupBy: ['CHANNEL'] }, wanted),
    estimates: ['score', 'negativeRate', 'measures'],
  },
  promiseGaps: {
    ask: (wanted, own = scope) => promiseGaps(own, { window, groupBy: ['PROMISE', 'SEGMENT'] }, wanted),
    estimates: ['keptRate', 'medianFulfilment', 'geometricMeanFulfilment', 'overDeliveryRate', 'satisfactionEffect'],
  },
};

describe.each(Object.entries(answers))('%s', (_, { ask, estimates }) => {
  test.each(estimates)('has the same %s, whether it alone is wanted or everything', async (name) => {
    const whole = groupsOf(await ask());
    const alone = groupsOf(await ask({ values: new Set([name]), intervals: new Set([name]) }));
    expect(alone.length).toBeGreaterThan(3);
    expect(pick(alone, name)).toEqual(pick(whole, name));
    const counts = ['key', 'journeys', 'completed', 'interactions', 'kept', 'broken', 'pending'];
    for (const count of counts) expect(pick(alone, count)).toEqual(pick(whole, count));
  });

  test('has the same values where no interval is wanted, and reads fewer statements', async () => {
    const wanted = { values: new Set(estimates), intervals: new Set<string>() };
    const whole = groupsOf(await ask());
    const values = groupsOf(await ask(wanted));
    for (const name of estimates) expect(valuesIn(pick(values, name))).toEqual(valuesIn(pick(whole, name)));
    const nothing = { values: new Set<string>(), intervals: new Set<string>() };
    const [all, none] = [await countSql(database.pool, () => ask()), await countSql(database.pool, () => ask(nothing))];
    expect(none.length).toBeLessThan(all.length);
  });

  test('has everything for those from whom small groups are kept, as what they may see depends on all of it', async () => {
    const kept: Scope = { ...scope, viewer: { name: 'test', role: 'finance' } };
    const nothing = { values: new Set<string>(), intervals: new Set<string>() };
    const [asked, whole] = [groupsOf(await ask(nothing, kept)), groupsOf(await ask(undefined, kept))];
    for (const name of ['key', ...estimates]) expect(pick(asked, name)).toEqual(pick(whole, name));
  });
});

function groupsOf({ total, groups }: Awaited<ReturnType<Ask>>): Group[] {
  return [total, ...groups] as Group[];
}

function pick(groups: readonly Group[], name: string): unknown {
  return rounded(groups.map((group) => group[name] ?? null));
}

/** The values of estimates, however deep they lie. */
function valuesIn(estimates: unknown): unknown {
  if (Array.isArray(estimates)) return estimates.map(valuesIn);
  if (typeof estimates !== 'object' || estimates === null) return estimates;
  return 'value' in estimates ? estimates.value : valuesIn(Object.values(estimates));
}
