import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { TimelineRecord } from '../../src/ingestion/record.js';
import { ingest } from '../../src/services/ingest.service.js';
import { ingestStream } from '../../src/services/ingest-stream.service.js';
import { createWorld, timelineOf, type World } from './ingest-world.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const customerId = fc.constantFrom('c-1', 'c-2', 'c-3', 'c-4');
const time = fc.date({ min: new Date('2024-01-01'), max: new Date('2025-12-31'), noInvalidDate: true });
const event = { customerId, at: time };
const record: fc.Arbitrary<TimelineRecord> = fc.oneof(
  fc
    .record({ customerId, joinedAt: fc.option(time), segment: fc.option(fc.constantFrom('A', 'B')) })
    .map((customer) => ({ customer })),
  fc
    .record({ customerId, occurredAt: time, touchpoint: fc.constantFrom('checkout', 'delivery') })
    .map((fields) => ({ interaction: { ...fields, id: '' } })),
  fc
    .record({
      ...event,
      source: fc.constant('SURVEY' as const),
      metric: fc.constant('NPS' as const),
      score: fc.nat(10),
    })
    .map((fields) => ({ feedback: { ...fields, id: '' } })),
  fc
    .record({
      ...event,
      promise: fc.constant('speed'),
      touchpoint: fc.constant('delivery'),
      promised: fc.constant('1'),
    })
    .map((fields) => ({ promise: { ...fields, id: '' } })),
  fc
    .record({ ...event, amount: fc.nat(1000).map(String), currency: fc.constant('EUR') })
    .map((fields) => ({ order: { ...fields, id: '' } })),
  fc.record({ ...event, kind: fc.constant('REFERRAL' as const) }).map((fields) => ({ loyalty: { ...fields, id: '' } })),
  fc
    .record({ ...event, purpose: fc.constantFrom('ANALYTICS', 'REVENUE_ANALYSIS'), granted: fc.boolean() })
    .map((fields) => ({ consent: { ...fields, id: '' } })),
);

/** Gives every event an id of its own and keeps one record of each customer: valid records that contradict nobody. */
function distinct(records: readonly TimelineRecord[]): TimelineRecord[] {
  const customers = new Set<string>();
  return records.flatMap((each, index): TimelineRecord[] => {
    if (!('customer' in each)) {
      const [[kind, fields] = []] = Object.entries<object>(each);
      return [{ [kind ?? '']: { ...fields, id: `r-${index}` } } as unknown as TimelineRecord];
    }
    if (customers.has(each.customer.customerId)) return [];
    customers.add(each.customer.customerId);
    return [each];
  });
}

/** The same items in another order, some of them twice. */
const reordered = (records: readonly TimelineRecord[]) =>
  fc
    .tuple(
      fc.shuffledSubarray([...records], { minLength: records.length }),
      fc.subarray([...records]),
      fc.integer({ min: 1, max: 12 }),
    )
    .map(([all, some, size]) => ({ order: [...all, ...some], size }));

describe('the timeline', () => {
  it('is the same after any order, batching and repetition of the same valid records', async () => {
    const records = fc.array(record, { minLength: 1, maxLength: 25 }).map(distinct);
    await fc.assert(
      fc.asyncProperty(
        records.chain((all) => fc.tuple(fc.constant(all), reordered(all))),
        async ([all, { order, size }]) => {
          await world.clear();
          const input = { source: 'crm', ratingScale: { min: 0, max: 100 } };
          const { rejected } = await ingestStream(world.scope, { ...input, records: all });
          expect(rejected).toBe(0);
          const expected = await timelineOf(world);
          // A customer of whom only the record is known joined when it was received.
          await world.clear();
          for (let start = 0; start < order.length; start += size) {
            const part = order.slice(start, start + size);
            await ingest(world.scope, { source: 'crm', records: part, ratingScaleMin: 0, ratingScaleMax: 100 });
          }
          expect(withoutArrival(await timelineOf(world))).toEqual(withoutArrival(expected));
        },
      ),
      { numRuns: 40 },
    );
  });
});

/** The moment at which a customer joined of whom no other is known is that of receiving, which differs between runs. */
function withoutArrival(timeline: Record<string, unknown[]>): Record<string, unknown[]> {
  const customer = timeline.customer?.map((row) => {
    const { joined_at: joinedAt, ...rest } = row as { joined_at: string };
    return joinedAt.startsWith('2026') ? rest : row;
  });
  return { ...timeline, customer: customer ?? [] };
}
