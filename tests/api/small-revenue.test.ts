import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphQLClient } from 'graphql-request';
import type { TimelineRecord } from '../../seeds/record.js';
import { fromGlobalId, toGlobalId } from '../../src/domain/global-id.js';
import { parseMapDocument } from '../../src/domain/map-document.js';
import { CxMeasure, namesOf } from '../../src/domain/vocabulary.js';
import { ingestStream } from '../../src/services/ingest-stream.service.js';
import { upsertMap } from '../../src/services/map/upsert.service.js';
import { project } from '../../src/services/projection.service.js';
import { clientFor, failureOf } from '../setup/client.js';
import { startTestApi, type TestApi } from '../setup/test-api.js';
import {
  SavedEstimateAgainDocument,
  SavedEstimateByIdDocument,
  SaveOneEstimateDocument,
  type ServiceRevenueInput,
  ServiceRevenueOfDocument,
  ServiceRevenueOfSegmentsDocument,
  ServiceRevenueScenariosDocument,
} from './generated/operations.js';
import { LOYALTY_MAP, shopRecords } from './loyalty-records.js';

/** Three customers of a small shop among three hundred of another one. */
const SHOPS = [
  { name: 'mart', customers: 300, currency: 'EUR' },
  { name: 'tiny', customers: 3, currency: 'EUR' },
];
/** Three customers who were served in each of eight quarters and stayed: 24 customer waves. */
function* regularRecords(): Generator<TimelineRecord> {
  for (const customerId of ['regular-1', 'regular-2', 'regular-3']) {
    yield { customer: { customerId, joinedAt: '2022-01-01T00:00:00Z', segment: 'regular' } };
    for (const [index, month] of EIGHT_QUARTERS.entries()) {
      const id = `${customerId}-${String(index)}`;
      const ratings = namesOf(CxMeasure).map((measure) => ({ measure, score: 40 + 5 * index }));
      yield { interaction: { id, customerId, touchpoint: 'counter', occurredAt: `${month}-10T00:00:00Z`, ratings } };
    }
    for (const month of [...EIGHT_QUARTERS, '2025-02']) {
      const id = `${customerId}-${month}`;
      yield {
        order: { id, customerId, at: `${month}-12T00:00:00Z`, amount: '50.00', currency: 'EUR', kind: 'RENEWAL' },
      };
    }
  }
}
const EIGHT_QUARTERS = ['2023-02', '2023-05', '2023-08', '2023-11', '2024-02', '2024-05', '2024-08', '2024-11'];

const QUESTION: ServiceRevenueInput = { firstWave: '2026-01-01', contrast: { shiftPoints: 5 }, currency: 'EUR' };
const ofTiny = { ...QUESTION, filter: { segment: { startsWith: 'tiny' } } };

let api: TestApi;
let finance: GraphQLClient;
let analyst: GraphQLClient;
let admin: GraphQLClient;
beforeAll(async () => {
  api = await startTestApi();
  [finance, analyst, admin] = [await clientFor(api, 'finance'), await clientFor(api, 'analyst'), await clientFor(api)];
  const map = parseMapDocument(LOYALTY_MAP);
  await upsertMap(api.scope, map);
  for (const records of [...SHOPS.map(shopRecords), regularRecords()]) {
    await ingestStream(api.scope, { source: map.source, ratingScale: map.ratingScale, records });
  }
  await project(api.scope);
});
afterAll(() => api.stop());

async function refusal(question: Promise<unknown>): Promise<unknown> {
  return (await failureOf(question)).errors[0]?.extensions.code;
}

async function save(client: GraphQLClient, input: ServiceRevenueInput): Promise<string> {
  const { saveEstimate } = await client.request(SaveOneEstimateDocument, { input: { input } });
  return saveEstimate.estimate?.id ?? '';
}

/** Stores a saved estimate once more, as it was stored before small groups were asked about. */
async function asOfOld(globalId: string): Promise<string> {
  const columns = 'clock, author, saved_by, note, question, cells_checksum, code_version';
  const { rows } = await api.database.pool.query<{ id: string }>(
    `insert into saved_estimate (${columns}, estimate)
     select ${columns}, estimate - 'isOfSmallGroup' from saved_estimate where id = $1 and estimate ? 'isOfSmallGroup' returning id`,
    [fromGlobalId(globalId, ['id']).id],
  );
  return toGlobalId({ type: 'SavedEstimate', id: rows[0]?.id ?? '' });
}

