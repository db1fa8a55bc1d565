import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphQLClient } from 'graphql-request';
import { sql } from 'kysely';
import { toGlobalId } from '../../src/domain/global-id.js';
import { createKey } from '../../src/services/key.service.js';
import { project, rebuildAll } from '../../src/services/projection.service.js';
import { saveEstimate } from '../../src/services/saved-estimate/saved-estimate.service.js';
import { readDocument } from '../docs/markdown.js';
import { clientFor, clientWith, failureOf } from '../setup/client.js';
import { countSql } from '../setup/count-sql.js';
import { expectRefused, senderTo } from '../setup/refusals.js';
import { startTestApi, type TestApi } from '../setup/test-api.js';
import { pagesOf } from './demo-answers.js';
import {
  IngestDocument,
  type OrderRecord,
  SavedEstimateAgainDocument,
  SavedEstimateByIdDocument,
  SavedEstimateByNodeDocument,
  SavedEstimatePageDocument,
  type SavedPartsFragment,
  type SaveEstimateInput,
  SaveOneEstimateDocument,
  type ServiceRevenueInput,
  ServiceRevenueOfDocument,
  type WholeEstimateFragment,
} from './generated/operations.js';

/** Whole quarters of the demo company whose outcome is over. */
const QUESTION = {
  firstWave: '2024-07-01',
  waves: 8,
  contrast: { shiftPoints: 5 },
  currency: 'ILS',
  claimedUplift: 0.25,
} satisfies ServiceRevenueInput;

let api: TestApi;
let finance: GraphQLClient;
beforeAll(async () => {
  api = await startTestApi({ demoCustomers: 300, maxQueryCost: 2_000_000 });
  const { key } = await createKey(api.scope, { name: 'controlling', role: 'finance' });
  finance = clientWith(api, key);
});
afterAll(() => api.stop());

describe('an estimate that is saved', () => {
  it('is the answer to its question, with all that is needed to check it later', async () => {
    const { serviceRevenue } = await finance.request(ServiceRevenueOfDocument, { input: QUESTION });
    const saved = await save({ author: ' Noa Cohen ', note: 'What five points would bring.\nFor the board.' });

    expect(serviceRevenue.totalEffect.value).not.toBeNull();
    expect(serviceRevenue.diagnostics.eligibleCustomers).toBeGreaterThan(300);
    expect(withoutFreshness(saved.estimate)).toEqual(withoutFreshness(serviceRevenue));
    expect(saved.estimate.freshness.pendingCustomers).toBe(0);
    expect(saved).toMatchObject({
      author: 'Noa Cohen',
      savedBy: 'controlling',
      note: 'What five points would bring.\nFor the board.',
      cellsChecksum: expect.stringMatching(/^[\da-f]{64}$/),
    });
    expect(Math.abs(Date.parse(saved.savedAt) - Date.now())).toBeLessThan(60_000);
    const { version } = JSON.parse(readDocument('package.json')) as { version: string };
    expect(saved.codeVersion.split('+')).toEqual([version, expect.stringMatching(/^[\da-f]{12}$/)]);
  });

  it('keeps the question with the defaults of its time', async () => {
    const { input } = await save({ input: { ...QUESTION, waveMonths: null, filter: null } });
    expect(input).toEqual({
      ...QUESTION,
      waveMonths: 3,
      horizonWaves: 1,
      scoreCap: 100,
      base: 'REVENUE',
      savedCustomerSpendFactor: 1,
      confidenceLevel: 0.95,
    });
  });

  it('is signed by the key where nobody else is named, and can never hide which key it was', async () => {
    expect(await save()).toMatchObject({ author: 'controlling', savedBy: 'controlling', note: null });
    expect(await save({ author: '  ', note: '\n' })).toMatchObject({ author: 'controlling', note: null });
    expect(await save({ author: 'ADMIN_KEY' })).toMatchObject({ author: 'ADMIN_KEY', savedBy: 'controlling' });
  });

  it('is found by its ID, as a node, and in its place in the list', async () => {
    const saved = [await save({ note: 'first' }), await save({ note: 'second' }), await save({ note: 'third' })];
    for (const each of saved) {
      expect((await finance.request(SavedEstimateByIdDocument, { id: each.id })).estimate).toEqual(each);
      expect((await finance.request(SavedEstimateByNodeDocument, { id: each.id })).node).toEqual(each);
    }
    const { estimates } = await finance.request(SavedEstimatePageDocument, { last: 3 });
    expect(estimates.nodes.map(({ id }) => id)).toEqual(saved.map(({ id }) => id));

    const walked: string[] = [];
    const pages = pagesOf(async (after) => {
      const page = await finance.request(SavedEstimatePageDocument, { first: 2, after });
      return page.estimates;
    });
    for await (const { id } of pages) walked.push(id);
    expect(walked.slice(-3)).toEqual(saved.map(({ id }) => id));
    expect(new Set(walked).size).toBe(estimates.totalCount);
  });

  it('is null under an ID that nobody has, and refused under the ID of something else', async () => {
    const absent = toGlobalId({ type: 'SavedEstimate', id: '987654321' });
    expect(await finance.request(SavedEstimateByIdDocument, { id: absent })).toEqual({ estimate: null });
    const channel = toGlobalId({ type: 'Channel', id: 1 });
    const { errors } = await failureOf(finance.request(SavedEstimateByIdDocument, { id: channel }));
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', inputPath: ['id'] } }]);
  });

  it.each([
    "update saved_estimate set note = 'better'",
    'update saved_estimate set note = note where false',
    'delete from saved_estimate',
    'truncate saved_estimate',
  ])('is never changed: the database refuses "%s"', async (statement) => {
    const saved = await save();
    await expect(api.database.pool.query(statement)).rejects.toThrow('A saved estimate is never changed');
    expect((await finance.request(SavedEstimateByIdDocument, { id: saved.id })).estimate).toEqual(saved);
  });
});

