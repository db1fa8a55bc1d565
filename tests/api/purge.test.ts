import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphQLClient } from 'graphql-request';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { receiptChecksum } from '../../src/persistence/privacy/receipt.js';
import { readBelongings } from '../../src/persistence/privacy/belongings.js';
import { importFolder } from '../../src/services/import/import-folder.service.js';
import { ingest } from '../../src/services/ingest.service.js';
import { project, rebuildAll } from '../../src/services/projection.service.js';
import { clientFor, failureOf } from '../setup/client.js';
import { dumpOf } from '../setup/dump.js';
import { writeRecordFiles } from '../setup/record-files.js';
import { startTestApi, type TestApi } from '../setup/test-api.js';
import {
  EraseWithReceiptDocument,
  ErasureReceiptByNodeDocument,
  ErasureReceiptsDocument,
} from './generated/operations.js';
import { foundIn, plantedPerson, plantPeople } from './planted-person.js';

const LOADED = plantedPerson('hannelore', 3);
const IMPORTED = plantedPerson('gottfried', 5);
const STAYING = plantedPerson('wilhelmine', 7);

let api: TestApi;
let admin: GraphQLClient;
beforeAll(async () => {
  api = await startTestApi();
  admin = await clientFor(api);
  await plantPeople(api, [LOADED, STAYING]);
  await importPerson();
  await project(api.scope);
});
afterAll(() => api.stop());

describe('a purge', () => {
  it('finds every planted value in the dump beforehand, so that finding none afterwards means something', async () => {
    const dump = await dumpOf(api.database.pool);
    for (const { identifying, others } of [LOADED, IMPORTED, STAYING]) {
      const planted = [...identifying, ...others];
      expect(planted.length).toBeGreaterThan(35);
      expect(planted.filter((value) => !foundIn(dump, [value]).length)).toEqual([]);
    }
  });

  it('leaves none of the values of the person anywhere in a dump of the database, and all of the others', async () => {
    for (const [source, { externalId }] of [
      ['crm', LOADED],
      ['shop', IMPORTED],
    ] as const) {
      const { eraseCustomer } = await admin.request(EraseWithReceiptDocument, {
        by: { externalId: { source, id: externalId } },
      });
      expect(eraseCustomer.erased).toBe(true);
    }
    const expectGone = async () => {
      const dump = await dumpOf(api.database.pool);
      for (const { identifying, others } of [LOADED, IMPORTED]) {
        expect(foundIn(dump, [...identifying, ...others])).toEqual([]);
      }
      expect(dump).not.toMatch(/hannelore|gottfried/i);
      expect(foundIn(dump, [...STAYING.identifying, ...STAYING.others])).toEqual([
        ...STAYING.identifying,
        ...STAYING.others,
      ]);
    };
    await expectGone();
    await rebuildAll(api.scope);
    await expectGone();
  });

  it('gives a receipt that says what went, which stays, can be found again and tells nothing about whom', async () => {
    const person = plantedPerson('adelheid', 9);
    await ingest(api.scope, { source: 'crm', records: person.records, ratingScaleMin: 0, ratingScaleMax: 100 });
    await project(api.scope);
    const customerId = await idOf(person.externalId);
    const held = await readBelongings(api.database.sql, customerId);
    const by = { externalId: { source: 'crm', id: person.externalId } };

    const { eraseCustomer } = await admin.request(EraseWithReceiptDocument, { by });
    const { receipt, checksumSalt } = eraseCustomer;
    if (!receipt || !checksumSalt) throw new Error('There is no receipt.');
    expect(receipt.mode).toBe('PURGE');
    expect(Object.fromEntries(receipt.counts.map(({ kind, count }) => [kind, count]))).toMatchObject({
      customer: 1,
      customerIdentity: 1,
      interaction: 2,
      feedback: 1,
      promiseOutcome: 1,
      customerOrder: 1,
      loyaltyEvent: 1,
      interactionFact: 2,
      journey: 1,
    });
    // Whoever has the salt and what was held can check; without the salt nobody can try what it might have been.
    expect(receipt.checksum).toBe(receiptChecksum(checksumSalt, held));
    expect(receipt.checksum).not.toBe(receiptChecksum('', held));
    const dump = await dumpOf(api.database.pool);
    expect(dump).toContain(receipt.checksum);
    expect(dump).not.toContain(checksumSalt);

    const { erasureReceipts } = await admin.request(ErasureReceiptsDocument);
    expect(erasureReceipts.nodes.at(-1)).toEqual(receipt);
    expect((await admin.request(ErasureReceiptByNodeDocument, { id: receipt.id })).node).toEqual(receipt);
    await expect(api.database.pool.query('update erasure_receipt set counts = default')).rejects.toThrow(
      'never changed',
    );
    await expect(api.database.pool.query('truncate erasure_receipt')).rejects.toThrow('never changed');
  });

  it('has nothing to show where there was nobody', async () => {
    const { eraseCustomer } = await admin.request(EraseWithReceiptDocument, {
      by: { externalId: { source: 'crm', id: LOADED.externalId } },
    });
    expect(eraseCustomer).toEqual({ erased: false, receipt: null, checksumSalt: null });
  });

  it('is for administrators, and so are its receipts', async () => {
    for (const role of ['app', 'analyst', 'finance', 'ingest'] as const) {
      const { errors } = await failureOf((await clientFor(api, role)).request(ErasureReceiptsDocument));
      expect(errors[0]).toMatchObject({ extensions: { code: 'FORBIDDEN', permission: 'customer:erase' } });
    }
  });
});

