import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createHash } from 'node:crypto';
import { type GraphQLSchema, isObjectType } from 'graphql';
import { PERMISSIONS, type Permission, ROLE_PERMISSIONS, type Role } from '../../src/domain/permission.js';
import { buildGraph } from '../../src/graphql/schema.js';
import { createKey } from '../../src/services/key.service.js';
import { dumpOf } from '../setup/dump.js';
import { senderTo } from '../setup/refusals.js';
import { startTestApi, type TestApi } from '../setup/test-api.js';
import { mendsOf, needOf, type Place, placesOf, queryOf, type Step, valuesAt } from './permission-paths.js';
import { PERMISSION_TABLE } from './permission-table.js';

const WINDOW = 'window: { from: "2024-01-01T00:00:00Z", to: "2026-01-01T00:00:00Z" }';
const REVENUE =
  '{ firstWave: "2024-07-01", waves: 8, contrast: { shiftPoints: 5 }, currency: "ILS", rates: [{ currency: "EUR", rate: "4" }] }';

/** Somebody who asks. */
interface Asker {
  readonly who: string;
  readonly role: Role | null;
  readonly permissions: readonly Permission[];
}

/** Permissions to read, one of which somebody lacks who has all the others: no role lacks `map:read`. */
const LACKING = PERMISSIONS.filter(
  (permission) => /:(read|erase|export|merge)$/.test(permission) && permission !== 'small-groups:read',
);

/** Nobody, every role, and whoever lacks just one permission. */
const ASKERS: readonly Asker[] = [
  { who: 'nobody', role: null, permissions: [] },
  ...(Object.keys(ROLE_PERMISSIONS) as Role[]).map((role) => ({
    who: role,
    role,
    permissions: ROLE_PERMISSIONS[role],
  })),
  ...LACKING.map((lacking) => ({
    who: `a role with all but ${lacking}`,
    role: 'analyst' as const,
    permissions: PERMISSIONS.filter((permission) => permission !== lacking),
  })),
];

const OPERATOR: Asker = { who: 'admin', role: 'admin', permissions: PERMISSIONS };

let api: TestApi;
let schema: GraphQLSchema;
let places: readonly Place[];
let personal: readonly string[];
let customerId: string;
let otherId: string;
const keys = new Map<Role | null, string>();

beforeAll(async () => {
  api = await startTestApi({ demoCustomers: 300, maxQueryCost: 1_000_000_000 });
  schema = await buildGraph();
  for (const role of Object.keys(ROLE_PERMISSIONS) as Role[]) {
    keys.set(role, (await createKey(api.scope, { name: `the ${role}`, role })).key);
  }
  [customerId, otherId] = await prepare();
  places = placesOf(schema, argumentsFor(customerId, otherId));
  personal = await personalValues();
});
afterAll(() => api.stop());
afterEach(() => {
  jest.restoreAllMocks();
});

it('the table has every field of the schema, and no other', () => {
  expect(mendsOf(schema)).toEqual([]);
});

it('the database holds what may not get out', () => {
  expect(personal.length).toBeGreaterThan(500);
});

describe.each(ASKERS)('$who', (asker) => {
  it('gets what the table says along every path of the schema, and is refused at the first step that lacks a permission', async () => {
    const refusals: string[] = [];
    for (const { path, steps } of places) {
      const stop = refusedAt(asker, path);
      if (stop) {
        refusals.push(await expectRefusal(asker, path, steps, stop));
        continue;
      }
      const refused = steps.filter((step) => isRefused(asker, step));
      const open = steps.filter((step) => !isRefused(asker, step));
      // Questions are asked one by one: there is a limit to how many are asked at once.
      const asked = path.length === 0 ? open.map((step) => [step]) : [open];
      let data: unknown;
      for (const together of asked) ({ data } = await expectAnswer(asker, queryOf(path, together)));
      if (open.length > 0)
        expect({ path: namesOf(path), found: valuesAt(data, path).length }).not.toMatchObject({ found: 0 });
      for (const step of refused) refusals.push(await expectRefusal(asker, path, [step], [...path, step]));
    }
    expect(refusals.length > 0).toBe(asker.role !== 'admin');
  });

  it('gets the same by node and nodes', async () => {
    const types = Object.values(schema.getTypeMap()).filter(isObjectType);
    const nodes = types.filter((type) => type.getInterfaces().some(({ name }) => name === 'Node'));
    expect(nodes.length).toBeGreaterThan(14);
    for (const { name } of nodes) {
      const place = places.find(({ type }) => type === name);
      if (!place) throw new Error(`No question leads to ${name}.`);
      const id = await idOf(place);
      const open = place.steps.filter((step) => !isRefused(asker, step));
      const selected = `{ ... on ${name} { ${queryOf([], open)} } }`;
      const needs = PERMISSION_TABLE[name]?.needs as Permission;
      for (const written of [`node(id: "${id}")`, `nodes(ids: ["${id}"])`]) {
        const root = { parent: 'Query', field: written.split('(')[0] ?? '', type: name, isLeaf: false, written };
        expect(needOf(root)).toBe(needs);
        if (isRefused(asker, root))
          await expectRefusal(asker, [], [{ ...root, isLeaf: true, written: `${written} ${selected}` }], [root]);
        else await expectAnswer(asker, `${written} ${selected}`);
      }
    }
  });

  it('changes nothing with what it may not do', async () => {
    const before = await stateOf();
    for (const [name, given] of Object.entries(mutations(customerId, otherId))) {
      const needs = mutationNeeds(name);
      if (needs.every((permission) => asker.permissions.includes(permission))) continue;
      const { data, errors, text } = await ask(asker, `mutation { ${name}(${given}) { __typename } }`);
      expect({ name, data: data ?? null }).toEqual({ name, data: null });
      expect(errors).toMatchObject([{ extensions: { code: asker.role === null ? 'UNAUTHENTICATED' : 'FORBIDDEN' } }]);
      expectNothingPersonal(text);
    }
    expect(await stateOf()).toEqual(before);
  });
});