describe('a saved estimate computed again', () => {
  const SAME = { estimateUnchanged: true, cellsUnchanged: true, codeUnchanged: true, changedFields: [], reason: null };

  it('comes out the same, also after the cells were made anew', async () => {
    const saved = await save();
    await rebuildAll(api.scope);
    const { reproduced, reproduction } = await again(saved.id);
    expect({ reproduced, ...reproduction }).toMatchObject({ reproduced: true, ...SAME });
    expect(withoutFreshness(reproduction.estimate)).toEqual(withoutFreshness(saved.estimate));
  });

  it.each<[what: string, input: Partial<ServiceRevenueInput>]>([
    [
      'a filter by time and by text',
      {
        filter: {
          and: [{ joinedAt: { lt: '2025-01-01T00:00:00+02:00' } }],
          or: [{ leftAt: { isNull: true } }, { leftAt: { gte: '2025-08-01T00:00:00Z' } }],
          not: { attribute: { name: 'since', value: { in: ['2025-01-01T00:00:00.000Z', 'half \ud83d'] } } },
        },
      },
    ],
    ['margin and discount', { base: 'MARGIN', marginRate: '0.35', annualDiscountRate: '0.08', horizonWaves: 2 }],
    ['a rate of a currency that nobody pays in', { rates: [{ currency: 'EUR', rate: '4.05' }] }],
    ['nothing to estimate', { filter: { segment: { eq: 'NOBODY' } } }],
  ])('comes out the same with %s', async (_, input) => {
    // The operator may filter by anything; finance may then check even what it could not have asked.
    const saved = await save({ input: { ...QUESTION, ...input } }, clientWith(api, api.adminKey));
    const { reproduced, reproduction } = await again(saved.id);
    expect({ reproduced, ...reproduction }).toMatchObject({ reproduced: true, ...SAME });
    expect(saved.estimate.diagnostics.eligibleCustomers > 0).toBe(input.filter?.segment === undefined);
  });

  it('is computed at the clock of its saving, when fewer waves were over', async () => {
    const clock = Date.UTC(2026, 0, 20);
    const { estimate } = await saveEstimate({ ...api.scope, now: () => clock }, { input: QUESTION });
    const { reproduced, reproduction } = await again(toGlobalId({ type: 'SavedEstimate', id: estimate?.id ?? '' }));
    expect(reproduced).toBe(true);
    expect(reproduction.estimate?.waves.at(-1)).toBe('2025-07-01');
    expect((await save()).estimate.waves.at(-1)).toBe('2026-04-01');
  });

  it('is computed once, and only if somebody asks', async () => {
    const { id } = await save();
    const readings = async (selection: string) => {
      const query = `query ($id: ID!) { estimate(id: $id) { id ${selection} } }`;
      const statements = await countSql(api.database.pool, () => finance.request(query, { id }));
      return statements.filter((statement) => statement.includes('loyalty_cell')).length;
    };
    expect(await readings('note')).toBe(0);
    const once = await readings('reproduced');
    expect(once).toBeGreaterThan(0);
    expect(await readings('again: reproduced reproduced reproduction { changedFields cellsUnchanged }')).toBe(once);
  });

  it('needs the checksum, which a question that nobody saves does not', async () => {
    const { id } = await save();
    const checksums = async (work: () => Promise<unknown>) => {
      const statements = await countSql(api.database.pool, work);
      return statements.filter((statement) => statement.includes('sha256(')).length;
    };
    expect(await checksums(() => finance.request(ServiceRevenueOfDocument, { input: QUESTION }))).toBe(0);
    expect(await checksums(() => save())).toBe(1);
    expect(await checksums(() => again(id))).toBe(1);
  });

  it('is one of 20 in a request at most', async () => {
    const { id } = await save();
    for (let copy = 0; copy < 20; copy += 1) await forge(id, {});
    const reproducedOf = (page: string) => `query { estimates(${page}) { nodes { reproduced } } }`;
    const before = await finance.request<{ estimates: unknown }>(reproducedOf('last: 20'));
    expect(before).toEqual({ estimates: { nodes: Array.from({ length: 20 }, () => ({ reproduced: true })) } });

    for (const [page, argument] of [
      ['last: 21', 'last'],
      ['first: 21', 'first'],
    ] as const) {
      let failure: Awaited<ReturnType<typeof failureOf>> | undefined;
      const statements = await countSql(api.database.pool, async () => {
        failure = await failureOf(finance.request(reproducedOf(page)));
      });
      expect(failure?.errors).toMatchObject([
        {
          message: expect.stringMatching(/20 saved estimates.*smaller page/),
          extensions: { code: 'BAD_USER_INPUT', inputPath: [argument] },
        },
      ]);
      expect(statements.filter((statement) => statement.includes('loyalty_cell'))).toEqual([]);
    }
    const { estimates } = await finance.request(SavedEstimatePageDocument, { last: 21 });
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on SavedEstimate { reproduced } } }';
    const { errors } = await failureOf(finance.request(query, { ids: estimates.nodes.map((node) => node.id) }));
    const refused = { extensions: { code: 'BAD_USER_INPUT', inputPath: ['ids'] } };
    expect(errors).toMatchObject(estimates.nodes.map(() => refused));
  });

  it('tells a forged number, and code that computes otherwise', async () => {
    const { id } = await save();
    const forged = await forge(id, { estimate: sql`jsonb_set(estimate, '{uplift,value}', '0.25')` });
    expect(await again(forged)).toMatchObject({
      reproduced: false,
      reproduction: { cellsUnchanged: true, codeUnchanged: true, changedFields: ['uplift'] },
    });
    const older = await forge(id, { code_version: sql`'0.0.1+0123456789ab'` });
    expect(await again(older)).toMatchObject({ reproduced: true, reproduction: { ...SAME, codeUnchanged: false } });
  });

  it('comes out otherwise once a late order is in, and stays as it was saved', async () => {
    const [saved, customerId] = [await save(), await somebodyRetained()];
    await send({ id: 'late-1', customerId, at: '2025-11-15T12:00:00Z', amount: '250.00', currency: 'ILS' });
    expect(await again(saved.id)).toMatchObject({ reproduced: true });

    await project(api.scope);
    const { reproduced, reproduction } = await again(saved.id);
    expect(reproduced).toBe(false);
    expect(reproduction).toMatchObject({
      estimateUnchanged: false,
      cellsUnchanged: false,
      codeUnchanged: true,
      changedFields: expect.arrayContaining(['bookedBase', 'diagnostics.placebo', 'totalEffect']),
      reason: null,
    });
    expect(reproduction.changedFields).not.toContain('waves');
    expect(reproduction.changedFields).not.toContain('diagnostics.retained');
    const [before, after] = [saved.estimate, reproduction.estimate].map((each) => Number(each?.bookedBase.value));
    expect(after).toBeCloseTo((before ?? 0) + 250, 6);
    expect((await finance.request(SavedEstimateByIdDocument, { id: saved.id })).estimate).toEqual(saved);
  });

  it('has no answer any more once money is in a currency that it gives no rate for, and says so', async () => {
    const [saved, customerId] = [await save(), await somebodyRetained()];
    await send({ id: 'late-2', customerId, at: '2025-11-16T12:00:00Z', amount: '10.00', currency: 'EUR' });
    await project(api.scope);
    expect(await again(saved.id)).toEqual({
      reproduced: false,
      reproduction: {
        estimateUnchanged: false,
        cellsUnchanged: null,
        codeUnchanged: true,
        estimate: null,
        changedFields: [],
        reason: expect.stringContaining('EUR'),
      },
    });
  });
});

