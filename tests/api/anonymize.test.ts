import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphQLClient } from 'graphql-request';
import { recordId } from '../../src/domain/record-id.js';
import type { TimelineRecord } from '../../src/ingestion/record.js';
import { ingest } from '../../src/services/ingest.service.js';
import { project, rebuildAll } from '../../src/services/projection.service.js';
import { PROJECTED } from '../persistence/projected.js';
import { clientFor } from '../setup/client.js';
import { dumpOf } from '../setup/dump.js';
import { startTestApi, type TestApi } from '../setup/test-api.js';
import {
  ChannelComparisonDocument,
  EraseWithReceiptDocument,
  ExperienceDetailsDocument,
  JourneyDetailsDocument,
  JourneySummaryDocument,
  PromisesByDocument,
  ServiceRevenueOfDocument,
} from './generated/operations.js';
import { foundIn, plantedPerson, plantPeople } from './planted-person.js';

const PERSON = plantedPerson('hannelore', 3);
const BY = { externalId: { source: 'crm', id: PERSON.externalId } };
const window = { from: '2026-01-01T00:00:00Z', to: '2027-01-01T00:00:00Z' };

let api: TestApi;
let admin: GraphQLClient;
beforeAll(async () => {
  api = await startTestApi();
  admin = await clientFor(api);
  const others = Array.from({ length: 9 }, (_, place) => lifeOf(`other-${place}`)).flat();
  const shared = { attributes: { ...attributesOf(PERSON.records), region: 'north', rare: 'four' } };
  const records = [
    ...PERSON.records.map((record) =>
      'customer' in record ? { customer: { ...record.customer, ...shared } } : record,
    ),
    ...lifeOf(PERSON.externalId).slice(1),
    ...others,
  ];
  await plantPeople(api, [{ records }]);
  await project(api.scope);
});
afterAll(() => api.stop());

