import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Position, encodeCursor } from '../../src/domain/cursor.js';
import { NODE_TYPES, type NodeKey, fromGlobalId, toGlobalId } from '../../src/domain/global-id.js';
import type { Role } from '../../src/domain/permission.js';
import { createKey } from '../../src/services/key.service.js';
import { project } from '../../src/services/projection.service.js';
import { expectRefused, SECRET, type Sender, senderTo } from '../setup/refusals.js';
import { startTestApi, type TestApi } from '../setup/test-api.js';
import { EraseWithReceiptDocument, MergeCustomersDocument, UnmergeCustomersDocument } from './generated/operations.js';
import { plantedPerson, plantPeople } from './planted-person.js';

const BAD_INPUT = { status: 200, code: 'BAD_USER_INPUT' };
const NODE = 'query ($id: ID!) { node(id: $id) { __typename id } }';
const CUSTOMER = 'query ($by: CustomerLookup!) { customer(by: $by) { id } }';
const LISTS = ['interactions', 'journeys', 'feedback', 'promiseOutcomes', 'orders', 'loyaltyEvents', 'consents'];
const TIMELINE = `query ($by: CustomerLookup!) { customer(by: $by) {
  id ${LISTS.map((list) => `${list}(first: 10) { edges { cursor node { id } } }`).join(' ')} } }`;

interface Timeline {
  readonly id: string;
  readonly [list: string]: string | { readonly edges: { cursor: string; node: { id: string } }[] };
}

let api: TestApi;
let admin: Sender;
/** The timelines of two who stay, and of one as it was before all of it was erased. */
let anna: Timeline;
let berta: Timeline;
let gone: Timeline;
beforeAll(async () => {
  api = await startTestApi();
  admin = senderTo(api);
  const people = [plantedPerson('anna', 1), plantedPerson('berta', 2), plantedPerson('gone', 3)];
  await plantPeople(api, people);
  await project(api.scope);
  const [one, two, three] = await Promise.all(
    people.map(async ({ externalId }) => {
      const { customer } = dataOf(await admin.ask(TIMELINE, { by: { externalId: { source: 'crm', id: externalId } } }));
      return customer as Timeline;
    }),
  );
  if (!one || !two || !three) throw new Error('Nobody was planted.');
  [anna, berta, gone] = [one, two, three];
  await admin.ask(EraseWithReceiptDocument, { by: { id: gone.id } });
});
afterAll(() => api.stop());

