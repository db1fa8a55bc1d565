import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CustomerRow, OrderRow } from '../../src/domain/timeline-row.js';
import { firstImportedAt } from '../../src/persistence/ingest/import-file.js';
import { findOrCreateSource } from '../../src/persistence/ingest/source.js';
import { createWriter, type Writer } from '../../src/persistence/ingest/writer.js';
import { BY_A_TEST } from '../setup/audit-event.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';

let database: TestDatabase;
let sourceId: number;
beforeAll(async () => {
  database = await createTestDatabase();
  sourceId = (await findOrCreateSource(database.sql, 'crm')).id;
});
beforeEach(async () => {
  await database.pool.query('truncate customer, projection_queue, import_file cascade');
});
afterAll(() => database.drop());

const DAY = 86_400_000;
const NOON = Date.UTC(2025, 5, 1, 12);

function order(id: number, customerId: string, fields: Partial<OrderRow> = {}): OrderRow {
  const content = { kind: 'PURCHASE' as const, amount: '10', currency: 'EUR', channelId: null, product: null };
  return { id: String(id), recordId: `r-${id}`, customerId, at: NOON, ...content, ...fields };
}

async function withWriter<T>(oneFile: boolean, work: (writer: Writer) => Promise<T>, receivedAt = NOON): Promise<T> {
  const writer = await createWriter(database, { sourceId, receivedAt, oneFile }, BY_A_TEST);
  try {
    return await work(writer);
  } finally {
    await writer.close();
  }
}

async function write(rows: OrderRow[], { oneFile = false, receivedAt = NOON } = {}): Promise<string[]> {
  const outcomes = await withWriter(oneFile, (writer) => writer.write({ order: rows }), receivedAt);
  return outcomes.order.map(({ status }) => status);
}

async function select(sql: string): Promise<unknown[]> {
  return (await database.pool.query({ text: sql, rowMode: 'array' })).rows;
}

describe('one file', () => {
  it('rejects an id that an earlier batch of it had with other content, in the first run and in every later one', async () => {
    for (const expected of ['CREATED', 'DUPLICATE']) {
      await withWriter(true, async (writer) => {
        const first = await writer.write({ order: [order(1, 'a'), order(2, 'a')] });
        const later = await writer.write({ order: [order(1, 'a', { amount: '11' }), order(1, 'b'), order(2, 'a')] });
        expect(first.order.map(({ status }) => status)).toEqual([expected, expected]);
        expect(later.order).toMatchObject([
          { status: 'REJECTED', earlier: null },
          { status: 'REJECTED', earlier: null },
          { status: 'DUPLICATE' },
        ]);
      });
    }
    expect(
      await select('select amount, external_id from customer_order join customer_identity using (customer_id)'),
    ).toEqual([
      ['10', 'a'],
      ['10', 'a'],
    ]);
  });

  it('knows its own rows also where they were stored by an earlier file', async () => {
    await write([order(1, 'a')], { oneFile: true, receivedAt: NOON - DAY });
    for (let run = 1; run <= 2; run++) {
      await withWriter(true, async (writer) => {
        expect((await writer.write({ order: [order(1, 'a')] })).order).toMatchObject([{ status: 'DUPLICATE' }]);
        const later = await writer.write({ order: [order(1, 'a', { amount: '11' })] });
        expect(later.order).toMatchObject([{ status: 'REJECTED' }]);
      });
    }
  });

  it('judges a batch as it would judge its rows in several', async () => {
    const rows = [
      order(1, 'a'),
      order(1, 'a', { amount: '11' }),
      order(1, 'a'),
      order(2, 'b'),
      order(1, 'stranger'),
      order(2, 'b', { amount: '10.0' }),
    ];
    const together = await write(rows, { oneFile: true });
    await database.pool.query('truncate customer cascade');
    const apart: string[] = [];
    await withWriter(true, async (writer) => {
      for (const row of rows) apart.push(...(await writer.write({ order: [row] })).order.map(({ status }) => status));
    });
    expect(together).toEqual(apart);
    expect(together).toEqual(['CREATED', 'REJECTED', 'DUPLICATE', 'CREATED', 'REJECTED', 'DUPLICATE']);
    expect(await select('select external_id from customer_identity order by 1')).toEqual([['a'], ['b']]);
  });

  it('corrects what another file stored', async () => {
    await write([order(1, 'a')], { oneFile: true, receivedAt: NOON - DAY });
    expect(await write([order(1, 'a', { amount: '11' })], { oneFile: true })).toEqual(['UPDATED']);
    expect(await write([order(1, 'a')], { oneFile: true, receivedAt: NOON - DAY })).toEqual(['UPDATED']);
  });

  it('keeps the moment of its first import', async () => {
    expect(await firstImportedAt(database.sql, sourceId, 'digest', NOON)).toBe(NOON);
    expect(await firstImportedAt(database.sql, sourceId, 'digest', NOON + DAY)).toBe(NOON);
    expect(await firstImportedAt(database.sql, sourceId, 'another', NOON + DAY)).toBe(NOON + DAY);
  });
});