describe('anonymizing', () => {
  it('leaves facts, cells and every answer as they were, also after a rebuild, and no name in a dump', async () => {
    const before = { projected: await projected(), answers: await answers() };
    expect(before.projected.journey?.length).toBeGreaterThan(30);
    expect(foundIn(await dumpOf(api.database.pool), PERSON.identifying)).toEqual(PERSON.identifying);
    const { eraseCustomer } = await admin.request(EraseWithReceiptDocument, { by: BY, mode: 'ANONYMIZE' });
    expect(eraseCustomer.erased).toBe(true);
    expect(eraseCustomer.receipt?.mode).toBe('ANONYMIZE');
    expect(counts(eraseCustomer.receipt?.counts ?? [])).toMatchObject({
      customerIdentity: 1,
      name: 1,
      email: 1,
      phone: 1,
      text: 1,
      detail: 1,
      recordId: 12,
      // Its own two, and the one that only four customers have; the region stays.
      attribute: 3,
    });

    const expectTheSame = async () => {
      expect(await projected()).toEqual(before.projected);
      expect(await answers()).toEqual(before.answers);
      const dump = await dumpOf(api.database.pool);
      expect(foundIn(dump, PERSON.identifying)).toEqual([]);
      expect(dump.replaceAll('hannelore-segment-zq3', '')).not.toMatch(/hannelore/);
      expect(dump).toContain('north');
    };
    await expectTheSame();
    await rebuildAll(api.scope);
    await expectTheSame();
  });

  it('leaves no id that follows from what a source calls a row, and keeps feedback with its interaction', async () => {
    const { rows } = await api.database.pool.query<{ linked: boolean; same: boolean; words: unknown }>(`
      select feedback.journey_id = journey.id as linked, interaction.occurred_at = '2026-03-13T03:23:33.347Z' as same,
        (select jsonb_agg(attributes) from customer where customer.id = feedback.customer_id) as words
      from feedback
      join interaction on interaction.customer_id = feedback.customer_id and interaction.id = feedback.interaction_id
      join interaction_fact on interaction_fact.customer_id = interaction.customer_id
        and interaction_fact.interaction_id = interaction.id
      join journey on journey.customer_id = feedback.customer_id and journey.id = interaction_fact.journey_id
      where feedback.score is not null and feedback.scale_max < 99.5`);
    expect(rows).toEqual([{ linked: true, same: true, words: [{ region: 'north' }] }]);
    const { rows: hashes } = await api.database.pool.query<{ row: string }>(
      `select interaction.id::text as row from interaction where interaction.customer_id =
        (select customer_id from feedback where scale_max < 99.5)`,
    );
    expect(hashes.map(({ row }) => row)).not.toContain(recordId('crm', 'interaction', 'hannelore-record-second-zq3'));
  });

  it('is forgotten by sources too: the same records again are a new customer, and touch nothing of the old one', async () => {
    const old = await api.database.pool.query<{ id: string }>(
      'select customer_id as id from feedback where scale_max < 99.5',
    );
    const rowsOf = async (): Promise<unknown[]> => {
      const { rows } = await api.database.pool.query<{ row: unknown }>(
        'select to_jsonb(interaction) as row from interaction where customer_id = $1 order by id',
        [old.rows[0]?.id],
      );
      return rows;
    };
    const before = await rowsOf();
    const again = await ingest(api.scope, {
      source: 'crm',
      records: PERSON.records,
      ratingScaleMin: 0,
      ratingScaleMax: 100,
    });
    expect(again).toMatchObject({ created: PERSON.records.length, updated: 0, duplicates: 0, rejected: 0 });
    expect(await rowsOf()).toEqual(before);
    const found = await api.database.pool.query<{ id: string }>(
      'select customer_id as id from customer_identity where external_id = $1',
      [PERSON.externalId],
    );
    expect(found.rows).toHaveLength(1);
    expect(found.rows[0]?.id).not.toBe(old.rows[0]?.id);
  });

  it('decides for every column of a customer whether it stays', async () => {
    const { rows } = await api.database.pool.query<{ column: string }>(`
      select columns.table_name || '.' || columns.column_name as column from information_schema.columns
      where table_schema = 'public' and data_type in ('text', 'jsonb', 'ARRAY') and table_name in (
        select table_name from information_schema.columns where column_name = 'customer_id' and table_schema = 'public'
        union select 'customer')`);
    const known = [...Object.keys(STAYING), ...REMOVED];
    expect(rows.map(({ column }) => column).sort()).toEqual(known.sort());
  });
});

/** Columns with text that stay, and why they tell nobody. */
const STAYING: Readonly<Record<string, string>> = {
  'consent.purpose': 'what the company asks everybody for; metrics need it',
  'customer.segment': 'a dimension of cells',
  'customer_fact.segment': 'as above',
  'customer_order.currency': 'a code',
  'customer_order.kind': 'one of a few',
  'customer_wave.amounts': 'a fact',
  'customer_wave.currencies': 'codes',
  'feedback.metric': 'one of a few',
  'feedback.source': 'one of a few',
  'interaction.currency': 'a code',
  'interaction.kind': 'one of a few',
  'journey.channel_ids': 'a fact',
  'journey.channel_mix': 'one of a few',
  'journey.costs': 'a fact',
  'journey.status': 'one of a few',
  'loyalty_event.kind': 'one of a few',
  'promise_fact.verdict': 'one of a few',
};

/** Columns with text that are emptied, replaced by random names, or kept only where many share the word. */
const REMOVED = [
  ...['attributes', 'email', 'name', 'phone'].map((column) => `customer.${column}`),
  'customer_identity.external_id',
  ...['consent', 'customer_order', 'feedback', 'interaction', 'loyalty_event', 'promise_outcome'].map(
    (table) => `${table}.record_id`,
  ),
  ...['feedback', 'interaction', 'promise_outcome'].map((table) => `${table}.journey_key`),
  ...['customer_order.product', 'feedback.language', 'feedback.text', 'interaction.difficulty', 'interaction.intent'],
  'loyalty_event.detail',
];