describe('what service is worth, of fewer than five customers', () => {
  it('is refused, however it is asked: alone, by leaving them out, with scenarios, by segment, to be saved', async () => {
    const without = { ...QUESTION, filter: { segment: { startsWith: 'mart' } } };
    for (const input of [ofTiny, without]) {
      expect(await refusal(finance.request(ServiceRevenueOfDocument, { input }))).toBe('SMALL_GROUP');
      expect(await refusal(finance.request(ServiceRevenueOfSegmentsDocument, { input }))).toBe('SMALL_GROUP');
      const scenarios = finance.request(ServiceRevenueScenariosDocument, { input, contrasts: [{ raiseToScore: 70 }] });
      expect(await refusal(scenarios)).toBe('SMALL_GROUP');
      expect(await refusal(save(finance, input))).toBe('SMALL_GROUP');
      const { serviceRevenue } = await analyst.request(ServiceRevenueOfDocument, { input });
      expect(serviceRevenue.diagnostics.eligibleCustomers).toBeLessThanOrEqual(input === ofTiny ? 3 : 300);
    }
  });

  it('is left out by segment, with the next smallest: the total less those shown is of more customers', async () => {
    const { serviceRevenue } = await finance.request(ServiceRevenueOfDocument, { input: QUESTION });
    const { serviceRevenueBySegment: shown } = await finance.request(ServiceRevenueOfSegmentsDocument, {
      input: QUESTION,
    });
    const { serviceRevenueBySegment: all } = await analyst.request(ServiceRevenueOfSegmentsDocument, {
      input: QUESTION,
    });
    expect(shown.map(({ segment }) => segment?.startsWith('mart'))).toEqual([true]);
    expect(all.length).toBeGreaterThan(2);
    expect(shown[0]?.estimate.warnings.at(-1)).toContain(`${String(all.length - 1)} segments are withheld`);
    const left = serviceRevenue.diagnostics.eligibleCustomers - (shown[0]?.estimate.diagnostics.eligibleCustomers ?? 0);
    expect(left).toBeGreaterThan(100);
    expect(serviceRevenue.totalEffect.value).not.toBeNull();
  });

  it('is not told by the share of the top 1 % either', async () => {
    const shareFor = async (client: GraphQLClient) =>
      (await client.request(ServiceRevenueOfDocument, { input: QUESTION })).serviceRevenue.diagnostics
        .topOnePercentRevenueShare;
    expect(await shareFor(finance)).toBeNull();
    expect(await shareFor(analyst)).toBeGreaterThan(0);
  });

  it('saved by somebody who may see it tells nothing to others, now and when it is computed again', async () => {
    const id = await save(admin, ofTiny);
    const { estimate: seen } = await finance.request(SavedEstimateByIdDocument, { id });
    const { estimate: whole } = await analyst.request(SavedEstimateByIdDocument, { id });
    expect(whole?.estimate.diagnostics.eligibleCustomers).toBe(3);
    expect(seen?.estimate.diagnostics).toMatchObject({
      eligibleCustomers: 0,
      retained: 0,
      lost: 0,
      cells: 0,
      topOnePercentRevenueShare: null,
    });
    for (const value of Object.values(seen?.estimate ?? {})) {
      if (typeof value !== 'object' || value === null || !('unavailable' in value)) continue;
      expect(value).toMatchObject({ value: null, low: null, high: null, sampleSize: 0, unavailable: 'SUPPRESSED' });
    }
    expect(seen?.estimate.warnings).toEqual([expect.stringContaining('withheld')]);
    const { estimate: again } = await finance.request(SavedEstimateAgainDocument, { id });
    expect(again?.reproduction).toMatchObject({
      estimate: null,
      changedFields: [],
      reason: expect.stringContaining('fewer than five'),
    });
  });

  it('is withheld too where it was saved before anybody asked how many customers are behind its customer waves', async () => {
    const ofRegulars = { ...QUESTION, firstWave: '2023-01-01', waves: 8, filter: { segment: { eq: 'regular' } } };
    const [few, many] = [await save(admin, ofRegulars), await save(admin, QUESTION)];
    const { estimate: whole } = await analyst.request(SavedEstimateByIdDocument, { id: await asOfOld(few) });
    expect(whole?.estimate.diagnostics).toMatchObject({ eligibleCustomers: 24, retained: 24, lost: 0 });
    const { estimate: seen } = await finance.request(SavedEstimateByIdDocument, { id: await asOfOld(few) });
    expect(seen?.estimate.diagnostics).toMatchObject({ eligibleCustomers: 0, retained: 0, lost: 0 });
    expect(seen?.estimate.totalEffect).toMatchObject({ value: null, unavailable: 'SUPPRESSED' });
    expect(seen?.estimate.warnings).toEqual([expect.stringContaining('withheld')]);
    const { estimate: shown } = await finance.request(SavedEstimateByIdDocument, { id: await asOfOld(many) });
    expect(shown?.estimate.totalEffect.value).not.toBeNull();
  });

  it('does not keep an estimate of many from being seen and reproduced by everybody', async () => {
    const id = await save(admin, QUESTION);
    for (const client of [finance, analyst]) {
      const { estimate } = await client.request(SavedEstimateByIdDocument, { id });
      expect(estimate?.estimate.totalEffect.value).not.toBeNull();
      const again = await client.request(SavedEstimateAgainDocument, { id });
      expect(again.estimate?.reproduction).toMatchObject({ estimateUnchanged: true, reason: null });
    }
  });
});
