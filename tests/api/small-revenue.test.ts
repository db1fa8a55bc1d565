import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphQLClient } from 'graphql-request';
import { parseMapDocument } from '../../src/domain/map-document.js';
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
  for (const shop of SHOPS) {
    await ingestStream(api.scope, { source: map.source, ratingScale: map.ratingScale, records: shopRecords(shop) });
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