describe('writers at the same time', () => {
  it('create each customer and each record once, whatever they have in common', async () => {
    const batchesOf = (offset: number) =>
      Array.from({ length: 8 }, (_, batch) =>
        Array.from({ length: 60 }, (_, index) => {
          const id = (batch * 37 + index + offset) % 200;
          return order(id, `c-${id % 23}`);
        }),
      );
    const importAll = (offset: number) =>
      withWriter(
        true,
        async (writer) => {
          for (const rows of batchesOf(offset)) await writer.write({ order: rows });
        },
        NOON + offset,
      );
    await Promise.all([importAll(0), importAll(11), importAll(100)]);
    expect(await select('select count(*) from customer')).toEqual([['23']]);
    expect(await select('select count(*) from customer_identity')).toEqual([['23']]);
    expect(await select('select count(*), count(distinct id) from customer_order')).toEqual([['200', '200']]);
  });

  it('leave a record that both move with one customer', async () => {
    await write([order(1, 'a')]);
    const movesTo = (who: string) =>
      withWriter(false, async (writer) => {
        for (let turn = 0; turn < 20; turn++) await writer.write({ order: [order(1, `${who}-${turn % 3}`)] });
      });
    await Promise.all([movesTo('x'), movesTo('y')]);
    expect(await select('select count(*) from customer_order')).toEqual([['1']]);
  });

  it('store a batch also where its customers are erased meanwhile', async () => {
    const done = new AbortController();
    const erasing = (async () => {
      while (!done.signal.aborted) await database.pool.query('delete from customer');
    })();
    await withWriter(false, async (writer) => {
      for (let turn = 0; turn < 40; turn++) {
        const { order: outcomes } = await writer.write({ order: [order(turn, 'a'), order(turn + 1000, 'b')] });
        expect(outcomes).toHaveLength(2);
      }
    });
    done.abort();
    await erasing;
    expect(await select('select 1 from customer_order where customer_id not in (select id from customer)')).toEqual([]);
  });

  it('tell the projector of what is committed alone, and of which sort it is', async () => {
    const listener = await database.pool.connect();
    const heard: unknown[] = [];
    listener.on('notification', ({ payload }) => heard.push(payload));
    await listener.query('listen journeygraph_timeline');
    await expect(write([order(1, 'a', { currency: null as unknown as string })])).rejects.toThrow(/currency/);
    await listener.query('select 1');
    expect(heard).toEqual([]);
    expect(await select('select count(*) from customer')).toEqual([['0']]);
    await write([order(1, 'a')]);
    await listener.query('select 1');
    expect(heard).toEqual(['single']);
    await write([order(2, 'a')], { oneFile: true });
    await listener.query('select 1');
    expect(heard).toEqual(['single', 'bulk']);
    expect(await select('select bulk from projection_queue order by queued_at')).toEqual([[false], [true]]);
    listener.release(true);
  });
});

