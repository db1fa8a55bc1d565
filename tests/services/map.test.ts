import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { MapEntries } from '../../src/domain/map-document.js';
import { parseMapDocument } from '../../src/domain/map-document.js';
import type { Role } from '../../src/domain/permission.js';
import { lockMapForProjection } from '../../src/persistence/map-lock.js';
import { readMapVersion } from '../../src/persistence/map-read.js';
import { type MapStore, openMapStore } from '../../src/persistence/map-store.js';
import {
  listChannels,
  listEmployees,
  listJourneyDefinitions,
  listPromises,
  listTouchpoints,
} from '../../src/services/map/read.service.js';
import {
  upsertChannel,
  upsertEmployee,
  upsertJourneyDefinition,
  upsertMap,
  upsertPromise,
  upsertTouchpoint,
} from '../../src/services/map/upsert.service.js';
import type { Scope } from '../../src/services/scope.js';
import { eventually } from '../setup/eventually.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';

const website = { key: 'website', name: 'Website', digital: true, staffed: false };
const carrier = { key: 'carrier', name: 'Carrier', digital: false, staffed: true };
const checkout = { key: 'checkout', name: 'Checkout', stage: 'SALES', channel: 'website' } as const;
const delivery = {
  key: 'delivery',
  name: 'Delivery',
  stage: 'SERVICE',
  channel: 'carrier',
  momentOfTruth: true,
} as const;
const purchase = {
  key: 'purchase',
  name: 'Purchase',
  maxGapDays: 30,
  plannedTouchpoints: ['checkout', 'delivery'],
  completingTouchpoints: ['delivery'],
};
const onTime = {
  key: 'on-time',
  statement: 'It arrives by the estimated date.',
  kind: 'DEADLINE' as const,
  touchpoints: ['delivery'],
};
const document = {
  source: 'shop',
  channels: [website, carrier],
  touchpoints: [checkout, delivery],
  journeyDefinitions: [purchase],
  promises: [onTime],
  employees: [{ key: 'ada', team: 'Service' }],
};

let database: TestDatabase;
let maps: MapStore;
beforeAll(async () => {
  database = await createTestDatabase();
  maps = await openMapStore(database);
});
beforeEach(async () => {
  await database.pool.query(
    'truncate source, channel, touchpoint, journey_definition, brand_promise, employee, customer, projection_queue cascade',
  );
  await maps.refresh();
});
afterAll(async () => {
  await maps.close();
  await database.drop();
});

const as = (role: Role): Scope => ({ database, maps, viewer: { name: 'test', role }, now: () => 0 });
const importMap = (value: unknown) => upsertMap(as('ingest'), parseMapDocument(value));

