import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sql } from 'kysely';
import type { LoyaltyRequest } from '../../src/persistence/cells/read/loyalty-reading.js';
import { readLoyaltyChecksum } from '../../src/persistence/cells/read/read-loyalty-checksum.js';
import { readLoyaltyCurrencies } from '../../src/persistence/cells/read/read-loyalty-currencies.js';
import { projectPending } from '../../src/persistence/projector/project-pending.js';
import { rebuild } from '../../src/persistence/projector/rebuild.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';
import { anyWorld, type RawCustomer, storeWorld } from './loyalty-world.js';
import { changeMap, MAP } from './projector-world.js';

const NOW = Date.UTC(2027, 0, 1);

/** Served in the quarter that is asked about, and in a later one. */
const KNOWN: RawCustomer = {
  segment: 'home',
  tier: 'gold',
  joinedAt: Date.UTC(2020, 0, 1),
  leftAt: null,
  interactions: [
    { at: Date.UTC(2024, 1, 1), points: 80 },
    { at: Date.UTC(2025, 1, 1), points: 60 },
  ],
  orders: [{ at: Date.UTC(2024, 4, 1), kind: 'PURCHASE', cents: 1_000, currency: 'EUR' }],
};
const [others = []] = fc.sample(anyWorld(['EUR']), { numRuns: 1, seed: 7 });

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await changeMap(database, MAP);
});
afterAll(() => database.drop());

const QUESTION = {
  waveMonths: 3,
  firstDays: ['2024-01-01'],
  filter: null,
  currency: 'EUR',
  rates: new Map<string, string>(),
  lagWeights: ['1'],
} as const;
const gold = { attribute: { name: 'tier', value: { eq: 'gold' } } };

describe.each<[what: string, asked: Partial<LoyaltyRequest>, source: string]>([
  ['of cells', {}, 'loyalty_cell'],
  ['of the cells of a segment', { filter: { segment: { eq: 'home' } } }, 'loyalty_cell'],
  ['of facts, for a filter', { filter: { or: [gold, { not: gold }] } }, 'customer_wave'],
  ['of facts, for another currency', { currency: 'ILS', rates: new Map([['EUR', '4']]) }, 'customer_wave'],
])('the checksum %s', (_, asked, source) => {
  let before: string;
  beforeEach(async () => {
    await storeWorld(database, [KNOWN, ...others]);
    before = await checksum(asked);
  });

  it('is a SHA-256 of these rows alone', async () => {
    const rest = source === 'loyalty_cell' ? 'customer_wave' : 'loyalty_cell';
    const metCurrencies = ['EUR'];
    await sql`truncate ${sql.table(rest)}`.execute(database.sql);
    expect(before).toMatch(/^[\da-f]{64}$/);
    expect(await checksum({ ...asked, metCurrencies })).toBe(before);
    await sql`truncate ${sql.table(source)}`.execute(database.sql);
    expect(await checksum({ ...asked, metCurrencies })).not.toBe(before);
  });

  it('stays through a rebuild, and through what comes and goes', async () => {
    await rebuild(database, { now: NOW });
    expect(await checksum(asked)).toBe(before);
    await order('2024-05-02', '0.0001');
    expect(await checksum(asked)).not.toBe(before);
    await sql`delete from customer_order where amount = 0.0001`.execute(database.sql);
    await projectAgain();
    expect(await checksum(asked)).toBe(before);
  });

  it('stays with what is not asked for: weights, order, settings of the session', async () => {
    expect(await checksum({ ...asked, lagWeights: ['0.5', '0.25'] })).toBe(before);
    const firstDays = ['2024-01-01', '2024-04-01'];
    const ofBoth = await checksum({ ...asked, firstDays });
    expect(ofBoth).not.toBe(before);
    expect(await checksum({ ...asked, firstDays: firstDays.toReversed() })).toBe(ofBoth);
    const inGerman = await database.sql.transaction().execute(async (db) => {
      await sql`set local datestyle = 'German, DMY'`.execute(db);
      return readLoyaltyChecksum(db, { ...QUESTION, metCurrencies: ['EUR'], ...asked });
    });
    expect(inGerman).toBe(before);
  });

  it('is another one after a late order from two waves before to four waves after', async () => {
    for (const day of ['2023-07-01', '2023-12-31', '2024-04-01', '2025-03-31']) {
      const last = await checksum(asked);
      await order(day, '9.99');
      expect([day, await checksum(asked)]).not.toEqual([day, last]);
    }
  });

  it('is the same after a late order outside of them', async () => {
    for (const day of ['2023-06-30', '2024-02-01', '2025-10-01']) {
      await order(day, '9.99');
      expect([day, await checksum(asked)]).toEqual([day, before]);
    }
  });

  it('is another one when a customer changes segment', async () => {
    await sql`update customer set segment = 'business' where id = 1`.execute(database.sql);
    await projectAgain();
    expect(await checksum(asked)).not.toBe(before);
  });
});

async function checksum(asked: Partial<LoyaltyRequest>): Promise<string> {
  const question = { ...QUESTION, ...asked };
  const metCurrencies = await readLoyaltyCurrencies(database.sql, question);
  return readLoyaltyChecksum(database.sql, { metCurrencies, ...question });
}

/** A purchase of the first customer that comes in late, projected. */
async function order(day: string, amount: string): Promise<void> {
  await sql`
    insert into customer_order (customer_id, id, source_id, record_id, at, received_at, kind, amount, currency)
    select 1, max(customer_order.id) + 1, 1, max(customer_order.id) + 1, ${day}::date at time zone 'UTC', now(), 'PURCHASE',
      ${amount}::numeric, 'EUR'
    from customer_order`.execute(database.sql);
  await projectAgain();
}

async function projectAgain(): Promise<void> {
  await sql`insert into projection_queue (customer_id) values (1)`.execute(database.sql);
  await projectPending(database, { now: NOW });
}