/** A customer to whom everything happens at the same instants as to others, so that only ids put it in order. */
function lifeOf(customerId: string): TimelineRecord[] {
  const event = (id: string) => ({ id: `${customerId}-${id}-hannelore`.replace('other', 'o'), customerId });
  const interaction = (id: string, journey: string | null, touchpoint: string, score: number) => ({
    interaction: {
      ...event(id),
      touchpoint,
      occurredAt: '2026-02-20T00:00:00Z',
      journey,
      journeyType: 'purchase',
      cost: '1.5',
      currency: 'EUR',
      ratings: (['FRIENDLINESS', 'ACCESSIBILITY', 'CONFIDENCE'] as const).map((measure) => ({ measure, score })),
    },
  });
  return [
    { customer: { customerId, joinedAt: '2024-01-01T00:00:00Z', attributes: attributesOfOther(customerId) } },
    interaction('a', 'first', 'checkout', 90),
    interaction('b', 'second', 'hotline', 20),
    interaction('c', null, 'checkout', 50),
    interaction('d', 'first', 'hotline', 70),
    { order: { ...event('o'), at: '2026-03-20T00:00:00Z', amount: '12.5', currency: 'EUR', product: 'phone' } },
  ].map((record) => withoutTrace(record as TimelineRecord, customerId));
}

/** The names of others must not look like the person's. */
function withoutTrace(record: TimelineRecord, customerId: string): TimelineRecord {
  return customerId === PERSON.externalId
    ? record
    : (JSON.parse(JSON.stringify(record).replaceAll('-hannelore', '')) as TimelineRecord);
}

function attributesOfOther(customerId: string): Record<string, unknown> {
  return { region: 'north', ...(/[0-2]$/.test(customerId) ? { rare: 'four' } : {}) };
}

function attributesOf(records: readonly TimelineRecord[]): object {
  return records.flatMap((record) => ('customer' in record ? (record.customer.attributes ?? {}) : []))[0] ?? {};
}

function counts(list: readonly { kind: string; count: number }[]): Record<string, number> {
  return Object.fromEntries(list.map(({ kind, count }) => [kind, count]));
}

/** Everything projected, without the ids of rows and journeys. */
async function projected(): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const table of PROJECTED) {
    const { rows } = await api.database.pool.query<{ row: unknown }>(`
      select to_jsonb(fact) - array['id', 'interaction_id', 'journey_id', 'outcome_id'] as row from ${table} as fact
      order by 1`);
    all[table] = rows.map(({ row }) => row);
  }
  return all;
}

/** Answers over HTTP: from cells, from facts (ragged windows, an attribute), with intervals. */
async function answers(): Promise<unknown> {
  const ragged = { from: '2026-01-15T07:00:00Z', to: '2026-09-02T13:00:00Z' };
  const north = { attribute: { name: 'region', value: { eq: 'north' } } };
  const all = await Promise.all([
    admin.request(ExperienceDetailsDocument, { window, groupBy: ['TOUCHPOINT'] }),
    admin.request(ExperienceDetailsDocument, { window, filter: { customer: north }, groupBy: ['TOUCHPOINT'] }),
    admin.request(JourneyDetailsDocument, { window, groupBy: ['DEFINITION'] }),
    admin.request(JourneySummaryDocument, { window: ragged }),
    admin.request(JourneySummaryDocument, { window, filter: { customer: north } }),
    admin.request(PromisesByDocument, { window }),
    admin.request(ChannelComparisonDocument, { input: { window } }),
    admin.request(ServiceRevenueOfDocument, {
      input: { firstWave: '2026-01-01', waves: 2, contrast: { shiftPoints: 5 }, currency: 'EUR' },
    }),
  ]);
  // The clock goes on between two answers.
  return JSON.parse(JSON.stringify(all).replace(/"projectedThrough":"[^"]*"/g, '"projectedThrough":null'));
}