describe('importing a map', () => {
  it('puts everything on it, with the defaults of what is left out', async () => {
    const { map, changed } = await importMap(document);
    expect(changed).toBe(true);
    expect(maps.current()).toBe(map);
    expect(map.sources.findByKey('shop')).toBeDefined();
    expect(map.channels.findByKey('website')).toMatchObject({ ...website, measureWeights: [0.2, 0.2, 0.2, 0.2, 0.2] });
    const [first, second] = listTouchpoints(as('analyst'));
    expect(first).toMatchObject({ key: 'checkout', stage: 'SALES', momentOfTruth: false });
    expect(second).toMatchObject({
      key: 'delivery',
      channelId: map.channels.findByKey('carrier')?.id,
      momentOfTruth: true,
    });
    expect(map.journeyDefinitions.findByKey('purchase')).toMatchObject({
      maxGapDays: 30,
      plannedTouchpointIds: [first?.id, second?.id],
      completingTouchpointIds: [second?.id],
    });
    expect(map.promises.findByKey('on-time')).toMatchObject({
      kind: 'DEADLINE',
      unit: null,
      tolerance: 0,
      deadlineGrain: 'INSTANT',
      timeZone: 'UTC',
      touchpointIds: [second?.id],
    });
    expect(map.employees.findByKey('ada')).toMatchObject({ name: null, team: 'Service' });
  });

  it('changes nothing, not even the version, when it is there already', async () => {
    const first = await importMap(document);
    const again = await importMap(document);
    expect(again.changed).toBe(false);
    expect(again.map.version).toBe(first.map.version);
    expect(again.map.channels.all).toEqual(first.map.channels.all);
  });

  it('keeps the weights in force where they are left out, and the ids always', async () => {
    await importMap({
      ...document,
      channels: [{ ...website, measureWeights: { content: 3, confidence: 1 } }, carrier],
    });
    const before = maps.current().channels.findByKey('website');
    const { map } = await importMap({ ...document, channels: [{ ...website, name: 'Shop' }] });
    expect(map.channels.findByKey('website')).toEqual({ ...before, name: 'Shop', measureWeights: [0, 0, 1, 3, 0] });
    expect(map.channels.findByKey('carrier')).toBeDefined();
  });

  it('changes several things of a kind at once', async () => {
    await importMap(document);
    const { map } = await importMap({
      source: 'shop',
      channels: [
        { ...website, digital: false, measureWeights: { friendliness: 1 } },
        { ...carrier, staffed: false, measureWeights: { content: 0.1 } },
      ],
      touchpoints: [
        { ...checkout, channel: 'carrier' },
        { ...delivery, channel: 'website' },
      ],
      journeyDefinitions: [
        { ...purchase, plannedTouchpoints: [] },
        { ...purchase, key: 'return' },
      ],
    });
    expect(map.channels.all.map(({ measureWeights }) => measureWeights)).toEqual([
      [0, 0, 0, 0.1, 0],
      [1, 0, 0, 0, 0],
    ]);
    expect(map.touchpointsOf(map.channels.findByKey('carrier')?.id ?? 0).map(({ key }) => key)).toEqual(['checkout']);
    expect(map.journeyDefinitions.findByKey('purchase')?.plannedTouchpointIds).toEqual([]);
    expect(map.journeyDefinitions.findByKey('return')?.plannedTouchpointIds).toHaveLength(2);
  });

  it('changes nothing at all when one reference is wrong, and names every such place', async () => {
    const { version } = maps.current();
    const wrong = importMap({
      ...document,
      touchpoints: [checkout, { ...delivery, channel: 'pigeon' }],
      promises: [{ ...onTime, touchpoints: ['delivery', 'moon'] }],
    });
    await expect(wrong).rejects.toThrow(
      'touchpoints[1].channel: There is no channel of this key: create it first, or correct the key.\n' +
        'promises[0].touchpoints[1]: There is no touchpoint of this key: create it first, or correct the key.',
    );
    await expect(wrong).rejects.toMatchObject({ code: 'BAD_USER_INPUT', inputPath: ['touchpoints', '1', 'channel'] });
    expect((await maps.refresh()).version).toBe(version);
  });

  it('lets two imports of the same map at once both succeed', async () => {
    const both = await Promise.all([importMap(document), importMap(document)]);
    expect(both.map(({ changed }) => changed).sort()).toEqual([false, true]);
    expect(maps.current().touchpoints.all).toHaveLength(2);
  });
});