it('changes something with each mutation for those who may, so that the refusals mean something', async () => {
  const all = mutations(customerId, otherId);
  expect(Object.keys(all).sort()).toEqual(Object.keys(PERMISSION_TABLE.Mutation?.also ?? {}).sort());
  for (const [name, given] of Object.entries(all)) {
    const before = await stateOf();
    const { errors } = await ask(OPERATOR, `mutation { ${name}(${given}) { __typename } }`);
    expect({ name, errors }).toEqual({ name, errors: [] });
    expect({ name, state: await stateOf() }).not.toEqual({ name, state: before });
  }
});

/** What has to be there for every path to lead to something. Gives the IDs of two customers. */
async function prepare(): Promise<[string, string]> {
  const { data } = await expectAnswer(
    OPERATOR,
    'customers(first: 3) { nodes { id name externalIds { id source } } } touchpoints { key }',
  );
  const { customers, touchpoints } = data as {
    customers: { nodes: { id: string; externalIds: { id: string; source: string }[] }[] };
    touchpoints: { key: string }[];
  };
  const [kept, erased, other] = customers.nodes;
  const unmeasured = `input: { key: "never-measured", statement: "x", kind: HIGHER_IS_BETTER, unit: "x", touchpoints: ["${touchpoints[0]?.key ?? ''}"] }`;
  const { id: external, source } = kept?.externalIds[0] ?? { id: '', source: '' };
  const consent = `source: "${source}", records: [{ consent: { id: "walk", customerId: "${external}", granted: true, purpose: ANALYTICS, at: "2025-01-01T00:00:00Z" } }]`;
  const { errors } = await ask(
    OPERATOR,
    `mutation {
      saveEstimate(input: { input: ${REVENUE} }) { userErrors { code } }
      eraseCustomer(by: { id: "${erased?.id ?? ''}" }) { erased }
      upsertPromise(${unmeasured}) { userErrors { code } }
      ingest(${consent}) { created }
    }`,
  );
  expect(errors).toEqual([]);
  return [kept?.id ?? '', other?.id ?? ''];
}

function argumentsFor(id: string, other: string): Record<string, string> {
  return {
    'Query.customer': `by: { id: "${id}" }`,
    'Query.previewMerge': `into: { id: "${id}" }, from: { id: "${other}" }`,
    'Query.exportCustomer': `by: { id: "${id}" }`,
    'Query.estimates': 'first: 1',
    'Query.estimate': `id: "${Buffer.from('jg1:SavedEstimate:1').toString('base64url')}"`,
    'Query.interactions': 'first: 60',
    'Query.journeyMetrics': `${WINDOW}, groupBy: [DEFINITION]`,
    'Query.experienceMetrics': `${WINDOW}, groupBy: [CHANNEL]`,
    'Query.promiseGaps': `${WINDOW}, groupBy: [PROMISE]`,
    'Query.channelComparison': `input: { ${WINDOW} }`,
    'Query.serviceRevenue': `input: ${REVENUE}`,
    'Query.serviceRevenueBySegment': `input: ${REVENUE}`,
    'Query.serviceRevenueScenarios': `input: ${REVENUE}, contrasts: []`,
    'JourneyMetricsGroup.costPerJourney': 'currency: "ILS"',
  };
}

/** Every mutation with something that it would do; the last takes away. */
function mutations(id: string, other: string): Record<string, string> {
  return {
    ingest: 'source: "walk", records: [{ customer: { customerId: "walk" } }]',
    saveEstimate: `input: { input: ${REVENUE} }`,
    upsertChannel: 'input: { key: "walk", name: "Walk", digital: true, staffed: false }',
    upsertTouchpoint: 'input: { key: "walk", name: "Walk", channel: "website", stage: SERVICE }',
    upsertEmployee: 'input: { key: "walk" }',
    upsertJourneyDefinition: 'input: { key: "walk", name: "Walk", maxGapDays: 1 }',
    upsertPromise:
      'input: { key: "never-measured", statement: "y", kind: HIGHER_IS_BETTER, unit: "x", touchpoints: ["support-call"] }',
    createApiKey: 'input: { name: "walk", role: "app" }',
    rotateApiKey: 'input: { name: "walk" }',
    revokeApiKey: 'name: "walk"',
    mergeCustomers: `into: { id: "${id}" }, from: { id: "${other}" }`,
    unmergeCustomers: `by: { id: "${other}" }`,
    eraseCustomer: `by: { id: "${id}" }`,
  };
}

