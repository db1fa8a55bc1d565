import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphQLClient } from 'graphql-request';
import type { TimelineRecord } from '../../src/ingestion/record.js';
import { lockIdentities } from '../../src/persistence/persons/identity-lock.js';
import { ingest } from '../../src/services/ingest.service.js';
import { project } from '../../src/services/projection.service.js';
import { clientFor } from '../setup/client.js';
import { dumpOf } from '../setup/dump.js';
import { eventually } from '../setup/eventually.js';
import { startTestApi, type TestApi } from '../setup/test-api.js';
import {
  type CustomerLookup,
  EraseWithReceiptDocument,
  MergeCustomersDocument,
  MergeOneThenAnotherDocument,
  UnmergeCustomersDocument,
  UnmergeMergeEraseDocument,
} from './generated/operations.js';
import { foundIn, type PlantedPerson, plantedPerson, plantPeople } from './planted-person.js';

let api: TestApi;
let admin: GraphQLClient;
beforeAll(async () => {
  api = await startTestApi();
  admin = await clientFor(api);
  await plantPeople(api, []);
});
afterAll(() => api.stop());

const by = ({ externalId }: PlantedPerson) => ({ externalId: { source: 'crm', id: externalId } });
const FIND = 'query ($by: CustomerLookup!) { customer(by: $by) { id } }';
const byId = async (person: PlantedPerson) => {
  const { customer } = await admin.request<{ customer: { id: string } }>(FIND, { by: by(person) });
  return { id: customer.id };
};
const erase = (lookup: CustomerLookup, mode: 'PURGE' | 'ANONYMIZE') =>
  admin.request(EraseWithReceiptDocument, { by: lookup, mode });
const merge = (into: CustomerLookup, from: CustomerLookup) => admin.request(MergeCustomersDocument, { into, from });

async function plant(...people: PlantedPerson[]): Promise<void> {
  for (const { records } of people) {
    const { created } = await ingest(api.scope, { source: 'crm', records, ratingScaleMin: 0, ratingScaleMax: 100 });
    expect(created).toBe(records.length);
  }
  await project(api.scope);
}

/** The values that are of one person alone, who else was planted before. */
const wordsOf = ({ identifying }: PlantedPerson) => identifying.filter((value) => value.includes('-zq'));

/** Which of these values are in the database at all. */
async function found(...people: PlantedPerson[]): Promise<string[]> {
  const dump = await dumpOf(api.database.pool);
  return people.flatMap((person) => foundIn(dump, wordsOf(person)));
}

/**
 * Lets two requests come to the identity lock one behind the other, and only then do what they ask for: what the second one
 * has found out until then is out of date.
 */
async function oneBehindTheOther<A, B>(first: () => Promise<A>, second: () => Promise<B>): Promise<[A, B]> {
  const both = await api.database.sql.transaction().execute(async (db) => {
    await lockIdentities(db);
    const one = first();
    await eventually(20_000, () => expectWaiting(1));
    const other = second();
    await eventually(20_000, () => expectWaiting(2));
    return { answers: [one, other] as const };
  });
  return Promise.all(both.answers);
}

async function expectWaiting(requests: number): Promise<void> {
  const { rows } = await api.database.pool.query<{ waiting: number }>(`
    select count(*)::int as waiting from pg_locks join pg_database on pg_database.oid = pg_locks.database
    where datname = current_database() and locktype = 'advisory' and not granted`);
  expect(rows).toEqual([{ waiting: requests }]);
}

describe('behind a merge that is under way', () => {
  it('a purge by the ID of the one who is merged is of the whole person', async () => {
    const [stays, goes] = [plantedPerson('adelheid', 2), plantedPerson('gottfried', 5)];
    await plant(stays, goes);
    const id = await byId(goes);
    const [merged, purged] = await oneBehindTheOther(
      () => merge(by(stays), by(goes)),
      () => erase(id, 'PURGE'),
    );
    expect(merged.mergeCustomers.userErrors).toEqual([]);
    expect(purged.eraseCustomer.receipt?.counts).toContainEqual({ kind: 'customer', count: 2 });
    expect(purged.eraseCustomer.receipt?.counts).toContainEqual({ kind: 'customerIdentity', count: 2 });
    expect(await found(stays, goes)).toEqual([]);
  });

  it('an anonymization by an external ID of the one who is merged is of the whole person', async () => {
    const [stays, goes] = [plantedPerson('brunhilde', 2), plantedPerson('siegfried', 5)];
    await plant(stays, goes);
    const [, anonymized] = await oneBehindTheOther(
      () => merge(by(stays), by(goes)),
      () => erase(by(goes), 'ANONYMIZE'),
    );
    expect(anonymized.eraseCustomer.receipt?.counts).toContainEqual({ kind: 'mergedCustomer', count: 1 });
    expect(anonymized.eraseCustomer.receipt?.counts).toContainEqual({ kind: 'name', count: 1 });
    expect(await found(stays, goes)).toEqual([]);
  });
});

