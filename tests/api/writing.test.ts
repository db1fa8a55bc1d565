import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphQLClient } from 'graphql-request';
import { pino } from 'pino';
import { startProjector } from '../../src/persistence/projector/start-projector.js';
import { clientWith } from '../setup/client.js';
import { eventually } from '../setup/eventually.js';
import { startTestApi, type TestApi } from '../setup/test-api.js';
import {
  ChangeChannelDocument,
  ChangeTouchpointDocument,
  ChannelsDocument,
  EraseDocument,
  ExperienceByDocument,
  IngestDocument,
  type InteractionRecord,
  TimelineOfDocument,
} from './generated/operations.js';

const window = { from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z' };

describe('writing', () => {
  let api: TestApi;
  let beside: TestApi;
  let client: GraphQLClient;
  beforeAll(async () => {
    api = await startTestApi();
    beside = await startTestApi({ beside: api });
    client = clientWith(api, api.adminKey);
    await client.request(ChangeChannelDocument, {
      input: { key: 'shop', name: 'Shop', digital: false, staffed: true },
    });
    await client.request(ChangeTouchpointDocument, {
      input: { key: 'till', name: 'Till', stage: 'SALES', channel: 'shop' },
    });
  });
  afterAll(async () => {
    await beside.stop();
    await api.stop();
  });

  it('shows a change of the map on another server within a second', async () => {
    await client.request(ChangeChannelDocument, {
      input: { key: 'letters', name: 'Letters', digital: false, staffed: false },
    });
    await eventually(1_000, async () => {
      const { channels } = await clientWith(beside, beside.adminKey).request(ChannelsDocument);
      expect(channels.map(({ key }) => key)).toContain('letters');
    });
  });

  it('says what is wrong with a thing of the map, and changes nothing', async () => {
    const { upsertTouchpoint } = await client.request(ChangeTouchpointDocument, {
      input: { key: 'nowhere', name: 'Nowhere', stage: 'SALES', channel: 'no-such-channel' },
    });
    expect(upsertTouchpoint.touchpoint).toBeNull();
    expect(upsertTouchpoint.userErrors).toEqual([{ message: expect.any(String) as unknown, path: ['channel'] }]);
  });

  it('takes in records: created, then duplicates, then a correction; a bad one rejects itself only', async () => {
    const good = interaction('i-1', { ratings: [{ measure: 'CONTENT', score: 4 }] });
    const bad = interaction('i-2', { touchpoint: 'no-such-touchpoint', occurredAt: '9999-12-31T00:00:00Z' });
    const send = (...records: InteractionRecord[]) =>
      client.request(IngestDocument, {
        source: 'crm',
        ratingScaleMin: 1,
        ratingScaleMax: 5,
        records: records.map((record) => ({ interaction: record })),
      });

    const first = (await send(good, bad)).ingest;
    expect(first).toMatchObject({ created: 1, rejected: 1 });
    expect(first.results[1]?.errors.map(({ path }) => path.join('.')).sort()).toEqual(
      expect.arrayContaining([expect.stringContaining('occurredAt'), expect.stringContaining('touchpoint')]),
    );

    expect((await send(good)).ingest).toMatchObject({ created: 0, duplicates: 1 });
    const corrected = (await send({ ...good, ratings: [{ measure: 'CONTENT', score: 5 }] })).ingest;
    expect(corrected).toMatchObject({ updated: 1 });
    expect(corrected.results[0]?.id).toBe(first.results[0]?.id);
  });

  it('shows a new interaction in the metrics within a second or so, and no trace of an erased customer', async () => {
    const projector = await startProjector(api.database, { log: pino({ level: 'silent' }) });
    try {
      const count = async () => {
        const { experienceMetrics } = await client.request(ExperienceByDocument, { window, groupBy: ['TOUCHPOINT'] });
        return experienceMetrics.groups.find(({ key }) => key[0]?.value === 'till')?.interactions ?? 0;
      };
      await eventually(3_000, async () => expect(await count()).toBe(1));

      await client.request(IngestDocument, {
        source: 'crm',
        records: [{ interaction: interaction('i-3', { customerId: 'c-2' }) }],
      });
      await eventually(3_000, async () => expect(await count()).toBe(2));

      const by = { externalId: { source: 'crm', id: 'c-2' } };
      expect((await client.request(EraseDocument, { by })).eraseCustomer.erased).toBe(true);
      expect(await count()).toBe(1);
      expect((await client.request(TimelineOfDocument, { source: 'crm', id: 'c-2' })).customer).toBeNull();
      expect((await client.request(EraseDocument, { by })).eraseCustomer.erased).toBe(false);
    } finally {
      await projector.stop();
    }
  });

  it('takes at most a thousand records at a time', async () => {
    const records = Array.from({ length: 1_001 }, (_, i) => ({ interaction: interaction(`many-${i}`) }));
    await expect(client.request(IngestDocument, { source: 'crm', records })).rejects.toThrow(/1,?000/);
  });
});

function interaction(id: string, more: Partial<InteractionRecord> = {}): InteractionRecord {
  return { id, customerId: 'c-1', touchpoint: 'till', occurredAt: '2026-01-15T12:00:00+02:00', ...more };
}
