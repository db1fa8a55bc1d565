import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Sql } from '../../src/persistence/database.js';
import { lockMapForChange } from '../../src/persistence/map-lock.js';
import { freshness } from '../../src/persistence/projector/freshness.js';
import { createMapInHand } from '../../src/persistence/projector/map-in-hand.js';
import type { Pending } from '../../src/persistence/projector/choose-customers.js';
import { projectBatch } from '../../src/persistence/projector/project-batch.js';
import { projectPending } from '../../src/persistence/projector/project-pending.js';
import { lockProjection } from '../../src/persistence/projector/projection-lock.js';
import { rebuild } from '../../src/persistence/projector/rebuild.js';
import { type Projector, startProjector } from '../../src/persistence/projector/start-projector.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';
import {
  countProjected,
  differencesFromFacts,
  differencesFromKept,
  emptyTimeline,
  keepProjected,
} from './projected.js';
import { changeMap, channel, DAY, MAP, sendInteraction, sendSegment, START } from './projector-world.js';

const NOW = START + 2 * DAY;
const FULL = {
  source: 'crm',
  customer: 'ada',
  touchpointId: 1,
  journeyKey: 'j',
  definitionId: 1,
  ratings: [5_000, 5_000, 5_000],
} as const;

describe('the projector', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  beforeEach(async () => {
    await emptyTimeline(database);
    await changeMap(database, MAP);
    await changeMap(database, { channels: [channel('app', true, [1, 1, 1, 1, 1])] });
    await sql`truncate projection_queue`.execute(database.sql);
  });
  afterAll(() => database.drop());

  const scores = async () => {
    const { rows } = await sql<{ score: number | null }>`
      select interaction_fact.score from interaction_fact order by interaction_fact.interaction_id`.execute(
      database.sql,
    );
    return rows.map(({ score }) => score);
  };
  const cellTotal = async (column: string, table = 'experience_cell') => {
    const { rows } = await sql<{ total: string | null }>`
      select sum(${sql.ref(column)}) as total from ${sql.table(table)}`.execute(database.sql);
    return Number(rows[0]?.total ?? 0);
  };

  it('tells how fresh it is', async () => {
    expect(await freshness(database.sql, NOW)).toEqual({ projectedThrough: null, pendingCustomers: 0 });
    await sendInteraction(database, { ...FULL, record: '1', hours: 1 });
    await sendInteraction(database, { ...FULL, record: '2', hours: 2 });
    expect(await freshness(database.sql, NOW)).toEqual({ projectedThrough: null, pendingCustomers: 1 });

    await projectPending(database, { now: NOW });
    expect(await freshness(database.sql, NOW)).toEqual({ projectedThrough: new Date(NOW), pendingCustomers: 0 });
    // The journey falls silent one day and one millisecond after its last interaction.
    const silentFrom = START + 2 * 3_600_000 + DAY + 1;
    await sql`update customer_fact set next_change_at = ${new Date(silentFrom)}`.execute(database.sql);
    expect(await freshness(database.sql, NOW)).toEqual({ projectedThrough: new Date(silentFrom), pendingCustomers: 1 });
  });

  it('returns to customers when time changes their facts', async () => {
    await sendInteraction(database, { ...FULL, record: '1', hours: 0 });
    await projectPending(database, { now: START });
    expect(await cellTotal('completed_n', 'journey_cell')).toBe(0);
    expect(await projectPending(database, { now: START + DAY })).toEqual({ customers: 0, interactions: 0 });
    expect(await projectPending(database, { now: START + DAY + 1 })).toEqual({ customers: 1, interactions: 1 });
    expect(await cellTotal('completed_n', 'journey_cell')).toBe(1);
    expect(await cellTotal('rows', 'journey_cell')).toBe(1);
  });

  it('takes the customers who wait longest first, and no more than a batch', async () => {
    for (const [position, customer] of ['ada', 'ben', 'cho'].entries()) {
      await sendInteraction(database, { ...FULL, customer, record: customer, hours: position });
    }
    await sql`update projection_queue set queued_at = queued_at - interval '1 hour'
      from customer where customer.id = projection_queue.customer_id and customer.name = 'cho'`.execute(database.sql);
    expect(await projectBatch(database, createMapInHand(), { now: NOW, batchSize: 1 })).toMatchObject({ customers: 1 });
    const { rows } =
      await sql`select customer.name from customer join customer_fact on customer_fact.customer_id = customer.id`.execute(
        database.sql,
      );
    expect(rows).toEqual([{ name: 'cho' }]);
  });

  it('takes those who changed one by one before those who changed in bulk', async () => {
    for (const customer of ['ada', 'ben', 'yan', 'zoe']) {
      await sendInteraction(database, { ...FULL, customer, record: customer, hours: 1 });
    }
    await changedInBulk('ada', 'ben');
    expect(await projectBatch(database, createMapInHand(), { now: NOW, batchSize: 2 })).toMatchObject({ customers: 2 });
    expect(await projectedNames()).toEqual(['yan', 'zoe']);
    expect(await projectBatch(database, createMapInHand(), { now: NOW, batchSize: 2 })).toMatchObject({ customers: 2 });
  });

  it('has customers of one sort alone in a batch, and the other sort where there are none', async () => {
    for (const customer of ['ada', 'ben', 'yan', 'zoe']) {
      await sendInteraction(database, { ...FULL, customer, record: customer, hours: 1 });
    }
    await changedInBulk('ada', 'ben');
    const batch = (...first: Pending[]) => projectBatch(database, createMapInHand(), { now: NOW, batchSize: 9, first });
    await batch('bulk', 'single');
    expect(await projectedNames()).toEqual(['ada', 'ben']);
    expect(await batch('bulk')).toMatchObject({ customers: 0 });
    await batch('bulk', 'single');
    expect(await projectedNames()).toEqual(['ada', 'ben', 'yan', 'zoe']);
    expect(await batch('single', 'bulk')).toMatchObject({ customers: 0 });
  });

  it('takes the first of a batch however much there is, and others as long as they have room', async () => {
    await sendInteraction(database, { ...FULL, customer: 'ada', record: 'first', hours: 1 });
    // More than a batch has.
    await sql`insert into interaction (customer_id, id, source_id, record_id, touchpoint_id, occurred_at, received_at, kind)
      select customer_id, id + number, source_id, number, touchpoint_id, occurred_at, received_at, kind
      from interaction, generate_series(1, 20100) as number`.execute(database.sql);
    for (const customer of ['ben', 'zoe']) {
      await sendInteraction(database, { ...FULL, customer, record: customer, hours: 1 });
    }
    await changedInBulk('ada', 'ben', 'zoe');
    const batch = () => projectBatch(database, createMapInHand(), { now: NOW, batchSize: 250, first: ['bulk'] });
    expect(await batch()).toMatchObject({ customers: 1 });
    expect(await projectedNames()).toEqual(['ada']);
    expect(await batch()).toMatchObject({ customers: 2 });
  });

  async function changedInBulk(...names: string[]): Promise<void> {
    await sql`update projection_queue set bulk = true, queued_at = queued_at - interval '1 hour' from customer
      where customer.id = projection_queue.customer_id and customer.name = any(${names})`.execute(database.sql);
  }

  async function projectedNames(): Promise<string[]> {
    const { rows } = await sql<{ name: string }>`select customer.name from customer
      where customer.id not in (select projection_queue.customer_id from projection_queue)
      order by customer.name`.execute(database.sql);
    return rows.map(({ name }) => name);
  }

  it('passes over customers whom another transaction has locked, and takes them when they are free', async () => {
    await sendInteraction(database, { ...FULL, customer: 'ada', record: '1', hours: 1 });
    await sendInteraction(database, { ...FULL, customer: 'ben', record: '2', hours: 1 });
    await inTransaction(async (other) => {
      await sql`select from customer where customer.name = 'ada' for update`.execute(other);
      expect(await projectBatch(database, createMapInHand(), { now: NOW, batchSize: 9 })).toMatchObject({
        customers: 1,
      });
      expect(await projectBatch(database, createMapInHand(), { now: NOW, batchSize: 9 })).toMatchObject({
        customers: 0,
      });
    });
    expect(await projectBatch(database, createMapInHand(), { now: NOW, batchSize: 9 })).toMatchObject({ customers: 1 });
  });

  it('drops notes about customers who are gone', async () => {
    await sql`insert into projection_queue (customer_id) values (987654)`.execute(database.sql);
    expect(await projectPending(database, { now: NOW })).toEqual({ customers: 0, interactions: 0 });
    expect((await freshness(database.sql, NOW)).pendingCustomers).toBe(0);
  });

  it('leaves cells alone that do not change, and deletes those to which nothing contributes any more', async () => {
    await sendInteraction(database, { ...FULL, record: '1', hours: 1 });
    await sendInteraction(database, { ...FULL, record: '2', hours: 30, touchpointId: 2 });
    await projectPending(database, { now: NOW });
    const versions = async () => {
      const { rows } = await sql<{ touchpoint: number; version: string }>`
        select experience_cell.touchpoint_id as touchpoint, experience_cell.xmin::text as version
        from experience_cell order by touchpoint`.execute(database.sql);
      return rows;
    };
    const [kept] = await versions();
    await sendInteraction(database, { ...FULL, record: '2', hours: 30, touchpointId: 3 });
    await projectPending(database, { now: NOW });
    expect(await versions()).toEqual([kept, { touchpoint: 3, version: expect.any(String) }]);
  });

  it('moves a customer between the cells of segments', async () => {
    await sendInteraction(database, { ...FULL, record: '1', hours: 1 });
    await projectPending(database, { now: NOW });
    await sendSegment(database, 'ada', 'home');
    await projectPending(database, { now: NOW });
    const { rows } = await sql`select experience_cell.segment, experience_cell.rows from experience_cell`.execute(
      database.sql,
    );
    expect(rows).toEqual([{ segment: 'home', rows: '1' }]);
  });

  it('leaves nothing behind of a transaction that is killed, and does the work when it is run again', async () => {
    await sendInteraction(database, { ...FULL, record: '1', hours: 1 });
    await projectPending(database, { now: NOW });
    await sendInteraction(database, { ...FULL, record: '2', hours: 2 });
    await keepProjected(database);
    // The batch gets as far as the last kind of cell, waits there for us, and is killed.
    await inTransaction(async (other) => {
      await sql`lock table promise_cell in access exclusive mode`.execute(other);
      const batch = projectBatch(database, createMapInHand(), { now: NOW, batchSize: 9 });
      const failure = expect(batch).rejects.toThrow(/terminat/i);
      await until(async () => (await blockedBackends(database)).length > 0);
      for (const pid of await blockedBackends(database)) await sql`select pg_terminate_backend(${pid})`.execute(other);
      await failure;
    });
    expect(await differencesFromKept(database)).toEqual([]);
    expect((await freshness(database.sql, NOW)).pendingCustomers).toBe(1);

    await projectPending(database, { now: NOW });
    expect(await cellTotal('rows')).toBe(2);
    expect(await differencesFromFacts(database)).toEqual([]);
  });

  it('does not lose what is written while it reads', async () => {
    await sendInteraction(database, { ...FULL, record: '1', hours: 1 });
    let batch: Promise<unknown> = Promise.resolve();
    await inTransaction(async (other) => {
      // The batch has read the interactions when it comes to feedback.
      await sql`lock table feedback in access exclusive mode`.execute(other);
      batch = projectBatch(database, createMapInHand(), { now: NOW, batchSize: 9 });
      await until(async () => (await blockedBackends(database)).length > 0);
      await sendInteraction(database, { ...FULL, record: '2', hours: 1 });
    });
    await batch;
    expect(await cellTotal('rows')).toBe(1);
    await projectPending(database, { now: NOW });
    expect(await cellTotal('rows')).toBe(2);
  });

  it('waits for a change of the map, and then projects by the new one what the change did not see', async () => {
    await sendInteraction(database, { ...FULL, record: '1', hours: 1, ratings: [0, 10_000, 5_000] });
    const currentMap = createMapInHand();
    await projectBatch(database, currentMap, { now: NOW, batchSize: 9 });
    expect(await scores()).toEqual([50_000_000]);
    let batch: Promise<unknown> = Promise.resolve();
    await inTransaction(async (other) => {
      await lockMapForChange(other);
      await sql`update channel set measure_weights = '{0,1,0,0,0}' where channel.key = 'app'`.execute(other);
      // It comes after the change has looked for whom it concerns.
      await sendInteraction(database, { ...FULL, record: '1', hours: 2, ratings: [0, 10_000, 5_000] });
      batch = projectBatch(database, currentMap, { now: NOW, batchSize: 9 });
      await pause(100);
      expect(await scores()).toEqual([50_000_000]);
    });
    await batch;
    expect(await scores()).toEqual([100_000_000]);
  });

  describe('rebuild', () => {
    beforeEach(async () => {
      for (const [position, customer] of ['ada', 'ben', 'cho'].entries()) {
        await sendInteraction(database, { ...FULL, customer, record: customer, hours: position });
      }
      await projectPending(database, { now: NOW });
      await keepProjected(database);
    });

    it('mends whatever was wrong with facts and cells', async () => {
      await sql`update interaction_fact set score = 1`.execute(database.sql);
      await sql`delete from journey`.execute(database.sql);
      await sql`
        insert into interaction_fact (customer_id, interaction_id, occurred_at, touchpoint_id)
        values (987654, 1, now(), 1)`.execute(database.sql);
      await sql`update experience_cell set rows = 77`.execute(database.sql);
      expect(await rebuild(database, { now: NOW, batchSize: 2 })).toEqual({ customers: 3, interactions: 3 });
      expect(await differencesFromKept(database)).toEqual([]);
    });

    it('leaves everything as it was when it is given up', async () => {
      await sql`update channel set measure_weights = '{0,1,0,0,0}'`.execute(database.sql);
      const giveUp = new AbortController();
      const given = rebuild(database, {
        now: NOW,
        batchSize: 1,
        signal: giveUp.signal,
        onProgress: () => {
          giveUp.abort();
        },
      });
      await expect(given).rejects.toThrow('aborted');
      expect(await differencesFromKept(database)).toEqual([]);
    });

    it('is waited for by projectors, which lose nothing', async () => {
      await sendInteraction(database, { ...FULL, record: 'new', hours: 9 });
      await inTransaction(async (other) => {
        await lockProjection(other);
        expect(await projectBatch(database, createMapInHand(), { now: NOW, batchSize: 9 })).toMatchObject({
          customers: 0,
        });
      });
      expect(await projectBatch(database, createMapInHand(), { now: NOW, batchSize: 9 })).toMatchObject({
        customers: 1,
      });
      expect(await countProjected(database)).toMatchObject({ interaction_fact: 4 });
    });

    it('queues those whom a change of the map meanwhile concerns', async () => {
      const pendingAfter = async (change: ReturnType<typeof sql>) => {
        let rebuilt: Promise<unknown> = Promise.resolve();
        await inTransaction(async (other) => {
          await lockMapForChange(other);
          await change.execute(other);
          rebuilt = rebuild(database, { now: NOW });
          await until(async () => (await blockedBackends(database)).length > 0);
        });
        await rebuilt;
        return (await freshness(database.sql, NOW)).pendingCustomers;
      };
      expect(await pendingAfter(sql`update channel set name = 'another'`)).toBe(0);
      expect(await pendingAfter(sql`update channel set digital = not digital where channel.key = 'store'`)).toBe(0);
      expect(await pendingAfter(sql`update channel set measure_weights = '{0,1,0,0,0}'`)).toBe(3);
    });
  });

  describe('at work in the background', () => {
    const complaints: string[] = [];
    const complain = (_details: unknown, message?: string) => complaints.push(message ?? '');
    const log = { warn: complain, error: complain };

    afterEach(() => {
      complaints.length = 0;
    });

    it('projects what is written at once, until it is stopped', async () => {
      const projector = await startProjector(database, { log, now: () => NOW });
      await sendInteraction(database, { ...FULL, record: '1', hours: 1 });
      await until(async () => (await cellTotal('rows')) === 1);
      await projector.stop();
      await sendInteraction(database, { ...FULL, record: '2', hours: 1 });
      await pause(50);
      expect(await cellTotal('rows')).toBe(1);
      expect(complaints).toEqual([]);
    });

    it('sees to who changed alone while a batch of those who changed in bulk is held up', async () => {
      await sendInteraction(database, { ...FULL, customer: 'ada', record: '1', hours: 1 });
      await projectPending(database, { now: NOW });
      await sendInteraction(database, { ...FULL, customer: 'ada', record: '2', hours: 1 });
      await changedInBulk('ada');
      let projector: Projector | undefined;
      await inTransaction(async (other) => {
        await sql`select from experience_cell for update`.execute(other);
        projector = await startProjector(database, { log, now: () => NOW });
        await until(async () => (await blockedBackends(database)).length > 0);
        // Half a year before, where nothing is locked.
        await sendInteraction(database, { ...FULL, customer: 'zoe', record: 'zoe', hours: -24 * 180 });
        await until(async () => (await projectedNames()).length > 0);
        expect(await projectedNames()).toEqual(['zoe']);
      });
      await until(async () => (await projectedNames()).length === 2);
      await projector?.stop();
      expect(complaints).toEqual([]);
    });

    it('survives a batch that fails, and says so', async () => {
      await sql`alter table experience_cell rename to elsewhere`.execute(database.sql);
      await sendInteraction(database, { ...FULL, record: '1', hours: 1 });
      const projector = await startProjector(database, { log, now: () => NOW });
      try {
        await until(() => Promise.resolve(complaints.length > 0));
      } finally {
        await sql`alter table elsewhere rename to experience_cell`.execute(database.sql);
      }
      await until(async () => (await cellTotal('rows')) === 1);
      await projector.stop();
      expect(complaints[0]).toMatch(/failed and will be tried again/);
    });
  });

  /** Runs beside everything else in a transaction of its own, which commits. */
  function inTransaction(work: (db: Sql) => Promise<void>): Promise<void> {
    return database.sql.transaction().execute(work);
  }
});

/** The backends of the database that wait for a lock. */
async function blockedBackends({ sql: db }: TestDatabase): Promise<number[]> {
  const { rows } = await sql<{ pid: number }>`
    select pg_stat_activity.pid from pg_stat_activity
    where pg_stat_activity.datname = current_database() and pg_stat_activity.wait_event_type = 'Lock'`.execute(db);
  return rows.map(({ pid }) => pid);
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('It did not happen within ten seconds.');
    await pause(10);
  }
}