describe('saved estimates and roles', () => {
  it('are saved by finance and admin alone, and read by all who read metrics', async () => {
    const input = { ...QUESTION, rates: [{ currency: 'EUR', rate: '4' }] };
    const { saveEstimate: byAdmin } = await (
      await clientFor(api, 'admin')
    ).request(SaveOneEstimateDocument, {
      input: { input },
    });
    expect(byAdmin.estimate?.savedBy).toMatch(/^admin /);
    for (const role of ['app', 'analyst'] as const) {
      const client = await clientFor(api, role);
      const { estimates } = await client.request(SavedEstimatePageDocument, { last: 1 });
      expect(estimates.nodes).toEqual([{ id: byAdmin.estimate?.id }]);
      await expectForbidden(client.request(SaveOneEstimateDocument, { input: { input } }), 'estimate:save');
    }
    const ingest = await clientFor(api, 'ingest');
    await expectForbidden(ingest.request(SaveOneEstimateDocument, { input: { input } }), 'estimate:save');
    await expectForbidden(ingest.request(SavedEstimatePageDocument, {}), 'metrics:read');
    const id = byAdmin.estimate?.id ?? '';
    await expectForbidden(ingest.request(SavedEstimateByIdDocument, { id }), 'metrics:read');
    await expectForbidden(ingest.request(SavedEstimateByNodeDocument, { id }), 'metrics:read');
    expect((await failureOf(clientWith(api).request(SavedEstimatePageDocument, {}))).status).toBe(401);
  });
});

