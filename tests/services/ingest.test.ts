import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parseMapDocument } from '../../src/domain/map-document.js';
import type { TimelineRecord } from '../../src/ingestion/record.js';
import { ingest, type IngestPayload } from '../../src/services/ingest.service.js';
import { upsertMap } from '../../src/services/map/upsert.service.js';
import { countRows, createWorld, MAP, timelineOf, type World } from './ingest-world.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
beforeEach(() => world.clear());
afterAll(() => world.close());

function send(records: readonly object[], options: { source?: string; min?: number; max?: number } = {}) {
  const { source = 'crm', min = 0, max = 100 } = options;
  return ingest(world.scope, { source, records, ratingScaleMin: min, ratingScaleMax: max });
}

const statuses = ({ results }: IngestPayload) => results.map(({ status }) => status);

function interaction(id: string, fields: object = {}): TimelineRecord {
  const base = { id, customerId: 'c-1', touchpoint: 'checkout', occurredAt: '2025-06-01T12:00:00Z' };
  return { interaction: { ...base, ...fields } };
}

const ONE_OF_EACH: TimelineRecord[] = [
  { customer: { customerId: 'c-1', joinedAt: '2025-01-01T00:00:00Z', segment: 'A', attributes: { city: 'Haifa' } } },
  interaction('r-1', { journey: 'j-1', journeyType: 'purchase', cost: '1.50', currency: 'EUR', employee: 'dana' }),
  {
    feedback: { id: 'r-1', customerId: 'c-1', at: '2025-06-02T00:00:00Z', source: 'SURVEY', metric: 'CSAT', score: 4 },
  },
  {
    promise: {
      id: 'r-1',
      customerId: 'c-1',
      promise: 'speed',
      touchpoint: 'delivery',
      at: '2025-06-01T00:00:00Z',
      promised: '100',
      delivered: '10',
    },
  },
  { order: { id: 'r-1', customerId: 'c-1', at: '2025-06-01T00:00:00Z', amount: '12.50', currency: 'EUR' } },
  { loyalty: { id: 'r-1', customerId: 'c-1', at: '2025-06-01T00:00:00Z', kind: 'REFERRAL' } },
  { consent: { id: 'r-1', customerId: 'c-1', at: '2025-06-01T00:00:00Z', purpose: 'ANALYTICS', granted: false } },
];

