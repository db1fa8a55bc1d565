import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphQLClient } from 'graphql-request';
import { clientWith } from '../setup/client.js';
import { SECRET } from '../setup/refusals.js';
import { startTestApi, type TestApi } from '../setup/test-api.js';
import {
  ChangeChannelDocument,
  IngestDocument,
  type InteractionRecord,
  type TimelineRecord,
} from './generated/operations.js';

const window = { from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z' };

let api: TestApi;
let client: GraphQLClient;
beforeAll(async () => {
  api = await startTestApi({ demoCustomers: 5 });
  client = clientWith(api, api.adminKey);
});
afterAll(() => api.stop());

describe('a record that cannot be used', () => {
  type Case = [what: string, change: Partial<InteractionRecord>, place: string, says: RegExp];

  it.each<Case>([
    ['an unknown touchpoint', { touchpoint: SECRET }, 'touchpoint', /upsertTouchpoint or in map.yaml/],
    ['an unknown journey type', { journeyType: SECRET }, 'journeyType', /upsertJourneyDefinition/],
    ['an unknown employee', { employee: SECRET }, 'employee', /upsertEmployee/],
    ['the year 0', { occurredAt: '0000-01-01T00:00:00Z' }, 'occurredAt', /1900/],
    ['the year 9999', { occurredAt: '9999-12-31T23:59:59Z' }, 'occurredAt', /1900/],
    ['a rating outside its scale', { ratings: [{ measure: 'CONTENT', score: 6 }] }, 'ratings.0.score', /1 to 5/],
    [
      'a measure rated twice',
      {
        ratings: [
          { measure: 'CONTENT', score: 1 },
          { measure: 'CONTENT', score: 2 },
        ],
      },
      'ratings.1.measure',
      /twice: keep one/,
    ],
    ['a currency that is none', { cost: '1.00', currency: SECRET }, 'currency', /ISO 4217/],
    ['a cost without a currency', { cost: '1.00' }, 'currency', /needs its "currency"/],
    ['a negative cost', { cost: '-1.00', currency: 'ILS' }, 'cost', /0/],
    ['an empty ID', { id: '' }, 'id', /missing/],
    ['text that no database can hold', { intent: `${SECRET}\0` }, 'intent', /NUL character: remove it/],
    ['half a character', { intent: `${SECRET}\ud800` }, 'intent', /surrogate|character/i],
    ['a negative time', { handleSeconds: -1 }, 'handleSeconds', /whole number/],
  ])('%s: the record is rejected, with the place and the remedy', async (_, change, place, says) => {
    const { ingest } = await ingestOnScale([{ interaction: interaction(change) }]);
    expect(ingest).toMatchObject({ created: 0, rejected: 1 });
    const errors = ingest.results[0]?.errors ?? [];
    const error = errors.find(({ path }) => path.join('.') === `records.0.interaction.${place}`);
    expect({ errors, found: error !== undefined }).toMatchObject({ found: true });
    expect(error?.message).toMatch(says);
    expect(JSON.stringify(errors)).not.toContain(SECRET);
  });

  it('of an ID that came before with other content is a correction; twice in one call only the first counts', async () => {
    const [one, other] = ['i-twice', 'i-twice'].map((id, index) => ({
      interaction: interaction({ id, intent: `intent ${index}` }),
    })) as [TimelineRecord, TimelineRecord];
    const both = (await ingestOnScale([one, other])).ingest;
    expect(both).toMatchObject({ created: 1, rejected: 1 });
    expect(both.results[1]?.errors).toEqual([
      {
        message: expect.stringContaining('record 0 of this call'),
        code: expect.any(String),
        path: ['records', '1', 'interaction', 'id'],
      },
    ]);
    expect((await ingestOnScale([one])).ingest).toMatchObject({ duplicates: 1 });
    expect((await ingestOnScale([other])).ingest).toMatchObject({ updated: 1 });
  });

  it('rejects itself only', async () => {
    const records = ['a', 'b', 'c'].map((id) => ({
      interaction: interaction({ id: `alone-${id}`, ...(id === 'b' ? { touchpoint: 'nowhere' } : {}) }),
    }));
    expect((await ingestOnScale(records)).ingest).toMatchObject({ created: 2, rejected: 1 });
  });

  function interaction(change: Partial<InteractionRecord>): InteractionRecord {
    return { id: 'i-bad', customerId: 'c-1', touchpoint: 'website-visit', occurredAt: window.from, ...change };
  }

  function ingestOnScale(records: TimelineRecord[]) {
    return client.request(IngestDocument, { source: 'crm', ratingScaleMin: 1, ratingScaleMax: 5, records });
  }
});

describe('a channel that cannot be used', () => {
  it('changes nothing, and the errors name each place without what was sent', async () => {
    const { upsertChannel } = await client.request(ChangeChannelDocument, {
      input: { key: `${SECRET} !`, name: '', digital: true, staffed: true },
    });
    expect(upsertChannel.channel).toBeNull();
    expect(upsertChannel.userErrors.map(({ path }) => path)).toEqual([['key'], ['name']]);
    expect(JSON.stringify(upsertChannel.userErrors)).not.toContain(SECRET);
  });
});