function dataOf({ text }: { readonly text: string }): Record<string, unknown> {
  const { data, errors } = JSON.parse(text) as { data: Record<string, unknown>; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

const edgesOf = (timeline: Timeline, list: string) => {
  const found = timeline[list];
  return typeof found === 'object' ? found.edges : [];
};
const rowIdsOf = (timeline: Timeline) => LISTS.flatMap((list) => edgesOf(timeline, list).map(({ node }) => node.id));

async function senderAs(role: Role): Promise<Sender> {
  const { key } = await createKey(api.scope, { name: `${role} ${crypto.randomUUID()}`, role });
  return senderTo({ ...api, adminKey: key });
}

/** The ID with another customer written into it. */
function underAnother(rowId: string, customer: string): string {
  const [row, owner] = [fromGlobalId(rowId, []), fromGlobalId(customer, [])];
  if (!('customerId' in row)) throw new Error('It belongs to no customer.');
  return toGlobalId({ ...row, customerId: owner.id });
}

const written = (text: string) => Buffer.from(text).toString('base64url');

describe('an ID that somebody wrote', () => {
  it('opens no row of one customer under another, while each opens its own', async () => {
    const ids = rowIdsOf(anna);
    expect(new Set(ids.map((id) => fromGlobalId(id, []).type)).size).toBe(LISTS.length);
    for (const id of ids) {
      expect(dataOf(await admin.ask(NODE, { id }))).toMatchObject({ node: { id } });
      expect(dataOf(await admin.ask(NODE, { id: underAnother(id, berta.id) }))).toEqual({ node: null });
    }
  });

  it('opens nothing of the erased, nor of another type, nor where nothing can be', async () => {
    for (const id of [gone.id, ...rowIdsOf(gone)]) {
      expect(dataOf(await admin.ask(NODE, { id }))).toEqual({ node: null });
    }
    const numbers = ['0', '2147483648', '4294967297', '9007199254740993', '9223372036854775807'];
    const keys = NODE_TYPES.flatMap((type) =>
      numbers.map((id) => ({ type, id, ...(isTimeline(type) && { customerId: id }) }) as NodeKey),
    );
    for (const key of keys) expect(dataOf(await admin.ask(NODE, { id: toGlobalId(key) }))).toEqual({ node: null });
    const row = fromGlobalId(edgesOf(anna, 'orders')[0]?.node.id ?? '', []);
    const asOther = toGlobalId({ ...row, type: 'LoyaltyEvent' } as NodeKey);
    expect(dataOf(await admin.ask(NODE, { id: asOther }))).toEqual({ node: null });
  });

  const FORGED = [
    ...['jg0:Customer:1', 'jg2:Customer:1', 'Customer:1', 'jg1:customer:1', 'jg1:ApiKey:1', 'jg1:__proto__:1'],
    ...['jg1:constructor:1', 'jg1:Customer', 'jg1:Customer:', 'jg1:Customer:1:', 'jg1:Customer:1:1', 'jg1:Order:1'],
    ...[
      'jg1:Order:1:2:3',
      'jg1:Customer:-1',
      'jg1:Customer:+1',
      'jg1:Customer:01',
      'jg1:Customer: 1',
      'jg1:Customer:1 ',
    ],
    ...['jg1:Customer:1\n', 'jg1:Customer:1\0', 'jg1:Customer:1e3', 'jg1:Customer:0x1', 'jg1:Customer:1.0'],
    ...['jg1:Customer:٣', 'jg1:Customer:9223372036854775808', `jg1:Customer:${'9'.repeat(1_000)}`],
    ...["jg1:Customer:1' or '1'='1", 'jg1:Order:{1,2}:1', `jg1:Customer:${SECRET}`],
  ].map(written);

  it('in any other form is refused wherever an ID is taken, and is not repeated', async () => {
    const ids = [...FORGED, '', SECRET, `${anna.id}=`, ` ${anna.id}`, anna.id.toUpperCase(), `${anna.id}AA`];
    for (const id of ids) {
      expectRefused(await admin.ask(NODE, { id }), BAD_INPUT);
      expectRefused(await admin.ask(CUSTOMER, { by: { id } }), BAD_INPUT);
    }
    const [id = ''] = ids;
    expectRefused(await admin.ask('query ($id: ID!) { nodes(ids: [$id]) { id } }', { id }), BAD_INPUT);
    expectRefused(await admin.ask(EraseWithReceiptDocument, { by: { id } }), BAD_INPUT);
    const events = 'query ($id: ID!) { auditEvents(filter: { customer: $id }) { nodes { id } } }';
    expectRefused(await admin.ask(events, { id }), BAD_INPUT);
  });

  it('of something else than a customer erases, merges and undoes nothing', async () => {
    const other = { id: edgesOf(anna, 'orders')[0]?.node.id };
    for (const [document, variables] of [
      [EraseWithReceiptDocument, { by: other }],
      [MergeCustomersDocument, { into: { id: berta.id }, from: other }],
      [MergeCustomersDocument, { into: other, from: { id: berta.id } }],
      [UnmergeCustomersDocument, { by: other }],
    ] as const) {
      expectRefused(await admin.ask(document, variables), BAD_INPUT);
    }
    expect(dataOf(await admin.ask(TIMELINE, { by: { id: anna.id } }))).toEqual({ customer: anna });
    expect(dataOf(await admin.ask(TIMELINE, { by: { id: berta.id } }))).toEqual({ customer: berta });
  });
});

describe('who may not read', () => {
  it('is told the same of what is there, what was, and what never was', async () => {
    const there = [anna.id, ...rowIdsOf(anna)];
    for (const role of ['finance', 'ingest'] as const) {
      const sender = await senderAs(role);
      for (const id of there) {
        const { type } = fromGlobalId(id, []);
        const never = toGlobalId({ type, id: '77', ...(isTimeline(type) && { customerId: '78' }) } as NodeKey);
        const answers = await Promise.all(
          [id, gone.id, never].map((each) => sender.ask(NODE, { id: each }).then(withoutCost)),
        );
        expect(answers[0]).toContain('"FORBIDDEN"');
        expect(new Set(answers).size).toBe(1);
      }
      const known = plantedPerson('anna', 1).externalId;
      const byName = await Promise.all(
        [known, plantedPerson('gone', 3).externalId, 'never-was'].map((id) =>
          sender.ask(CUSTOMER, { by: { externalId: { source: 'crm', id } } }).then(withoutCost),
        ),
      );
      expect(byName[0]).toContain('"FORBIDDEN"');
      expect(new Set(byName).size).toBe(1);
    }
  });

  it('learns no number of receipts, events and estimates by counting up', async () => {
    const { rows } = await api.database.pool.query<{ receipt: string; event: string }>(
      'select (select max(id) from erasure_receipt) as receipt, (select max(id) from audit_event) as event',
    );
    const analyst = await senderAs('analyst');
    for (const [type, id] of [
      ['ErasureReceipt', rows[0]?.receipt],
      ['AuditEvent', rows[0]?.event],
    ] as const) {
      const [there, never] = await Promise.all(
        [String(id), '9000000'].map((each) =>
          analyst.ask(NODE, { id: toGlobalId({ type, id: each }) }).then(withoutCost),
        ),
      );
      expect(dataOf(await admin.ask(NODE, { id: toGlobalId({ type, id: String(id) }) }))).toMatchObject({ node: {} });
      expect(there).toContain('"FORBIDDEN"');
      expect(there).toBe(never);
    }
  });
});

describe('a cursor that somebody wrote', () => {
  const ALL = { name: 'Query.customers', selection: { direction: 'asc' }, ids: 1 };
  const NEXT =
    'query ($after: String) { customers(first: 5, after: $after) { nodes { id } pageInfo { hasPreviousPage } } }';
  const LAST =
    'query ($before: String) { customers(last: 5, before: $before) { nodes { id } pageInfo { hasNextPage } } }';
  const forged = (...position: Position) => encodeCursor(ALL, position);

  it('is taken where it could be one of ours, and opens nothing but the list', async () => {
    const { customers } = dataOf(await admin.ask(NEXT, { after: forged('0001-01-01 00:00:00+00', '0') }));
    expect(customers).toMatchObject({ nodes: [{ id: anna.id }, { id: berta.id }] });
    const finance = await senderAs('finance');
    expectRefused(await finance.ask(NEXT, { after: forged('0001-01-01 00:00:00+00', '0') }), {
      status: 200,
      code: 'FORBIDDEN',
    });
  });

  it.each([
    ['no such day', forged('2026-02-30 00:00:00+00', '1')],
    ['no such hour', forged('2026-01-01 99:99:99+00', '1')],
    ['no such month', forged('9999-99-01 00:00:00+00', '1')],
    ['no such year', forged('0000-01-01 00:00:00+00', '1')],
    ['a year that is too late', forged('294277-01-01 00:00:00+00', '1')],
    ['infinity', forged('infinity', '1')],
    ['the present', forged('now', '1')],
    ['another offset', forged('2026-01-01 00:00:00+14', '1')],
    ['a text behind the time', forged("2026-01-01 00:00:00+00' --", '1')],
    ['no ID', forged('2026-01-01 00:00:00+00')],
    ['two IDs', forged('2026-01-01 00:00:00+00', '1', '1')],
    ['a thousand IDs', forged('2026-01-01 00:00:00+00', ...Array.from({ length: 1_000 }, () => '1'))],
    ['an ID beyond 64 bits', forged('2026-01-01 00:00:00+00', '9223372036854775808')],
    ['a negative ID', forged('2026-01-01 00:00:00+00', '-1')],
    ['an ID that is SQL', forged('2026-01-01 00:00:00+00', '1) or true --')],
    ['another version', written('[2,"Query.customers","","2026-01-01 00:00:00+00","1"]')],
    ['a wrong digest', written('[1,"Query.customers","AAAAAAAAAAAAAAAA","2026-01-01 00:00:00+00","1"]')],
    [
      'another list',
      encodeCursor({ ...ALL, name: 'Query.interactions', ids: 2 }, ['2026-01-01 00:00:00+00', '1', '1']),
    ],
    ['an object', written('{"0":1,"length":5}')],
    ['lists in lists', written('['.repeat(5_000))],
    ['objects for texts', written('[1,{"toString":1},{},{"__proto__":1},[]]')],
    ['a number for a time', written('[1,"Query.customers","",0,0]')],
    ['a text', SECRET],
  ])('with %s: is refused in both directions', async (_, cursor) => {
    expectRefused(await admin.ask(NEXT, { after: cursor }), BAD_INPUT);
    expectRefused(await admin.ask(LAST, { before: cursor }), BAD_INPUT);
  });

  it.each(LISTS)('for the %s of one customer opens none of another', async (list) => {
    const page = `query ($by: CustomerLookup!, $after: String) { customer(by: $by) { ${list}(after: $after) { edges { node { id } } } } }`;
    const [first] = edgesOf(anna, list);
    const own = await admin.ask(page, { by: { id: anna.id }, after: first?.cursor });
    expect(dataOf(own)).toEqual({
      customer: {
        [list]: {
          edges: edgesOf(anna, list)
            .slice(1)
            .map(({ node }) => ({ node })),
        },
      },
    });
    expectRefused(await admin.ask(page, { by: { id: berta.id }, after: first?.cursor }), BAD_INPUT);
    expect(dataOf(await admin.ask(page, { by: { id: gone.id }, after: edgesOf(gone, list)[0]?.cursor }))).toEqual({
      customer: null,
    });

    const owner = fromGlobalId(berta.id, []).id;
    const stolen = encodeCursor({ name: `Customer.${list}`, selection: { parentKey: owner }, ids: 2 }, [
      '0001-01-01 00:00:00+00',
      '0',
      fromGlobalId(anna.id, []).id,
    ]);
    const { text } = await admin.ask(page, { by: { id: berta.id }, after: stolen });
    for (const id of rowIdsOf(anna)) expect(text).not.toContain(id);
    expect(text).toContain(edgesOf(berta, list)[0]?.node.id);
  });
});

function isTimeline(type: string): boolean {
  return ['Interaction', 'Journey', 'Feedback', 'PromiseOutcome', 'Order', 'LoyaltyEvent', 'Consent'].includes(type);
}

/** An answer without what differs by the question's weight, and not by what it finds. */
function withoutCost({ text }: { readonly text: string }): string {
  const answer = JSON.parse(text) as Record<string, unknown>;
  return JSON.stringify({ ...answer, extensions: undefined });
}