/** An estimate is answered before it is saved, and a merge answers with a customer. */
function mutationNeeds(name: string): Permission[] {
  const own = PERMISSION_TABLE.Mutation?.also?.[name];
  if (!own)
    throw new Error(
      `Mutation.${name} is new: add "${name}: '<permission>'" to "also" of Mutation in permission-table.ts.`,
    );
  if (own === 'customer:merge') return [own, 'timeline:read'];
  return name === 'saveEstimate' ? [own, 'metrics:read'] : [own];
}

/** The names, e-mails, phones and words as the database has them. */
async function personalValues(): Promise<string[]> {
  const { rows } = await api.database.pool.query<{ value: string }>(
    `select distinct value from (
       select unnest(array[name, email, phone]) as value from customer
       union all select text from feedback union all select name from employee
     ) held where length(value) > 4`,
  );
  return rows.map(({ value }) => value);
}

/** Every table with its rows, but for the log of who asked and when, and for when keys were used. */
async function stateOf(): Promise<Record<string, string>> {
  const tables = (await dumpOf(api.database.pool)).split(/^-- (?=\w+\.\w+$)/m).slice(1);
  const state = tables.map((table) => [
    table.slice(0, table.indexOf('\n')),
    createHash('sha256').update(table).digest('hex'),
  ]);
  const { rows: keys } = await api.database.pool.query<{ key: string }>(
    'select concat_ws(chr(9), name, role, scopes, hash, expires_at, previous_until, revoked_at) as key from api_key order by id',
  );
  const kept = state.filter(([name = '']) => !/\.(audit_event|api_key)/.test(name));
  return { ...(Object.fromEntries(kept) as Record<string, string>), keys: keys.map(({ key }) => key).join('\n') };
}

function isRefused({ permissions }: Asker, step: Step): boolean {
  const need = needOf(step);
  return need !== null && !permissions.includes(need);
}

/** The path up to where the asker is refused; undefined: nowhere. */
function refusedAt(asker: Asker, path: readonly Step[]): readonly Step[] | undefined {
  const index = path.findIndex((step) => isRefused(asker, step));
  return index < 0 ? undefined : path.slice(0, index + 1);
}

async function expectRefusal(asker: Asker, path: readonly Step[], steps: readonly Step[], stop: readonly Step[]) {
  const query = queryOf(path, steps);
  const { data, errors, text } = await ask(asker, `{ ${query} }`);
  const told = errors.map((error) => ({
    code: error.extensions.code,
    permission: error.extensions.permission,
    path: error.path?.filter((part) => typeof part === 'string'),
  }));
  const [last] = stop.slice(-1);
  const need = last ? needOf(last) : null;
  const expected =
    asker.role === null
      ? { code: 'UNAUTHENTICATED' }
      : { code: 'FORBIDDEN', permission: need, path: stop.map(({ field }) => field) };
  expect({ query, isTold: told.length > 0 }).toEqual({ query, isTold: true });
  expect(told).toMatchObject(told.map(() => expected));
  expect({ query, found: valuesAt(data, stop) }).toEqual({ query, found: [] });
  expectNothingPersonal(text);
  return query;
}

async function expectAnswer(asker: Asker, query: string): Promise<{ data: unknown }> {
  const { data, errors, text } = await ask(asker, `{ ${query} }`);
  expect({ query, errors }).toEqual({ query, errors: [] });
  const isExport = query.includes('exportCustomer(');
  if (!asker.permissions.includes('personal-data:read') && !isExport) expectNothingPersonal(text);
  return { data };
}

function expectNothingPersonal(text: string): void {
  expect(personal.filter((value) => text.includes(JSON.stringify(value).slice(1, -1)))).toEqual([]);
}

const ids = new Map<string, string>();
async function idOf({ type, path, steps }: Place): Promise<string> {
  const known = ids.get(type);
  if (known !== undefined) return known;
  const id = steps.filter(({ field }) => field === 'id');
  const { data } = await expectAnswer(OPERATOR, queryOf(path, id));
  const [found] = valuesAt(data, [...path, ...id]) as string[];
  if (found === undefined) throw new Error(`There is no ${type}.`);
  ids.set(type, found);
  return found;
}

function namesOf(path: readonly Step[]): string {
  return path.map(({ field }) => field).join('.');
}

interface Told {
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly permission?: string };
}

async function ask(asker: Asker, query: string) {
  if (asker.who.startsWith('a role')) {
    jest.replaceProperty(ROLE_PERMISSIONS, 'analyst', asker.permissions as never);
  }
  const key = keys.get(asker.role);
  const headers = { authorization: key === undefined ? '' : `Bearer ${key}` };
  const { text } = await senderTo(api).send(JSON.stringify({ query }), headers);
  const { data, errors = [] } = JSON.parse(text) as { data?: unknown; errors?: Told[] };
  return { data, errors, text };
}
