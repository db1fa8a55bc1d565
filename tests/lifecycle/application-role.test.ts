import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { GraphQLClient } from 'graphql-request';
import { restoreBackup } from '../../src/persistence/backup/restore-backup.js';
import { DEMO_SOURCE } from '../../seeds/demo-map.js';
import {
  ChangeChannelDocument,
  CreateKeyDocument,
  EraseWithReceiptDocument,
  ExportCustomerDocument,
  IngestDocument,
  MergeCustomersDocument,
  PreviewMergeDocument,
  RevokeKeyDocument,
  RotateKeyDocument,
  SaveOneEstimateDocument,
  UnmergeCustomersDocument,
} from '../api/generated/operations.js';
import { contentsOf } from '../faults/contents.js';
import { type DemoFolder, writeDemoFolder } from '../faults/demo-folder.js';
import { expectCellsOfRebuild } from '../faults/whole.js';
import { createTestRole, type TestRole } from '../setup/application-role.js';
import { type CliResult, runCli, runNode } from '../setup/cli.js';
import { eventually } from '../setup/eventually.js';
import { createBareDatabase, type TestDatabase } from '../setup/test-database.js';
import { ADMIN_KEY, startServer, stopServers } from './server-process.js';

let owner: TestDatabase;
let role: TestRole;
let demo: DemoFolder;
beforeAll(async () => {
  owner = await createBareDatabase();
  role = await createTestRole(owner);
  demo = await writeDemoFolder(20);
});
afterEach(stopServers);
afterAll(async () => {
  await role.drop();
  await owner.drop();
  await rm(demo.folder, { recursive: true });
});

const asOwner = (...args: string[]): Promise<CliResult> => runCli(args, { DATABASE_URL: owner.url });
const asRole = (...args: string[]): Promise<CliResult> => runCli(args, { DATABASE_URL: role.url });
const startAsRole = (): Promise<CliResult> => runNode('dist/src/main.js', [], { DATABASE_URL: role.url, ADMIN_KEY });

describe('a role to which nothing was granted', () => {
  it('is told by the server and by commands what the owner has to do, before and after the first migration', async () => {
    const remedy = `as the owner of the database run \`npm run migrate -- --grant-to ${role.name}\`.\n`;
    const before = { exitCode: 1, output: `The database of DATABASE_URL is not up to date: ${remedy}` };
    expect(await startAsRole()).toEqual(before);
    expect(await asRole('project')).toEqual(before);
    expect(await asOwner('migrate')).toEqual({ exitCode: 0, output: expect.stringMatching(/^Migrated: .*\.\n$/) });
    const after = {
      exitCode: 1,
      output: expect.stringMatching(/^The role "App-\w+" of DATABASE_URL lacks rights \(.*\): /),
    };
    for (const run of [startAsRole(), asRole('project')]) {
      const result = await run;
      expect(result).toEqual(after);
      expect(result.output.endsWith(remedy)).toBe(true);
    }
  });

  it('neither migrates nor restores', async () => {
    const refused = { exitCode: 1, output: expect.stringMatching(/ does not own the tables: run this with .*\.\n$/) };
    expect(await asRole('migrate')).toEqual(refused);
    expect(await asRole('migrate', '--grant-to', role.name)).toEqual(refused);
    expect(await asRole('restore', '/nowhere')).toEqual(refused);
  });
});

describe('migrate --grant-to', () => {
  it('refuses a role that does not exist in one sentence, and is not for the embedded database', async () => {
    expect(await asOwner('migrate', '--grant-to', 'nobody')).toEqual({
      exitCode: 1,
      output: expect.stringMatching(
        /^The database is up to date\.\n--grant-to: the role "nobody" does not exist: .*\.\n$/,
      ),
    });
    expect(await runCli(['migrate', '--grant-to', 'nobody'], {})).toEqual({
      exitCode: 1,
      output: '--grant-to is for a PostgreSQL of your own: set DATABASE_URL, with the owner of its tables.\n',
    });
  });

  it('can be run again, and tells of roles that lack something since', async () => {
    const granted = expect.stringMatching(/^The database is up to date\.\nThe role "App-\w+" may do what .*\.\n$/);
    expect(await asOwner('migrate', '--grant-to', role.name)).toEqual({ exitCode: 0, output: granted });
    expect(await asOwner('migrate', '--grant-to', role.name)).toEqual({ exitCode: 0, output: granted });
    expect(await asOwner('migrate')).toEqual({ exitCode: 0, output: 'The database is up to date.\n' });
    await owner.pool.query('create table later (id int)');
    try {
      const gap = `lacks rights (select on later, insert on later, update on later and 1 more)`;
      expect(await asOwner('migrate')).toEqual({
        exitCode: 0,
        output: `The database is up to date.\nThe role "${role.name}" ${gap}: run \`npm run migrate -- --grant-to ${role.name}\`.\n`,
      });
      expect(await startAsRole()).toMatchObject({ exitCode: 1, output: expect.stringContaining(gap) });
    } finally {
      await owner.pool.query('drop table later');
    }
  });
});