describe('an estimate that cannot be saved', () => {
  const tooLong = { message: expect.stringContaining('characters at most'), code: 'BAD_USER_INPUT' };

  it.each<[what: string, more: Omit<SaveEstimateInput, 'input'>, fields: string[]]>([
    ['an author too long', { author: 'a'.repeat(201) }, ['author']],
    ['a note too long', { note: 'n'.repeat(5_001) }, ['note']],
    ['a NUL in either', { author: 'a\0', note: 'n\0' }, ['author', 'note']],
  ])('because of %s is told as data, and nothing is saved', async (_, more, fields) => {
    const before = await count();
    const { saveEstimate: payload } = await finance.request(SaveOneEstimateDocument, {
      input: { input: QUESTION, ...more },
    });
    expect(payload).toEqual({ estimate: null, userErrors: fields.map((field) => ({ ...tooLong, path: [field] })) });
    expect(await count()).toBe(before);
  });

  it('takes an author of 200 characters and a note of 5,000', async () => {
    const rates = [{ currency: 'EUR', rate: '4' }];
    const [author, note] = ['a'.repeat(200), 'n'.repeat(5_000)];
    expect(await save({ input: { ...QUESTION, rates }, author, note })).toMatchObject({ author, note });
  });

  it.each<[what: string, input: object, place: string, says: RegExp]>([
    ['a day on which no wave begins', { firstWave: '2025-07-02' }, 'firstWave', /take 2025-07-01 or 2025-10-01/],
    ['a currency that there is not', { currency: 'XXQ' }, 'currency', /ISO 4217/],
    ['a shift beyond the scores', { contrast: { shiftPoints: 101 } }, 'contrast.shiftPoints', /-100 to 100/],
    ['a rate of its own currency', { rates: [{ currency: 'ILS', rate: '1' }] }, 'rates.0.currency', /leave it out/],
    ['margin without a rate', { base: 'MARGIN' }, 'marginRate', /"0.35"/],
  ])('because of %s is refused at its place', async (_, input, place, says) => {
    const before = await count();
    const { errors } = await failureOf(
      finance.request(SaveOneEstimateDocument, { input: { input: { ...QUESTION, ...input } } }),
    );
    const inputPath = ['input', 'input', ...place.split('.')];
    expect(errors).toMatchObject([
      {
        message: expect.stringMatching(says),
        path: ['saveEstimate'],
        extensions: { code: 'BAD_USER_INPUT', inputPath },
      },
    ]);
    expect(await count()).toBe(before);
  });

  it.each<[what: string, input: object, says: RegExp]>([
    ['two contrasts at once', { contrast: { shiftPoints: 5, raiseToScore: 60 } }, /exactly one/i],
    ['no contrast', { contrast: {} }, /exactly one/i],
    ['a day that does not exist', { firstWave: '2025-02-30' }, /A Date is an existing day/],
    ['an instant instead of a day', { firstWave: '2025-07-01T00:00:00Z' }, /A Date is an existing day/],
    ['a number instead of a day', { firstWave: 20250701 }, /A Date is an existing day/],
  ])('because of %s is refused by the schema', async (_, input, says) => {
    const variables = { input: { input: { ...QUESTION, ...input } } };
    const [error] = expectRefused(await senderTo(api).ask(SaveOneEstimateDocument, variables), {
      status: 400,
      code: 'BAD_USER_INPUT',
    });
    expect(error?.message).toMatch(says);
  });

  it.each(['20250701', '"2025-02-30"', '"2025-7-1"', 'null'])(
    'because of %s as the day in the query itself is refused',
    async (day) => {
      const query = `{ serviceRevenue(input: { firstWave: ${day}, contrast: { shiftPoints: 5 }, currency: "ILS" }) { waves } }`;
      const answer = await senderTo(api).ask(query);
      expect(answer.errors).toMatchObject([{ message: expect.stringMatching(/A Date is an existing day|"Date!"/) }]);
      expect(answer.status).toBe(400);
    },
  );
});

