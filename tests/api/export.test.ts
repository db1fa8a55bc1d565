import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphQLClient } from 'graphql-request';
import { receiptChecksum } from '../../src/persistence/privacy/receipt.js';
import { project } from '../../src/services/projection.service.js';
import { clientFor, failureOf } from '../setup/client.js';
import { startTestApi, type TestApi } from '../setup/test-api.js';
import { EraseWithReceiptDocument, ExportCustomerDocument } from './generated/operations.js';
import { foundIn, plantedPerson, plantPeople } from './planted-person.js';

/** Tables with a column `customer_id` that no export holds, and why. */
const NOT_EXPORTED: Readonly<Record<string, string>> = {
  projection_queue: 'a note that the customer changed, gone within seconds',
};

interface Document {
  readonly held: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  readonly keys: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const PERSON = plantedPerson('hannelore', 3);
const OTHER = plantedPerson('wilhelmine', 7);
const BY = { externalId: { source: 'crm', id: PERSON.externalId } };

let api: TestApi;
let admin: GraphQLClient;
beforeAll(async () => {
  api = await startTestApi();
  admin = await clientFor(api);
  await plantPeople(api, [PERSON, OTHER]);
  await project(api.scope);
});
afterAll(() => api.stop());

async function exported(): Promise<Document> {
  const { exportCustomer } = await admin.request(ExportCustomerDocument, { by: BY });
  return exportCustomer?.document as unknown as Document;
}

describe('an export', () => {
  it('has every value that sources ever sent about the person, and none of anybody else', async () => {
    const text = JSON.stringify(await exported());
    // In JSON an instant has a T between day and time, and an offset with minutes.
    const values = [...PERSON.identifying, ...PERSON.others].map((value) => value.replace(/ (.*)\+00$/, 'T$1+00:00'));
    expect(values.filter((value) => !foundIn(text, [value]).length)).toEqual([]);
    expect(text).not.toContain('wilhelmine');
  });

  it('has every column of every table that has the customer', async () => {
    const { held } = await exported();
    const { rows } = await api.database.pool.query<{ table: string; columns: string[] }>(`
      select table_name as "table", array_agg(column_name::text) as columns from information_schema.columns
      where table_schema = 'public' group by table_name
      having bool_or(column_name = 'customer_id') or table_name = 'customer' order by 1`);
    const expected = rows.filter(({ table }) => !(table in NOT_EXPORTED));
    expect(expected.length).toBeGreaterThan(10);
    expect(rows.length - expected.length).toBe(Object.keys(NOT_EXPORTED).length);
    for (const { table, columns } of expected) {
      // A person without a row in the table would show nothing: plant one.
      const [row = {}] = held[camelCase(table)] ?? [];
      expect([table, Object.keys(row).sort()]).toEqual([table, columns.map(camelCase).sort()]);
    }
  });

  it('loses no digit of ids, amounts and instants, and says what the ids on the map stand for', async () => {
    const { held, keys } = await exported();
    const { rows } = await api.database.pool.query<{ id: string; cost: string; at: string }>(`
      select interaction.id, interaction.cost::text, to_char(interaction.occurred_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"+00:00"') as at
      from interaction join customer_identity using (customer_id)
      where external_id = '${PERSON.externalId}' and interaction.cost is not null`);
    const [row] = rows;
    expect(held.interaction).toContainEqual(
      expect.objectContaining({ id: row?.id, cost: row?.cost, occurredAt: row?.at, touchpointId: 1 }),
    );
    expect(keys).toMatchObject({
      touchpointId: { 1: 'checkout', 2: 'hotline' },
      sourceId: { 1: 'crm' },
      employeeId: { 1: 'dana' },
    });
  });

  it('changes nothing, and is what the checksum of the receipt is over', async () => {
    const before = await exported();
    expect((await exported()).held).toEqual(before.held);
    const { eraseCustomer } = await admin.request(EraseWithReceiptDocument, { by: BY });
    expect(eraseCustomer.receipt?.checksum).toBe(receiptChecksum(eraseCustomer.checksumSalt ?? '', before.held));
    expect((await admin.request(ExportCustomerDocument, { by: BY })).exportCustomer).toBeNull();
  });

  it('is for administrators', async () => {
    for (const role of ['app', 'analyst', 'finance', 'ingest'] as const) {
      const { errors } = await failureOf((await clientFor(api, role)).request(ExportCustomerDocument, { by: BY }));
      expect(errors[0]).toMatchObject({ extensions: { code: 'FORBIDDEN', permission: 'customer:export' } });
    }
  });
});

function camelCase(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