describe('changing one thing', () => {
  it('returns it as it now is', async () => {
    const scope = as('ingest');
    const channel = await upsertChannel(scope, {
      ...website,
      measureWeights: [
        { measure: 'CONTENT', weight: 2 },
        { measure: 'CONFIDENCE', weight: 0.5 },
      ],
    });
    expect(channel).toEqual({
      entity: { id: expect.any(Number), ...website, measureWeights: [0, 0, 0.5, 2, 0] },
      userErrors: [],
    });
    expect((await upsertTouchpoint(scope, checkout)).entity).toMatchObject({ channelId: channel.entity?.id });
    expect((await upsertJourneyDefinition(scope, { key: 'buy', name: 'Buy', maxGapDays: 3 })).entity).toMatchObject({
      plannedTouchpointIds: [],
    });
    expect((await upsertPromise(scope, { ...onTime, touchpoints: ['checkout', 'checkout'] })).entity).toMatchObject({
      touchpointIds: [maps.current().touchpoints.findByKey('checkout')?.id],
    });
    expect((await upsertEmployee(scope, { key: 'ada', name: 'Ada' })).entity).toMatchObject({
      name: 'Ada',
      team: null,
    });
  });

  it('returns what is wrong as data, with the path into the input', async () => {
    const scope = as('ingest');
    expect(await upsertTouchpoint(scope, { ...checkout, channel: 'pigeon' })).toEqual({
      entity: null,
      userErrors: [
        {
          code: 'NOT_FOUND',
          message: 'There is no channel of this key: create it first, or correct the key.',
          path: ['channel'],
        },
      ],
    });
    expect(await upsertChannel(scope, { ...website, measureWeights: { content: -1 } })).toEqual({
      entity: null,
      userErrors: [
        { code: 'BAD_USER_INPUT', message: 'Expected a weight of 0 or more.', path: ['measureWeights', 'content'] },
      ],
    });
  });

  it('lets many changes at once all succeed, the last one in force', async () => {
    const names = Array.from({ length: 8 }, (_, index) => `Website ${index.toString()}`);
    const results = await Promise.all(names.map((name) => upsertChannel(as('ingest'), { ...website, name })));
    expect(results.every(({ userErrors }) => userErrors.length === 0)).toBe(true);
    expect(maps.current().channels.all).toHaveLength(1);
    expect(names).toContain(maps.current().channels.findByKey('website')?.name);
  });

  it('shows in another process within a second', async () => {
    const other = await openMapStore(database);
    try {
      await upsertChannel(as('ingest'), website);
      await eventually(1_000, () => {
        expect(other.current().channels.findByKey('website')).toBeDefined();
      });
    } finally {
      await other.close();
    }
  });
});

describe('a change that concerns facts', () => {
  /** Customer 1 was at the checkout, 2 at the delivery on a purchase, 3 has an outcome of the promise, 4 nothing. */
  beforeEach(async () => {
    await importMap(document);
    const map = maps.current();
    const id = (thing: { id: number } | undefined) => thing?.id;
    const source = id(map.sources.findByKey('shop'));
    await database.pool.query(`insert into customer (id, joined_at) select id, now() from generate_series(1, 4) as id`);
    for (const [customer, touchpoint, definition] of [
      [1, map.touchpoints.findByKey('checkout'), undefined],
      [1, map.touchpoints.findByKey('checkout'), undefined],
      [2, map.touchpoints.findByKey('delivery'), map.journeyDefinitions.findByKey('purchase')],
    ] as const) {
      await database.pool.query(
        `insert into interaction (customer_id, id, source_id, record_id, touchpoint_id, occurred_at, received_at, kind, definition_id)
         values ($1, (random() * 1e15)::bigint, $2, 'r', $3, now(), now(), 'INTERACTION', $4)`,
        [customer, source, id(touchpoint), id(definition) ?? null],
      );
    }
    await database.pool.query(
      `insert into promise_outcome (customer_id, id, source_id, record_id, promise_id, touchpoint_id, at, received_at)
       values (3, 1, $1, 'r', $2, $3, now(), now())`,
      [source, id(map.promises.findByKey('on-time')), id(map.touchpoints.findByKey('delivery'))],
    );
  });

  const queued = async () => {
    const { rows } = await database.pool.query<{ id: string }>(
      'select customer_id as id from projection_queue order by customer_id',
    );
    return rows.map(({ id }) => Number(id));
  };

  it.each<[string, Partial<Record<keyof MapEntries, unknown[]>>, number[]]>([
    ['the weights of a channel', { channels: [{ ...website, measureWeights: { content: 1 } }] }, [1]],
    ['whether a channel is digital', { channels: [{ ...carrier, digital: true }] }, [2]],
    ['the channel of a touchpoint', { touchpoints: [{ ...delivery, channel: 'website' }] }, [2]],
    ['the longest silence of a journey', { journeyDefinitions: [{ ...purchase, maxGapDays: 31 }] }, [2]],
    ['what completes a journey', { journeyDefinitions: [{ ...purchase, completingTouchpoints: ['checkout'] }] }, [2]],
    ['the tolerance of a promise', { promises: [{ ...onTime, tolerance: 0.1 }] }, [3]],
    ['the grain of a promise', { promises: [{ ...onTime, deadlineGrain: 'DAY' }] }, [3]],
    ['the time zone of a promise', { promises: [{ ...onTime, timeZone: 'Asia/Jerusalem' }] }, [3]],
    ['the kind of a promise', { promises: [{ ...onTime, kind: 'LOWER_IS_BETTER' }] }, [3]],
    [
      'several at once',
      { channels: [{ ...website, digital: false }], journeyDefinitions: [{ ...purchase, maxGapDays: 1 }] },
      [1, 2],
    ],
    ['a name', { channels: [{ ...website, name: 'Shop' }] }, []],
    ['who is served by a person', { channels: [{ ...website, staffed: true }] }, []],
    ['what is planned', { journeyDefinitions: [{ ...purchase, plannedTouchpoints: [] }] }, []],
    ['nothing', {}, []],
  ])('queues the customers concerned, once: %s', async (_, change, customers) => {
    await importMap({ source: 'shop', ...change });
    expect(await queued()).toEqual(customers);
  });

  it('waits for the projectors at work', async () => {
    let change: Promise<unknown> | undefined;
    let changed = false;
    await database.sql.transaction().execute(async (projector) => {
      await lockMapForProjection(projector);
      change = upsertChannel(as('ingest'), { ...website, digital: false }).then(() => (changed = true));
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(changed).toBe(false);
      expect(await readMapVersion(projector)).toBe(maps.current().version);
    });
    await change;
    expect(await queued()).toEqual([1]);
  });
});