describe('a lost connection', () => {
  it('fails the batch with nothing stored of it, and harms no later one', async () => {
    const writer = await createWriter(database, { sourceId, receivedAt: NOON, oneFile: false }, BY_A_TEST);
    await database.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`);
    await expect(writer.write({ order: [order(1, 'a')] })).rejects.toThrow();
    await writer.close();
    expect(await select('select count(*) from customer')).toEqual([['0']]);
    expect(await write([order(1, 'a')])).toEqual(['CREATED']);
  });
});

/** What is known of a customer of whom nothing is known. */
const STRANGER: CustomerRow = {
  customerId: 'a',
  joinedAt: null,
  leftAt: null,
  segment: null,
  name: null,
  email: null,
  phone: null,
  attributes: '{}',
};

async function writeCustomer(fields: Partial<CustomerRow>): Promise<void> {
  await withWriter(false, (writer) => writer.write({ customer: [{ ...STRANGER, ...fields }] }));
}

describe('when a customer joined', () => {
  const joined = async () =>
    select(`select external_id, extract(epoch from joined_at)::bigint * 1000 - ${NOON}
    from customer join customer_identity on customer_id = id order by 1`);

  it('follows from the first event as long as no record of the customer says it', async () => {
    await write([order(1, 'a', { at: NOON + 2 * DAY })]);
    await write([order(2, 'a', { at: NOON + DAY }), order(3, 'a', { at: NOON + 3 * DAY })]);
    expect(await joined()).toEqual([['a', String(DAY)]]);
    await write([order(2, 'a', { at: NOON + 5 * DAY })]);
    expect(await joined()).toEqual([['a', String(2 * DAY)]]);
  });

  it('is the moment of receiving where nothing else is known, until there is an event', async () => {
    await writeCustomer({});
    expect(await joined()).toEqual([['a', '0']]);
    await write([order(1, 'a', { at: NOON + DAY })]);
    expect(await joined()).toEqual([['a', String(DAY)]]);
    await writeCustomer({ joinedAt: NOON - DAY });
    expect(await joined()).toEqual([['a', String(-DAY)]]);
  });
});

describe('the projector is told', () => {
  const told = async (work: () => Promise<unknown>) => {
    await database.pool.query('truncate projection_queue');
    await work();
    return (
      await select(`
        select distinct external_id from projection_queue join customer_identity using (customer_id) order by 1`)
    ).flat();
  };

  it('of customers who joined or left at another time, whoever says so (MARK-WITH-CHANGE)', async () => {
    await write([order(1, 'a', { at: NOON + DAY }), order(2, 'b')]);
    expect(await told(() => write([order(3, 'a', { at: NOON })]))).toEqual(['a']);
    expect(await told(() => write([order(3, 'b', { at: NOON })]))).toEqual(['a', 'b']);
    expect(await told(() => writeCustomer({ leftAt: NOON }))).toEqual(['a']);
    expect(await told(() => writeCustomer({ leftAt: NOON, joinedAt: NOON - DAY }))).toEqual(['a']);
    expect(await told(() => writeCustomer({ leftAt: NOON, joinedAt: NOON - DAY }))).toEqual([]);
    expect(await told(() => writeCustomer({}))).toEqual(['a']);
  });

  it('of orders of another kind, amount, currency or time', async () => {
    await write([order(1, 'a')]);
    const corrections = [{ kind: 'REFUND' }, { amount: '10.01' }, { currency: 'ILS' }, { at: NOON + DAY }] as const;
    for (const correction of corrections) expect(await told(() => write([order(1, 'a', correction)]))).toEqual(['a']);
  });

  it('whether they changed in bulk, by a file, be the records new or corrections', async () => {
    for (const oneFile of [true, false]) {
      await database.pool.query('truncate customer, projection_queue cascade');
      await write([order(1, 'a')], { oneFile, receivedAt: NOON - DAY });
      await write([order(1, 'a', { amount: '11' }), order(2, 'b')], { oneFile });
      expect(await select('select bulk, count(*)::int from projection_queue group by bulk')).toEqual([[oneFile, 3]]);
    }
  });
});