async function save(more: Partial<SaveEstimateInput> = {}, client = finance): Promise<SavedPartsFragment> {
  const { saveEstimate: payload } = await client.request(SaveOneEstimateDocument, {
    input: { input: QUESTION, ...more },
  });
  expect(payload.userErrors).toEqual([]);
  if (!payload.estimate) throw new Error('Nothing was saved.');
  return payload.estimate;
}

async function again(id: string) {
  const { estimate } = await finance.request(SavedEstimateAgainDocument, { id });
  if (!estimate) throw new Error('There is no such estimate.');
  return estimate;
}

/** A copy beside the saved estimate, which itself cannot be changed, with other content; its ID. */
async function forge(globalId: string, change: Readonly<Record<string, ReturnType<typeof sql>>>): Promise<string> {
  const id = Buffer.from(globalId, 'base64url').toString().split(':').at(-1);
  const columns = [
    'clock',
    'author',
    'saved_by',
    'note',
    'question',
    'estimate',
    'cells_checksum',
    'code_version',
  ] as const;
  const { rows } = await sql<{ id: string }>`
    insert into saved_estimate (${sql.join(columns.map((column) => sql.ref(column)))})
    select ${sql.join(columns.map((column) => change[column] ?? sql.ref(column)))}
    from saved_estimate where id = ${id}::bigint returning id`.execute(api.database.sql);
  return toGlobalId({ type: 'SavedEstimate', id: rows[0]?.id ?? '' });
}

/** What the demo's source calls somebody who was served in the first wave and retained. */
async function somebodyRetained(): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select customer_identity.external_id as "id"
    from customer_wave join customer_identity on customer_identity.customer_id = customer_wave.customer_id
    where customer_wave.wave_months = 3 and customer_wave.first_day = '2025-07-01' and customer_wave.retained
    order by customer_identity.external_id limit 1`.execute(api.database.sql);
  return rows[0]?.id ?? '';
}

async function send(order: OrderRecord): Promise<void> {
  const admin = await clientFor(api);
  const { ingest } = await admin.request(IngestDocument, { source: 'netivor', records: [{ order }] });
  expect(ingest).toMatchObject({ created: 1, rejected: 0 });
}

async function count(): Promise<number> {
  return (await finance.request(SavedEstimatePageDocument, { first: 0 })).estimates.totalCount;
}

async function expectForbidden(request: Promise<unknown>, permission: string): Promise<void> {
  expect((await failureOf(request)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', permission } }]);
}

function withoutFreshness(estimate: WholeEstimateFragment | null | undefined): object {
  return { ...estimate, freshness: null };
}
