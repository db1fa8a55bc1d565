import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphQLClient } from 'graphql-request';
import { toGlobalId } from '../../src/domain/global-id.js';
import { cellKinds } from '../../src/persistence/cells/index.js';
import { lockProjection } from '../../src/persistence/projector/projection-lock.js';
import { ingest } from '../../src/services/ingest.service.js';
import { project, rebuildAll } from '../../src/services/projection.service.js';
import { clientFor, failureOf } from '../setup/client.js';
import { dumpOf } from '../setup/dump.js';
import { startTestApi, type TestApi } from '../setup/test-api.js';
import {
  EraseWithReceiptDocument,
  ExportCustomerDocument,
  MergeCustomersDocument,
  PreviewMergeDocument,
  UnmergeCustomersDocument,
} from './generated/operations.js';
import { foundIn, plantedPerson, plantPeople } from './planted-person.js';

const STAYS = plantedPerson('hannelore', 3);
const GOES = plantedPerson('gottfried', 5);
const by = ({ externalId }: { readonly externalId: string }) => ({ externalId: { source: 'crm', id: externalId } });
const BOTH = { into: by(STAYS), from: by(GOES) };
const FIND = 'query ($by: CustomerLookup!) { customer(by: $by) { id } }';
const NODE = 'query ($id: ID!) { node(id: $id) { id } }';
const COUNT = '{ customers(first: 10) { totalCount } }';

let api: TestApi;
let admin: GraphQLClient;
beforeAll(async () => {
  api = await startTestApi();
  admin = await clientFor(api);
  await plantPeople(api, [STAYS, GOES]);
  await project(api.scope);
});
afterAll(() => api.stop());

/** In an order that does not depend on which table comes first. */
const linesOfDump = async () =>
  (await dumpOf(api.database.pool))
    .split('\n')
    .map((line) => line.trim())
    .sort();
/** Any two: whether they are there is looked at later. */
const TWO = {
  into: { id: toGlobalId({ type: 'Customer', id: '1' }) },
  from: { id: toGlobalId({ type: 'Customer', id: '2' }) },
};
const cells = async () => {
  const all: unknown[] = [];
  for (const { table } of cellKinds) {
    const { rows } = await api.database.pool.query<object>(
      `select '${table}' as "table", cell::text from ${table} cell order by 2`,
    );
    all.push(...rows);
  }
  return all;
};
const idOf = async (lookup: object) =>
  (await admin.request<{ customer: { id: string } }>(FIND, { by: lookup })).customer.id;
const count = async () => (await admin.request<{ customers: { totalCount: number } }>(COUNT)).customers.totalCount;