describe('as a role to which it was granted', () => {
  const named = (id: string) => ({ externalId: { source: DEMO_SOURCE, id } });

  it('all commands work', async () => {
    for (const args of [
      ['import', demo.folder],
      ['import', demo.folder],
      ['seed', '--customers', '22'],
      ['project'],
      ['rebuild'],
      ['key', 'create', '--name', 'report', '--role', 'analyst'],
      ['key', 'rotate', '--name', 'report'],
      ['key', 'list'],
      ['key', 'revoke', '--name', 'report'],
    ]) {
      expect({ args, ...(await asRole(...args)) }).toMatchObject({ args, exitCode: 0 });
    }
    const { rows } = await owner.pool.query('select count(*)::int as customers from customer');
    expect(rows).toEqual([{ customers: 22 }]);
  });

  it('the server answers, ingests, projects, erases, exports, merges, saves and changes the map', async () => {
    const server = startServer({ DATABASE_URL: role.url });
    const url = await server.url();
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    const client = new GraphQLClient(`${url}/graphql`, { headers: { authorization: `Bearer ${ADMIN_KEY}` } });

    const changed = await client.request(ChangeChannelDocument, {
      input: { key: 'kiosk', name: 'Kiosk', digital: true, staffed: false },
    });
    expect(changed.upsertChannel.userErrors).toEqual([]);
    const order = { kind: 'PURCHASE' as const, at: '2026-01-01T00:00:00Z', amount: '5', currency: 'ILS' };
    const { ingest } = await client.request(IngestDocument, {
      source: DEMO_SOURCE,
      records: ['ada', 'ben', 'cho', 'dan'].flatMap((customerId) => [
        { customer: { customerId, segment: 'CENTER' } },
        { order: { ...order, id: `order-${customerId}`, customerId } },
        {
          consent: {
            id: `consent-${customerId}`,
            customerId,
            purpose: 'ANALYTICS' as const,
            granted: true,
            at: order.at,
          },
        },
      ]),
    });
    expect(ingest).toMatchObject({ created: 12, rejected: 0 });
    await eventually(20_000, async () => {
      const { rows } = await owner.pool.query('select from projection_queue');
      expect(rows).toEqual([]);
    });

    const both = { into: named('ada'), from: named('ben') };
    expect((await client.request(PreviewMergeDocument, both)).previewMerge.userErrors).toEqual([]);
    expect((await client.request(MergeCustomersDocument, both)).mergeCustomers.userErrors).toEqual([]);
    expect((await client.request(UnmergeCustomersDocument, { by: named('ben') })).unmergeCustomers.userErrors).toEqual(
      [],
    );
    expect((await client.request(ExportCustomerDocument, { by: named('ada') })).exportCustomer?.counts).not.toEqual([]);
    for (const [by, mode] of [
      [named('cho'), 'PURGE'],
      [named('dan'), 'ANONYMIZE'],
    ] as const) {
      expect((await client.request(EraseWithReceiptDocument, { by, mode })).eraseCustomer).toMatchObject({
        erased: true,
      });
    }

    const saved = await client.request(SaveOneEstimateDocument, {
      input: { input: { firstWave: '2024-07-01', waves: 4, currency: 'ILS', contrast: { shiftPoints: 5 } } },
    });
    expect(saved.saveEstimate).toMatchObject({ estimate: expect.anything(), userErrors: [] });
    expect(
      (await client.request(CreateKeyDocument, { input: { name: 'app', role: 'app' } })).createApiKey.userErrors,
    ).toEqual([]);
    expect((await client.request(RotateKeyDocument, { input: { name: 'app' } })).rotateApiKey.userErrors).toEqual([]);
    expect((await client.request(RevokeKeyDocument, { name: 'app' })).revokeApiKey.userErrors).toEqual([]);

    const { rows } = await owner.pool.query<{ action: string }>('select distinct action from audit_event');
    expect(rows.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['CUSTOMER_ERASED', 'CUSTOMER_EXPORTED', 'KEY_CREATED', 'MAP_CHANGED']),
    );
    expect(await server.end('SIGTERM')).toBe(0);
    expect(server.output()).not.toMatch(/"level":[456]0/);
  });

  it('a backup is complete', async () => {
    const file = path.join(demo.folder, 'backup');
    expect(await asRole('backup', file)).toMatchObject({ exitCode: 0 });
    const restored = await createBareDatabase();
    try {
      await restoreBackup(restored, file);
      expect(await contentsOf(restored)).toEqual(await contentsOf(owner));
    } finally {
      await restored.drop();
    }
  });

  // Keeps what it compares in tables of its own, on which the role has no rights.
  it('what was projected is what the owner makes of it', () => expectCellsOfRebuild(owner));
});
