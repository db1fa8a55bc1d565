import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphQLClient } from 'graphql-request';
import { MULTI_CHANNEL_EFFECT } from '../../seeds/truths.js';
import { ChannelMix, namesOf } from '../../src/domain/vocabulary.js';
import { clientFor, clientWith, failureOf } from '../setup/client.js';
import { rounded } from '../setup/rounded.js';
import { startTestApi, type TestApi } from '../setup/test-api.js';
import {
  ChannelComparisonDocument,
  type ChannelComparisonInput,
  type ChannelComparisonQuery,
} from './generated/operations.js';

type Answer = ChannelComparisonQuery['channelComparison'];

/** Two answers agree in so many digits: in which order PostgreSQL adds doubles up is up to its plans. */
const DIGITS = 12;

/** Whole quarters (UTC) of the demo company, the last 60 days left out. */
const window = { from: '2023-10-01T00:00:00Z', to: '2026-07-01T00:00:00Z' };

describe('multi-channel against single-channel journeys of the demo company', () => {
  let api: TestApi;
  let client: GraphQLClient;
  beforeAll(async () => {
    api = await startTestApi({ demoCustomers: 2_000 });
    client = await clientFor(api, 'finance');
  });
  afterAll(() => api.stop());

  async function ask(input: Partial<ChannelComparisonInput> = {}): Promise<Answer> {
    const { channelComparison } = await client.request(ChannelComparisonDocument, { input: { window, ...input } });
    return channelComparison;
  }

  it('recovers the planted effect within the interval of the landmark, where the raw difference is far off', async () => {
    const { multiVersusSingle, multiVersusSingleDigital, multiVersusSingleTraditional, verdict, freshness } = await ask(
      {
        stratifyBy: ['DEFINITION'],
      },
    );
    for (const { landmark } of [multiVersusSingle, multiVersusSingleDigital, multiVersusSingleTraditional]) {
      expect(landmark.low).toBeLessThan(MULTI_CHANNEL_EFFECT);
      expect(landmark.high).toBeGreaterThan(MULTI_CHANNEL_EFFECT);
      expect(landmark.high).toBeLessThan(0);
      expect(landmark.flags).toContain('CLUSTERED');
    }
    expect(multiVersusSingle.raw.high).toBeLessThan(MULTI_CHANNEL_EFFECT);
    expect(verdict).toBe('SUPPORTED');
    expect(freshness.pendingCustomers).toBe(0);
  });

  it('finds that the change itself does nothing to completion', async () => {
    const { multiVersusSingle, verdict } = await ask({
      outcome: 'COMPLETED',
      stratifyBy: ['DEFINITION'],
      filter: { definition: { ne: 'onboarding' } },
    });
    const { low, high, sampleSize } = multiVersusSingle.landmark;
    expect(sampleSize).toBeGreaterThan(1_000);
    expect([low, 0, high].toSorted((a, b) => Number(a) - Number(b))).toEqual([low, 0, high]);
    expect(verdict).not.toBe('SUPPORTED');
  });

  it('has five arms and six contrasts, in their order, and says what it counts', async () => {
    const answer = await ask();
    expect(answer.arms.map(({ mix }) => mix)).toEqual(namesOf(ChannelMix));
    const three = answer.digitalVersusTraditionalVersusMixed;
    const contrasts = [answer.multiVersusSingle, answer.multiVersusSingleDigital, answer.multiVersusSingleTraditional];
    expect([...contrasts, ...three].map(({ label }) => label)).toEqual([
      'MULTI - SINGLE',
      'MULTI - SINGLE_DIGITAL',
      'MULTI - SINGLE_TRADITIONAL',
      'DIGITAL_ONLY - TRADITIONAL_ONLY',
      'DIGITAL_ONLY - MIXED',
      'TRADITIONAL_ONLY - MIXED',
    ]);
    expect(answer.definition).toContain('calendar periods (QUARTER) of the time zone UTC');
    expect(answer.verdictReason).toMatch(/interval/);
  });

  it('counts one journey per customer and period', async () => {
    const customers = async (granularity: 'MONTH' | 'QUARTER' | 'YEAR') => {
      const { arms } = await ask({ periodGranularity: granularity });
      return arms.reduce((total, { journeys }) => total + journeys, 0);
    };
    const [year, quarter, month] = [await customers('YEAR'), await customers('QUARTER'), await customers('MONTH')];
    expect(year).toBeLessThan(quarter);
    expect(quarter).toBeLessThan(month);
    expect(year).toBeLessThanOrEqual(4 * 2_000);
  });

  it('knows of costs in one currency which it is', async () => {
    const [left, named] = [await ask({ outcome: 'COST' }), await ask({ outcome: 'COST', currency: 'ILS' })];
    expect(rounded(left, DIGITS)).toEqual(rounded(named, DIGITS));
    expect(named.multiVersusSingle.raw.value).not.toBeNull();
    const { arms } = await ask({ outcome: 'COST', currency: 'EUR' });
    expect(arms.map(({ mean }) => mean.unavailable)).toEqual(Array(5).fill('NO_DATA'));
  });

  it('takes null for what was left out', async () => {
    const nothing = { filter: null, outcome: null, stratifyBy: null, periodGranularity: null, population: null };
    const answer = await ask({ ...nothing, materialMargin: null, confidenceLevel: null, currency: null });
    expect(rounded(answer, DIGITS)).toEqual(rounded(await ask(), DIGITS));
  });

  it('refuses what it cannot use at its place, and everybody without a key', async () => {
    const refused = await failureOf(ask({ materialMargin: -3 }));
    expect(refused.errors).toMatchObject([
      { path: ['channelComparison'], extensions: { code: 'BAD_USER_INPUT', inputPath: ['input', 'materialMargin'] } },
    ]);
    const nobody = clientWith(api).request(ChannelComparisonDocument, { input: { window } });
    expect((await failureOf(nobody)).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});
