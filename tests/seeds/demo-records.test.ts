import { describe, expect, it } from '@jest/globals';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { demoMap } from '../../seeds/demo-map.js';
import { DEMO_CUSTOMERS, DEMO_UNTIL, demoRecords } from '../../seeds/demo-records.js';
import type { TimelineRecord } from '../../seeds/record.js';
import type { TimelineRecord as IngestedRecord } from '../../src/ingestion/record.js';
import { TIMELINES, journeysOf, timelinesOf } from './timelines.js';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes of what is still needed. */
function heapHeld(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

const map = demoMap();
const keysOf = (things: { key: string }[]) => new Set(things.map(({ key }) => key));
const missing = (used: (string | undefined)[], known: Set<string>) =>
  used.filter((one) => one !== undefined && !known.has(one));

describe('the records of the demo company', () => {
  it('are those that an import takes', () => {
    const records: Iterable<IngestedRecord> = demoRecords({ customers: 1 });
    expect([...records].length).toBeGreaterThan(1);
  });

  it('are the same for the same seed, and others for another one', () => {
    const records = (seed: number) => JSON.stringify([...demoRecords({ customers: 50, seed })]);
    expect(records(1)).toBe(records(1));
    expect(records(2)).not.toBe(records(1));
  });

  it('do not depend, for one customer, on how many there are', () => {
    const few = [...demoRecords({ customers: 20 })];
    const many = demoRecords({ customers: Number.MAX_SAFE_INTEGER });
    expect(Array.from(few, () => many.next().value)).toEqual(few);
  });

  it('number 60 to 100 thousand for the default company', () => {
    const count = [...demoRecords()].length;
    expect(DEMO_CUSTOMERS).toBe(2000);
    expect(count).toBeGreaterThan(60_000);
    expect(count).toBeLessThan(100_000);
  });

  it('come one customer after another, each in order of time after his own record', () => {
    for (const timeline of TIMELINES.slice(0, 200)) {
      const { customer, interactions, feedback, promises, orders, loyalty } = timeline;
      for (const kind of [feedback, promises, orders, loyalty]) {
        expect(kind.every(({ customerId }) => customerId === customer.customerId)).toBe(true);
        expectOrdered(kind.map(({ at }) => at));
      }
      expectOrdered(interactions.map(({ occurredAt }) => occurredAt));
    }
  });

  it('have ids that no other record of the company has', () => {
    const seen = new Set<string>();
    let records = 0;
    for (const { interactions, feedback, promises, orders, loyalty } of TIMELINES) {
      for (const { id } of [...interactions, ...feedback, ...promises, ...orders, ...loyalty]) {
        seen.add(id);
        records += 1;
      }
    }
    expect(seen.size).toBe(records);
  });

  it('refer to what is on the map, and to journeys and interactions of the same customer', () => {
    const promised = new Set(
      map.promises.flatMap(({ key, touchpoints }) => touchpoints.map((at) => `${key} at ${at}`)),
    );
    for (const { interactions, feedback, promises, orders } of TIMELINES) {
      const touchpoints = [...interactions, ...feedback].map(({ touchpoint }) => touchpoint);
      expect(missing(touchpoints, keysOf(map.touchpoints))).toEqual([]);
      expect(
        missing(
          interactions.map(({ journeyType }) => journeyType),
          keysOf(map.journeyDefinitions),
        ),
      ).toEqual([]);
      expect(
        missing(
          interactions.map(({ employee }) => employee),
          keysOf(map.employees),
        ),
      ).toEqual([]);
      expect(
        missing(
          orders.map(({ channel }) => channel),
          keysOf(map.channels),
        ),
      ).toEqual([]);
      expect(
        missing(
          promises.map(({ promise, touchpoint }) => `${promise} at ${touchpoint}`),
          promised,
        ),
      ).toEqual([]);
      const own = new Set(interactions.flatMap(({ id, journey = id }) => [id, journey]));
      const named = [...feedback.flatMap(({ journey, interaction }) => [journey, interaction])];
      expect(missing(named, own)).toEqual([]);
    }
  });

  it('visit all 21 touchpoints', () => {
    const visited = new Set(TIMELINES.flatMap(({ interactions }) => interactions.map(({ touchpoint }) => touchpoint)));
    expect(visited.size).toBe(21);
  });

  it('lie within the history, and know nothing of what comes after it', () => {
    const until = new Date(DEMO_UNTIL).toISOString();
    const times = TIMELINES.flatMap(({ customer, interactions, promises, orders }) => [
      customer.joinedAt,
      customer.leftAt,
      interactions.at(-1)?.occurredAt,
      orders.at(-1)?.at,
      ...promises.map(({ metAt }) => metAt),
    ]);
    expect(times.filter((time) => time !== undefined && time >= until)).toEqual([]);
    const pending = TIMELINES.flatMap(({ promises }) =>
      promises.filter(({ dueAt = '', metAt }) => !metAt && dueAt >= until),
    );
    expect(pending.length).toBeGreaterThan(0);
    const recent = TIMELINES.flatMap(journeysOf).filter(({ endedAt }) => endedAt > DEMO_UNTIL - 14 * 86_400_000);
    expect(recent.filter(({ completed }) => !completed).length).toBeGreaterThan(10);
  });

  it('speak Hebrew and English', () => {
    const texts = TIMELINES.flatMap(({ feedback }) => feedback.filter(({ text }) => text !== undefined));
    const of = (language: string) => texts.filter((one) => one.language === language).map(({ text = '' }) => text);
    expect(of('he').length).toBeGreaterThan(500);
    expect(of('he').every((text) => /[א-ת]/.test(text))).toBe(true);
    expect(of('en').length).toBeGreaterThan(200);
    expect(of('en').some((text) => /[א-ת]/.test(text))).toBe(false);
  });

  it('give every customer his own made-up name, e-mail address and phone number', () => {
    const emails = TIMELINES.map(({ customer }) => customer.email ?? '');
    expect(new Set(emails).size).toBe(TIMELINES.length);
    expect(emails.every((email) => /^[a-z.\-0-9]+@example\.com$/.test(email))).toBe(true);
    expect(new Set(TIMELINES.map(({ customer }) => customer.phone)).size).toBe(TIMELINES.length);
  });

  it('are generated as they are read, in memory that does not grow with their number', () => {
    const records: Generator<TimelineRecord> = demoRecords({ customers: Number.MAX_SAFE_INTEGER });
    for (let count = 0; count < 30_000; count += 1) records.next();
    const before = heapHeld();
    for (let count = 0; count < 200_000; count += 1) records.next();
    // All of them would take more than a hundred times as much.
    expect(heapHeld() - before).toBeLessThan(1_000_000);
    expect([...timelinesOf(demoRecords({ customers: 0 }))]).toEqual([]);
  });

  it('refuse an impossible size', () => {
    expect(() => demoRecords({ customers: -1 }).next()).toThrow('customers has to be a whole number of 0 or more');
    expect(() => demoRecords({ customers: 1, seed: 0.5 }).next()).toThrow(RangeError);
  });
});

function expectOrdered(times: readonly string[]): void {
  expect(times).toEqual([...times].sort());
}