describe('ingest', () => {
  it('creates records of every kind and says what they are stored as', async () => {
    const payload = await send(ONE_OF_EACH);
    expect(payload).toMatchObject({ created: 7, updated: 0, duplicates: 0, rejected: 0 });
    const { rows } = await world.database.pool.query<{ id: string }>('select id from customer');
    const customerId = rows[0]?.id;
    expect(payload.results.map(({ node }) => node)).toEqual([
      { type: 'Customer', id: customerId },
      ...['Interaction', 'Feedback', 'PromiseOutcome', 'Order', 'LoyaltyEvent', 'Consent'].map((type) => ({
        type,
        customerId,
        id: expect.stringMatching(/^\d+$/),
      })),
    ]);
    expect(await timelineOf(world)).toMatchObject({
      customer: [{ who: 'c-1', joined_at: '2025-01-01T00:00:00+00:00', segment: 'A', attributes: { city: 'Haifa' } }],
      interaction: [{ record_id: 'r-1', journey_key: 'j-1', cost: 1.5, currency: 'EUR', kind: 'INTERACTION' }],
      feedback: [{ metric: 'CSAT', raw_score: 4, scale_min: 1, scale_max: 5, score: 75_000_000 }],
      promise_outcome: [{ promised: 100, delivered: 10, due_at: null }],
      customer_order: [{ amount: 12.5, currency: 'EUR', kind: 'PURCHASE' }],
      loyalty_event: [{ kind: 'REFERRAL', detail: null }],
      consent: [{ purpose: 'ANALYTICS', granted: false }],
    });
  });

  it('sent again changes nothing, queues nobody, and names the same nodes', async () => {
    const first = await send(ONE_OF_EACH);
    await world.database.pool.query('truncate projection_queue');
    const before = await timelineOf(world);
    const again = await send(ONE_OF_EACH);
    expect(again).toMatchObject({ created: 0, updated: 0, duplicates: 7, rejected: 0 });
    expect(again.results.map(({ node }) => node)).toEqual(first.results.map(({ node }) => node));
    expect(await timelineOf(world)).toEqual(before);
    expect(await countRows(world, 'projection_queue')).toBe(0);
  });

  it('takes a record that differs as a correction, with a new moment of receiving and the customer queued', async () => {
    await send(ONE_OF_EACH);
    await world.database.pool.query('truncate projection_queue');
    const corrected = interaction('r-1', { intent: 'buy' });
    expect(statuses(await send([corrected]))).toEqual(['UPDATED']);
    const { rows } = await world.database.pool.query(
      'select intent, journey_key, received_at > (select max(received_at) from feedback) as later from interaction',
    );
    expect(rows).toEqual([{ intent: 'buy', journey_key: null, later: true }]);
    expect(await countRows(world, 'projection_queue')).toBe(1);
  });

  it('tells equal from different by value and not by spelling', async () => {
    const order = (amount: string, at: string) => ({
      order: { id: 'o', customerId: 'c', at, amount, currency: 'EUR' },
    });
    await send([order('12.50', '2025-06-01T00:00:00Z')]);
    expect(statuses(await send([order('12.5', '2025-06-01T02:00:00+02:00')]))).toEqual(['DUPLICATE']);
    const twice = [order('7.0', '2025-06-01T00:00:00Z'), order('7.00', '2025-06-01T01:00:00+01:00')];
    expect(statuses(await send(twice))).toEqual(['UPDATED', 'DUPLICATE']);
  });

  it('replaces a customer as a whole: what is left out is unknown again', async () => {
    await send(ONE_OF_EACH);
    expect(statuses(await send([{ customer: { customerId: 'c-1', name: 'Dana' } }]))).toEqual(['UPDATED']);
    const { customer } = await timelineOf(world);
    // Without a given moment, joining follows from the first event.
    expect(customer).toMatchObject([
      { name: 'Dana', segment: null, attributes: {}, joined_at: '2025-06-01T00:00:00+00:00' },
    ]);
  });

  it('moves a record that is sent again with another customer, and queues both', async () => {
    await send([interaction('r-1'), interaction('r-2', { occurredAt: '2025-07-01T00:00:00Z' })]);
    await world.database.pool.query('truncate projection_queue');
    expect(statuses(await send([interaction('r-1', { customerId: 'c-2' })]))).toEqual(['UPDATED']);
    const { interaction: events, customer } = await timelineOf(world);
    expect(events).toMatchObject([
      { record_id: 'r-1', who: 'c-2' },
      { record_id: 'r-2', who: 'c-1' },
    ]);
    expect(customer).toMatchObject([
      { who: 'c-1', joined_at: '2025-07-01T00:00:00+00:00' },
      { who: 'c-2', joined_at: '2025-06-01T12:00:00+00:00' },
    ]);
    expect(await countRows(world, 'projection_queue')).toBe(2);
  });

  it('lets one wrong record reject itself only, with paths into the call', async () => {
    const payload = await send([interaction('a'), interaction('b', { touchpoint: 'till' }), interaction('c')]);
    expect(statuses(payload)).toEqual(['CREATED', 'REJECTED', 'CREATED']);
    expect(payload.results[1]).toMatchObject({
      index: 1,
      node: null,
      errors: [{ code: 'NOT_FOUND', path: ['records', '1', 'interaction', 'touchpoint'] }],
    });
  });

  it('lets a rejected record leave no customer behind', async () => {
    await send([interaction('a', { customerId: 'nobody', touchpoint: 'till' })]);
    expect(await countRows(world, 'customer')).toBe(0);
  });

  it('counts the first of two records with one id and rejects the other, unless they are equal', async () => {
    const payload = await send([
      interaction('a', { intent: 'first' }),
      interaction('b'),
      interaction('a', { intent: 'second' }),
      interaction('a', { intent: 'first' }),
      interaction('a', { intent: 'first', customerId: 'stranger' }),
      { customer: { customerId: 'c-1', segment: 'A' } },
      { customer: { customerId: 'c-1', segment: 'B' } },
    ]);
    expect(statuses(payload)).toEqual([
      'CREATED',
      'CREATED',
      'REJECTED',
      'DUPLICATE',
      'REJECTED',
      'CREATED',
      'REJECTED',
    ]);
    expect(payload.results[2]?.errors).toMatchObject([
      {
        code: 'DUPLICATE_ID',
        path: ['records', '2', 'interaction', 'id'],
        message: expect.stringContaining('record 0'),
      },
    ]);
    expect(payload.results[6]?.errors).toMatchObject([
      { code: 'DUPLICATE_ID', path: ['records', '6', 'customer', 'customerId'] },
    ]);
    expect((await timelineOf(world)).interaction).toMatchObject([{ intent: 'first' }, { record_id: 'b' }]);
    expect(await countRows(world, 'customer')).toBe(1);
  });

  it('keeps records of two sources apart', async () => {
    await send([interaction('r-1')]);
    expect(statuses(await send([interaction('r-1')], { source: 'shop' }))).toEqual(['CREATED']);
    expect(await countRows(world, 'customer')).toBe(2);
    expect(await countRows(world, 'interaction')).toBe(2);
  });

  it('rescales ratings from the scale of the call', async () => {
    const ratings = [{ measure: 'CONTENT', score: 4 }];
    await send([interaction('a', { ratings })], { min: 1, max: 5 });
    expect((await timelineOf(world)).interaction).toMatchObject([{ content: 7500 }]);
  });

  it('stores any text as it is', async () => {
    const text = 'Tab\t, line\n, return\r, backslash \\, \\N, quote ", שלום, 😀, \u0001';
    await send([
      { feedback: { id: 'f', customerId: 'c', at: '2025-06-01T00:00:00Z', source: 'OTHER', metric: 'COMMENT', text } },
    ]);
    await send([{ customer: { customerId: 'c', name: text, attributes: { [text]: text } } }]);
    expect(await timelineOf(world)).toMatchObject({
      feedback: [{ text }],
      customer: [{ name: text, attributes: { [text]: text } }],
    });
  });

  it('looks at a fresh map before it refuses a key', async () => {
    const stale = world.scope.maps.current();
    const touchpoints = [...MAP.touchpoints, { key: 'new', name: 'New', stage: 'SALES', channel: 'web' }];
    await upsertMap(world.scope, parseMapDocument({ ...MAP, touchpoints }));
    let refreshed = 0;
    const maps = {
      ...world.scope.maps,
      current: () => (refreshed > 0 ? world.scope.maps.current() : stale),
      refresh: () => ((refreshed += 1), world.scope.maps.refresh()),
    };
    const input = { source: 'crm', ratingScaleMin: 0, ratingScaleMax: 100 };
    const records = [interaction('a', { touchpoint: 'new' }), interaction('b', { touchpoint: 'till' })];
    const payload = await ingest({ ...world.scope, maps }, { ...input, records });
    expect(statuses(payload)).toEqual(['CREATED', 'REJECTED']);
    expect(refreshed).toBe(1);
  });

  it.each([
    ['none', {}],
    ['two', { ...interaction('a'), customer: { customerId: 'c' } }],
  ])('rejects a record with %s of the kinds set', async (_case, record) => {
    expect((await send([record])).results).toMatchObject([
      { status: 'REJECTED', errors: [{ code: 'INVALID', path: ['records', '0'] }] },
    ]);
  });

  it.each([
    [{ source: '' }, /source/],
    [{ source: 'a\u0000b' }, /source/],
    [{ min: 5, max: 1 }, /scale/],
    [{ min: 1, max: 1 }, /scale/],
    [{ min: NaN, max: 1 }, /scale/],
    [{ min: 0, max: Infinity }, /scale/],
    [{ min: -1.7e308, max: 1.7e308 }, /scale/],
  ])('refuses the whole of a call with %j', async (options, message) => {
    await expect(send([interaction('a')], options)).rejects.toThrow(message);
    expect(await countRows(world, 'interaction')).toBe(0);
  });

  it('takes up to 1,000 records', async () => {
    const records = Array.from({ length: 1000 }, (_, index) => interaction(`r-${index}`));
    expect((await send(records)).created).toBe(1000);
    await expect(send([...records, interaction('one more')])).rejects.toThrow(/1000 records/);
    expect(await send([])).toMatchObject({ results: [], created: 0 });
  });

  it('needs the permission to write', async () => {
    const scope = { ...world.scope, viewer: { name: 'a', role: 'analyst' as const } };
    const input = { source: 'crm', records: [], ratingScaleMin: 0, ratingScaleMax: 100 };
    await expect(ingest(scope, input)).rejects.toThrow(/timeline:write/);
  });
});
