import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphQLClient } from 'graphql-request';
import { type Random, between, chance } from '../../seeds/random.js';
import { parseMapDocument } from '../../src/domain/map-document.js';
import { ingestStream } from '../../src/services/ingest-stream.service.js';
import { upsertMap } from '../../src/services/map/upsert.service.js';
import { project } from '../../src/services/projection.service.js';
import { clientFor } from '../setup/client.js';
import { startTestApi, type TestApi } from '../setup/test-api.js';
import { type TravelledJourney, comparisonMap, recordsOf } from './comparison-records.js';
import {
  ChannelComparisonDocument,
  type ChannelComparisonInput,
  type ChannelComparisonQuery,
} from './generated/operations.js';

type Answer = ChannelComparisonQuery['channelComparison'];

const WAYS = [['web'], ['phone'], ['web', 'app'], ['phone', 'store'], ['web', 'phone']] as const;
const anyWay = (index: number) => WAYS[index % WAYS.length] ?? ['web'];
const rated = (random: Random) => ({ firstScore: between(random, 0, 100), endToEndScore: between(random, 0, 100) });

/** A bad first contact makes customers change channel and spoils the whole; the change itself does nothing. */
function failing(random: Random, index: number): TravelledJourney {
  const firstScore = between(random, 0, 100);
  const [first, other] = index % 2 === 0 ? ['web', 'phone'] : ['phone', 'web'];
  const changes = chance(random, firstScore < 50 ? 0.7 : 0.2);
  return {
    channels: [first, changes ? other : first],
    firstScore,
    endToEndScore: 0.6 * firstScore + between(random, 0, 40),
  };
}

const CASES: Readonly<Record<string, readonly [number, (random: Random, index: number) => TravelledJourney]>> = {
  failing: [3_000, failing],
  'no-effect': [2_500, (random, index) => ({ channels: anyWay(index), ...rated(random) })],
  'no-traditional': [
    200,
    (random, index) => ({ channels: index % 2 === 0 ? ['web'] : ['web', 'app'], ...rated(random) }),
  ],
  'all-multi': [200, (random, index) => ({ channels: anyWay(2 + (index % 3)), ...rated(random) })],
  'all-single': [200, (random, index) => ({ channels: anyWay(index % 2), ...rated(random) })],
  constant: [200, (_, index) => ({ channels: anyWay(index), firstScore: 50, endToEndScore: 70 })],
  'constant-apart': [
    200,
    (_, index) => ({ channels: anyWay(index), firstScore: 50, endToEndScore: index % 5 < 2 ? 80 : 20 }),
  ],
  few: [4, (random, index) => ({ channels: anyWay(index), ...rated(random) })],
  unrated: [200, (_, index) => ({ channels: anyWay(index) })],
  'first-unrated': [200, (random, index) => ({ channels: anyWay(index), endToEndScore: between(random, 0, 100) })],
};