describe('merging over the API', () => {
  it('is for admins only', async () => {
    for (const role of ['app', 'analyst', 'finance', 'ingest'] as const) {
      const client = await clientFor(api, role);
      for (const request of [
        () => client.request(PreviewMergeDocument, BOTH),
        () => client.request(MergeCustomersDocument, BOTH),
        () => client.request(UnmergeCustomersDocument, { by: by(GOES) }),
      ]) {
        const { errors } = await failureOf(request());
        expect(errors[0]).toMatchObject({ extensions: { code: 'FORBIDDEN', permission: 'customer:merge' } });
      }
    }
  });

  it('can be looked at beforehand, done, undone, and done for good by a purge of everything', async () => {
    const [stays, goes] = [await idOf(by(STAYS)), await idOf(by(GOES))];
    const before = await linesOfDump();
    const { previewMerge } = await admin.request(PreviewMergeDocument, BOTH);
    expect(previewMerge.preview?.conflicts).toEqual(expect.arrayContaining(['segment', 'name', 'email', 'phone']));
    expect(previewMerge.preview?.counts).toContainEqual({ kind: 'interaction', count: 2 });
    expect(await linesOfDump()).toEqual(before);

    const { mergeCustomers } = await admin.request(MergeCustomersDocument, BOTH);
    expect(mergeCustomers.userErrors).toEqual([]);
    expect(mergeCustomers.customer).toMatchObject({ id: stays, joinedAt: previewMerge.preview?.joinedAt });
    expect(mergeCustomers.customer?.externalIds).toHaveLength(2);
    expect(await idOf(by(GOES))).toBe(stays);
    expect(await idOf({ id: goes })).toBe(stays);
    expect(await admin.request(NODE, { id: goes })).toEqual({ node: { id: stays } });
    expect(await count()).toBe(1);

    const { unmergeCustomers } = await admin.request(UnmergeCustomersDocument, { by: { id: goes } });
    expect(unmergeCustomers.customer?.id).toBe(goes);
    expect(await idOf(by(GOES))).toBe(goes);
    expect(await count()).toBe(2);
    const { rows } = await api.database.pool.query(
      `select action from audit_event where action like 'CUSTOMERS_%' order by id`,
    );
    expect(rows).toEqual([{ action: 'CUSTOMERS_MERGED' }, { action: 'CUSTOMERS_UNMERGED' }]);

    await admin.request(MergeCustomersDocument, BOTH);
    const { exportCustomer } = await admin.request(ExportCustomerDocument, { by: by(GOES) });
    const exported = JSON.stringify(exportCustomer?.document);
    for (const { records } of [STAYS, GOES]) {
      const { name, email } = records.flatMap((record) => ('customer' in record ? [record.customer] : []))[0] ?? {};
      for (const value of [name, email]) expect(exported).toContain(JSON.stringify(value));
    }
    expect(exported).toContain('CUSTOMERS_MERGED');
    const { eraseCustomer } = await admin.request(EraseWithReceiptDocument, { by: { id: goes } });
    expect(eraseCustomer.erased).toBe(true);
    const dump = await dumpOf(api.database.pool);
    for (const { identifying, others } of [STAYS, GOES]) expect(foundIn(dump, [...identifying, ...others])).toEqual([]);
  });

  it('is for good after an anonymization, which leaves the metrics and nothing that tells of either', async () => {
    const [first, second] = [plantedPerson('adelheid', 2), plantedPerson('wilhelmine', 4)];
    for (const { records } of [first, second]) {
      await ingest(api.scope, { source: 'crm', records, ratingScaleMin: 0, ratingScaleMax: 100 });
    }
    const secondId = await idOf(by(second));
    await project(api.scope);
    const { mergeCustomers } = await admin.request(MergeCustomersDocument, { into: by(first), from: by(second) });
    expect(mergeCustomers.userErrors).toEqual([]);
    const before = await cells();
    expect(before.length).toBeGreaterThan(2);

    const { eraseCustomer } = await admin.request(EraseWithReceiptDocument, { by: by(second), mode: 'ANONYMIZE' });
    expect(eraseCustomer.receipt?.counts).toContainEqual({ kind: 'mergedCustomer', count: 1 });
    const dump = await dumpOf(api.database.pool);
    for (const { identifying } of [first, second]) expect(foundIn(dump, identifying)).toEqual([]);
    expect(await cells()).toEqual(before);
    await rebuildAll(api.scope);
    expect(await cells()).toEqual(before);
    const { unmergeCustomers } = await admin.request(UnmergeCustomersDocument, { by: { id: secondId } });
    expect(unmergeCustomers).toMatchObject({ customer: null, userErrors: [{ code: 'NOT_FOUND', path: ['by'] }] });
  });

  it('waits for a rebuild to end', async () => {
    await api.database.sql.transaction().execute(async (rebuilding) => {
      await lockProjection(rebuilding);
      for (const request of [
        () => admin.request(MergeCustomersDocument, TWO),
        () => admin.request(UnmergeCustomersDocument, { by: TWO.into }),
      ]) {
        expect((await failureOf(request())).errors).toMatchObject([{ extensions: { code: 'OPERATION_FAILED' } }]);
      }
    });
  });
});