describe('behind an unmerge that is under way', () => {
  it('a purge by an external ID is of the one who has it, and of nobody else', async () => {
    const [stays, goes] = [plantedPerson('friederike', 2), plantedPerson('leopold', 5)];
    await plant(stays, goes);
    await merge(by(stays), by(goes));
    const [, purged] = await oneBehindTheOther(
      () => admin.request(UnmergeCustomersDocument, { by: by(goes) }),
      () => erase(by(goes), 'PURGE'),
    );
    expect(purged.eraseCustomer.erased).toBe(true);
    expect(await found(goes)).toEqual([]);
    expect(await found(stays)).toEqual(wordsOf(stays));
  });
});

describe('behind an erasure that is under way', () => {
  it.each([
    { mode: 'PURGE', names: ['theodora', 'albrecht'] },
    { mode: 'ANONYMIZE', names: ['kunigunde', 'ottokar'] },
  ] as const)('a merge into whom $mode has erased finds nobody of that name', async ({ mode, names }) => {
    const [erased, other] = [plantedPerson(names[0], 2), plantedPerson(names[1], 5)];
    await plant(erased, other);
    const [, { mergeCustomers }] = await oneBehindTheOther(
      () => erase(by(erased), mode),
      () => merge(by(erased), by(other)),
    );
    expect(mergeCustomers).toMatchObject({ customer: null, userErrors: [{ code: 'NOT_FOUND', path: ['into'] }] });
    expect(await found(other)).toEqual(wordsOf(other));
  });
});

describe('behind records that come in', () => {
  it('an anonymization keeps no attribute that was common before them and is not any more', async () => {
    const person = plantedPerson('mechthild', 2);
    const others = [1, 2, 3, 4].map((number) => `neighbour-${number}`);
    const living = (customerId: string, region: string) => ({ customer: { customerId, attributes: { region } } });
    const send = (records: readonly TimelineRecord[]) =>
      ingest(api.scope, { source: 'crm', records, ratingScaleMin: 0, ratingScaleMax: 100 });
    await plant(person);
    await send([...others, person.externalId].map((customerId) => living(customerId, 'north')));
    const [, anonymized] = await oneBehindTheOther(
      () => send([living(person.externalId, 'mechthild-island')]),
      () => erase(by(person), 'ANONYMIZE'),
    );
    expect(anonymized.eraseCustomer.erased).toBe(true);
    expect(foundIn(await dumpOf(api.database.pool), ['mechthild-island', 'north'])).toEqual(['north']);
  });
});

describe('several changes in one request', () => {
  it('each find what those before it have left: a purge is of the person as merged just now', async () => {
    const [stays, goes] = [plantedPerson('walburga', 2), plantedPerson('dietrich', 5)];
    await plant(stays, goes);
    const merged = await byId(goes);
    await merge(by(stays), by(goes));
    const { apart, again, gone } = await admin.request(UnmergeMergeEraseDocument, { survivor: by(stays), merged });
    expect(apart.customer).toMatchObject({ id: merged.id, externalIds: [by(goes).externalId] });
    expect(again.customer?.externalIds).toHaveLength(2);
    expect(gone.erased).toBe(true);
    expect(await found(stays, goes)).toEqual([]);
  });

  it('each answer with what is there after them, not with what an earlier one has read', async () => {
    const people = [plantedPerson('a-roswitha', 6), plantedPerson('b-konrad', 2), plantedPerson('c-eberhard', 4)];
    await plant(...people);
    const [survivor, one, another] = people.map(by);
    if (!survivor || !one || !another) throw new Error('Three people are three lookups.');
    const answers = await admin.request(MergeOneThenAnotherDocument, { survivor, one, another });
    const expected = (others: object[], joined: string) => ({
      joinedAt: joined,
      externalIds: [survivor.externalId, ...others],
    });
    expect(answers.one.customer).toMatchObject(expected([one.externalId], '2026-01-12T02:22:32.247Z'));
    expect(answers.apart.customer).toMatchObject({ externalIds: [one.externalId] });
    expect(answers.another.customer).toMatchObject(expected([another.externalId], '2026-01-14T04:24:34.447Z'));
  });
});