describe('a comparison, over HTTP, of data where', () => {
  let api: TestApi;
  let client: GraphQLClient;
  beforeAll(async () => {
    api = await startTestApi();
    client = await clientFor(api, 'analyst');
    const map = parseMapDocument(comparisonMap(Object.keys(CASES)));
    await upsertMap(api.scope, map);
    for (const [definition, [journeys, travel]] of Object.entries(CASES)) {
      const records = recordsOf(definition, journeys, travel);
      const { rejected } = await ingestStream(api.scope, { source: map.source, ratingScale: map.ratingScale, records });
      expect(rejected).toBe(0);
    }
    await project(api.scope);
  });
  afterAll(() => api.stop());

  async function compare(definition: string, input: Partial<ChannelComparisonInput> = {}): Promise<Answer> {
    const window = { from: '2026-01-01T00:00:00Z', to: '2026-04-01T00:00:00Z' };
    const { channelComparison } = await client.request(ChannelComparisonDocument, {
      input: { window, filter: { definition: { eq: definition } }, ...input },
    });
    return channelComparison;
  }
  const journeys = ({ arms }: Answer) => arms.map((arm) => arm.journeys);

  it('failures make customers change channel and nothing else is wrong with it, the landmark does not support the claim', async () => {
    const { multiVersusSingle, multiVersusSingleDigital, verdict, warnings } = await compare('failing');
    expect(multiVersusSingle.raw.high).toBeLessThan(-10);
    expect(multiVersusSingleDigital.adjusted.high).toBeLessThan(-10);
    expect(Math.abs(multiVersusSingle.landmark.value ?? Number.NaN)).toBeLessThan(2);
    expect(multiVersusSingle.landmark.flags).not.toContain('CLUSTERED');
    expect(verdict).toBe('INCONCLUSIVE');
    expect(warnings.join()).toMatch(/landmark/);
  });

  it('nothing has an effect, the claim is not supported', async () => {
    for (const outcome of ['END_TO_END_SCORE', 'DERIVED_SCORE', 'COMPLETED'] as const) {
      for (const population of ['ALL', 'MULTI_CHANNEL', 'OVERLAP'] as const) {
        const { verdict, multiVersusSingle } = await compare('no-effect', { outcome, population });
        expect(verdict).not.toBe('SUPPORTED');
        if (outcome === 'END_TO_END_SCORE') expect(Math.abs(multiVersusSingle.adjusted.value ?? 99)).toBeLessThan(4);
      }
    }
  });

  it('one arm is empty, what lacks it has no value and the rest has', async () => {
    const answer = await compare('no-traditional');
    expect(journeys(answer)).toEqual([100, 0, 100, 0, 0]);
    expect(answer.multiVersusSingleDigital.adjusted.value).not.toBeNull();
    expect(answer.multiVersusSingleTraditional.raw).toMatchObject({ value: null, unavailable: 'NO_DATA' });
    expect(answer.multiVersusSingleTraditional.adjusted).toMatchObject({ value: null, unavailable: 'NO_OVERLAP' });
    expectNoVerdict(answer);
  });

  it.each(['all-multi', 'all-single'])('journeys are %s, nothing can be compared', async (definition) => {
    const answer = await compare(definition);
    expect(answer.multiVersusSingle.raw).toMatchObject({ value: null, unavailable: 'NO_DATA' });
    expect(answer).toMatchObject({ strata: 0, minimumDetectableDifference: null });
    expectNoVerdict(answer);
  });

  it.each(['constant', 'constant-apart'])('outcomes do not vary (%s), it says so', async (definition) => {
    const answer = await compare(definition);
    expect(answer.arms[0]?.mean.value).toBe(definition === 'constant' ? 70 : 80);
    expect(answer.multiVersusSingle.adjusted).toMatchObject({ value: null, unavailable: 'NO_VARIATION' });
    expectNoVerdict(answer);
  });

  it('there are under five journeys, none is shown', async () => {
    const answer = await compare('few');
    expect(answer.arms.map(({ mean }) => mean.value)).toEqual(Array(5).fill(null));
    expect(answer.multiVersusSingle.raw).toMatchObject({ value: null, unavailable: 'SUPPRESSED' });
    expectNoVerdict(answer);
  });

  it('scores were never measured, it says so', async () => {
    const answer = await compare('unrated');
    expect(journeys(answer)).toEqual(Array(5).fill(40));
    expect(answer.multiVersusSingle.raw).toMatchObject({ value: null, unavailable: 'NO_DATA', sampleSize: 0 });
    expectNoVerdict(answer);
  });

  it('first contacts were never scored, only the landmark is missing', async () => {
    const { multiVersusSingle, verdict } = await compare('first-unrated');
    expect(multiVersusSingle.adjusted.value).not.toBeNull();
    expect(multiVersusSingle.landmark).toMatchObject({ value: null, unavailable: 'NO_DATA' });
    expect(verdict).not.toBe('SUPPORTED');
  });

  it('the window holds nothing, it says so', async () => {
    const answer = await compare('failing', { window: { from: '2020-01-01T00:00:00Z', to: '2020-01-02T00:00:00Z' } });
    expect(journeys(answer)).toEqual(Array(5).fill(0));
    expect(answer).toMatchObject({ strata: 0, droppedStrata: 0, minimumDetectableDifference: null });
    expectNoVerdict(answer);
  });

  it('all lies in one stratum, it is compared within that one', async () => {
    const answer = await compare('failing', { stratifyBy: [] });
    expect(answer).toMatchObject({ strata: 1, droppedStrata: 0, offSupportShare: 0 });
    expect(answer.multiVersusSingle.adjusted.value).toBeCloseTo(answer.multiVersusSingle.raw.value ?? Number.NaN, 9);
  });

  it('the periods of a time zone cut it otherwise, the first journeys are chosen within those', async () => {
    const window = { from: '2025-12-31T19:00:00Z', to: '2026-03-31T19:00:00Z', timeZone: 'Asia/Tashkent' };
    const [inTashkent, inUtc] = [await compare('failing', { window }), await compare('failing')];
    expect(journeys(inTashkent)).toEqual(journeys(inUtc));
    expect(inTashkent.multiVersusSingle.landmark.value).toBeCloseTo(
      inUtc.multiVersusSingle.landmark.value ?? Number.NaN,
      9,
    );
  });
});

function expectNoVerdict({ verdict, verdictReason }: Answer): void {
  expect(verdict).toBe('NOT_ESTIMABLE');
  expect(verdictReason.length).toBeGreaterThan(40);
}