describe('without permission', () => {
  const nobody = (): Scope => ({ ...as('admin'), viewer: null });

  it.each<[string, (scope: Scope) => unknown]>([
    ['upsertChannel', (scope) => upsertChannel(scope, website)],
    ['upsertTouchpoint', (scope) => upsertTouchpoint(scope, checkout)],
    ['upsertJourneyDefinition', (scope) => upsertJourneyDefinition(scope, purchase)],
    ['upsertPromise', (scope) => upsertPromise(scope, onTime)],
    ['upsertEmployee', (scope) => upsertEmployee(scope, { key: 'ada' })],
    ['upsertMap', (scope) => upsertMap(scope, parseMapDocument(document))],
  ])('%s is refused to those who only read', async (_, call) => {
    for (const role of ['app', 'analyst', 'finance'] as const) {
      await expect(call(as(role))).rejects.toMatchObject({ code: 'FORBIDDEN', permission: 'map:write' });
    }
    await expect(call(nobody())).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it.each<[string, (scope: Scope) => unknown]>([
    ['listChannels', listChannels],
    ['listTouchpoints', listTouchpoints],
    ['listJourneyDefinitions', listJourneyDefinitions],
    ['listPromises', listPromises],
    ['listEmployees', listEmployees],
  ])('%s is refused to nobody in particular', (_, call) => {
    expect(() => call(nobody())).toThrow(expect.objectContaining({ code: 'UNAUTHENTICATED' }));
  });
});

describe('reading the map', () => {
  it('lists in the order of the keys, touchpoints also by stage', async () => {
    await importMap(document);
    const scope = as('finance');
    expect(listChannels(scope).map(({ key }) => key)).toEqual(['carrier', 'website']);
    expect(listTouchpoints(scope, 'SERVICE').map(({ key }) => key)).toEqual(['delivery']);
    expect(listTouchpoints(scope, 'MARKETING')).toEqual([]);
    expect(listJourneyDefinitions(scope).map(({ key }) => key)).toEqual(['purchase']);
    expect(listPromises(scope).map(({ key }) => key)).toEqual(['on-time']);
    expect(listEmployees(scope).map(({ key }) => key)).toEqual(['ada']);
  });
});