describe('the tables of the database', () => {
  /** Tables without rows of customers, and why nothing in them can tell about one. */
  const OF_NOBODY: Readonly<Record<string, string>> = {
    api_key: 'keys of programs',
    brand_promise: 'the map',
    channel: 'the map',
    comparison_cell: 'sums over customers, from which a purge takes back what the person contributed',
    comparison_cost_cell: 'sums, as above',
    demo_load: 'one mark',
    employee: 'the map: people who work for the company, not customers',
    audit_event: 'who did what and when; of customers their numbers, which lead nowhere after a purge',
    erasure_receipt: 'numbers, and a salted checksum',
    experience_cell: 'sums, as above',
    experience_month_cell: 'sums, as above',
    import_file: 'digests of whole files and when they came',
    journey_cell: 'sums, as above',
    journey_month_cell: 'sums, as above',
    journey_cost_cell: 'sums, as above',
    journey_cost_month_cell: 'sums, as above',
    journey_definition: 'the map',
    loyalty_cell: 'sums, as above',
    map_state: 'one number',
    mikro_orm_migrations: 'names of migrations',
    promise_cell: 'sums, as above',
    promise_month_cell: 'sums, as above',
    saved_estimate: 'aggregates; whoever writes the note is told to name nobody',
    source: 'the map',
    touchpoint: 'the map',
  };

  it('are of customers, and then purged, or listed here with a reason', async () => {
    const { rows } = await api.database.pool.query<{ name: string; owned: boolean }>(`
      select tables.table_name as name, tables.table_name = 'customer' or exists (
        select from information_schema.columns
        where columns.table_schema = tables.table_schema and columns.table_name = tables.table_name
          and columns.column_name = 'customer_id') as owned
      from information_schema.tables where tables.table_schema = 'public' order by 1`);
    const others = rows.filter(({ owned }) => !owned).map(({ name }) => name);
    expect(others.sort()).toEqual(Object.keys(OF_NOBODY).sort());
    expect(rows.filter(({ owned }) => owned).length).toBeGreaterThan(12);
  });

  it('are purged also where nobody thought of them', async () => {
    const { pool } = api.database;
    const person = plantedPerson('kunigunde', 1);
    await ingest(api.scope, { source: 'crm', records: person.records, ratingScaleMin: 0, ratingScaleMax: 100 });
    const customerId = await idOf(person.externalId);
    await pool.query('create table forgotten (customer_id bigint, word text)');
    try {
      await pool.query(`insert into forgotten values ($1, 'theirs'), (0, 'another''s')`, [customerId]);
      const by = { externalId: { source: 'crm', id: person.externalId } };
      const { eraseCustomer } = await admin.request(EraseWithReceiptDocument, { by });
      expect(eraseCustomer.receipt?.counts).toContainEqual({ kind: 'forgotten', count: 1 });
      expect((await pool.query('select word from forgotten')).rows).toEqual([{ word: "another's" }]);
    } finally {
      await pool.query('drop table forgotten');
    }
  });
});

async function idOf(externalId: string): Promise<string> {
  const { rows } = await api.database.pool.query<{ id: string }>(
    'select customer_id as id from customer_identity where external_id = $1',
    [externalId],
  );
  return rows[0]?.id ?? '';
}

/** Lets a person in through files, as `npm run import` does. */
async function importPerson(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'journeygraph-purge-'));
  try {
    await writeFile(path.join(folder, 'map.yaml'), 'source: shop\nratingScale: { min: 0, max: 100 }\n');
    await writeRecordFiles(folder, IMPORTED.records);
    const { rejections } = await importFolder(api.scope, { folder });
    expect(rejections).toEqual([]);
  } finally {
    await rm(folder, { recursive: true });
  }
}
