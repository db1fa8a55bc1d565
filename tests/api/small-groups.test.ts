import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphQLClient } from 'graphql-request';
import type { TimelineRecord } from '../../seeds/record.js';
import { parseMapDocument } from '../../src/domain/map-document.js';
import { CxMeasure, namesOf } from '../../src/domain/vocabulary.js';
import { ingestStream } from '../../src/services/ingest-stream.service.js';
import { upsertMap } from '../../src/services/map/upsert.service.js';
import { project } from '../../src/services/projection.service.js';
import { clientFor, failureOf } from '../setup/client.js';
import { countSql } from '../setup/count-sql.js';
import { startTestApi, type TestApi } from '../setup/test-api.js';
import { comparisonMap } from './comparison-records.js';
import {
  type JourneyDimension,
  type JourneyFilter,
  SmallArmsDocument,
  SmallExperiencesDocument,
  SmallJourneysDocument,
  type SmallJourneysQuery,
  SmallPromisesDocument,
} from './generated/operations.js';

/**
 * How many customers there are of each segment; of alpha only three say how the whole journey was. Those of five all came
 * in February.
 */
const SEGMENTS = { alpha: 40, beta: 20, gamma: 12, five: 5, four: 4 } as const;
const QUARTER = { from: '2026-01-01T00:00:00Z', to: '2026-04-01T00:00:00Z' };
const MAP = {
  ...comparisonMap(['errand']),
  promises: [
    {
      key: 'fast',
      statement: 'Fast',
      kind: 'HIGHER_IS_BETTER',
      unit: 'Mbps',
      touchpoints: ['at-web'],
    },
  ],
};

function* recordsOfSegments(): Generator<TimelineRecord> {
  let number = 0;
  for (const [segment, customers] of Object.entries(SEGMENTS)) {
    for (let index = 0; index < customers; index += 1, number += 1) {
      // Three customers of beta are those of the channel mix of two digital channels.
      const channels = segment === 'beta' && index < 3 ? ['web', 'app'] : number % 2 === 0 ? ['web'] : ['phone'];
      const way = number % 5 === 0 && segment === 'alpha' ? ['web', 'phone'] : channels;
      const isRated = segment !== 'alpha' || index < 3;
      yield* journeyOf(`${segment}-${index.toString()}`, {
        segment,
        way,
        day: segment === 'five' ? 35 + index : 2 + ((number * 37) % 85),
        isRated,
      });
    }
  }
}

function* journeyOf(
  customerId: string,
  {
    segment,
    way,
    day,
    isRated,
  }: { readonly segment: string; readonly way: readonly string[]; readonly day: number; readonly isRated: boolean },
): Generator<TimelineRecord> {
  const at = (hours: number) => new Date(Date.UTC(2026, 0, day, 8 + hours)).toISOString();
  const score = (customerId.length * 7 + day) % 100;
  yield { customer: { customerId, joinedAt: '2025-01-01T00:00:00Z', segment } };
  for (const [position, channel] of way.entries()) {
    const ratings = namesOf(CxMeasure).map((measure) => ({ measure, score }));
    yield {
      interaction: {
        id: `${customerId}-${position.toString()}`,
        customerId,
        touchpoint: `at-${channel}`,
        occurredAt: at(position),
        journey: customerId,
        journeyType: 'errand',
        cost: '3.50',
        currency: 'EUR',
        ratings,
      },
    };
  }
  const about = { customerId, at: at(9), journey: customerId };
  if (isRated) {
    yield {
      feedback: {
        id: `${customerId}-csat`,
        source: 'SURVEY',
        metric: 'CSAT',
        ...about,
        score,
        scaleMin: 0,
        scaleMax: 100,
      },
    };
  }
  yield {
    promise: {
      id: `${customerId}-p`,
      promise: 'fast',
      touchpoint: 'at-web',
      customerId,
      at: at(1),
      promised: '100',
      delivered: '120',
    },
  };
}

let api: TestApi;
let finance: GraphQLClient;
let analyst: GraphQLClient;
beforeAll(async () => {
  api = await startTestApi();
  [finance, analyst] = [await clientFor(api, 'finance'), await clientFor(api, 'analyst')];
  const map = parseMapDocument(MAP);
  await upsertMap(api.scope, map);
  const { rejected } = await ingestStream(api.scope, {
    source: map.source,
    ratingScale: map.ratingScale,
    records: recordsOfSegments(),
  });
  expect(rejected).toBe(0);
  await project(api.scope);
});
afterAll(() => api.stop());

type Answer = SmallJourneysQuery['journeyMetrics'];

async function ask(
  client: GraphQLClient,
  {
    groupBy = [],
    filter = null,
    window = QUARTER,
  }: {
    readonly groupBy?: JourneyDimension[];
    readonly filter?: JourneyFilter | null;
    readonly window?: { from: string; to: string };
  } = {},
): Promise<Answer> {
  return (await client.request(SmallJourneysDocument, { window, groupBy, filter })).journeyMetrics;
}

/** The code and message with which a question is refused. */
async function refusal(question: Promise<unknown>): Promise<string> {
  const { errors } = await failureOf(question);
  expect(errors).toHaveLength(1);
  return String(errors[0]?.extensions.code);
}

const segmentsOf = ({
  groups,
}: {
  readonly groups: readonly { readonly key: readonly { value?: string | null }[] }[];
}) => groups.map(({ key }) => key[0]?.value).toSorted();

describe('groups of fewer than five customers', () => {
  it('are left out of journeys, interactions and promises, with the next smallest beside them, and counted', async () => {
    const shown = ['alpha', 'beta', 'gamma'];
    const journeys = await ask(finance, { groupBy: ['SEGMENT'] });
    expect(segmentsOf(journeys)).toEqual(shown);
    expect(journeys.suppressedGroups).toBe(2);
    const { experienceMetrics } = await finance.request(SmallExperiencesDocument, {
      window: QUARTER,
      groupBy: ['SEGMENT'],
    });
    expect(segmentsOf(experienceMetrics)).toEqual(shown);
    expect(experienceMetrics.suppressedGroups).toBe(2);
    const { promiseGaps } = await finance.request(SmallPromisesDocument, { window: QUARTER, groupBy: ['SEGMENT'] });
    expect(segmentsOf(promiseGaps)).toEqual(shown);
    expect(promiseGaps.suppressedGroups).toBe(2);
  });

  it('are shown to who may see them, and a group of five is shown to everybody where it hides nobody', async () => {
    const all = await ask(analyst, { groupBy: ['SEGMENT'] });
    expect(segmentsOf(all)).toEqual(['alpha', 'beta', 'five', 'four', 'gamma']);
    expect(all.suppressedGroups).toBe(0);
    const five = await ask(finance, { filter: { customer: { segment: { eq: 'five' } } } });
    expect(five.total).toMatchObject({
      journeys: 5,
      customers: 5,
      endToEndScore: { sampleSize: 5, unavailable: null },
    });
  });

  it('cannot be asked for by a filter, nor by one that leaves out nobody but them', async () => {
    const bySegment = (segment: NonNullable<JourneyFilter['customer']>['segment']) =>
      refusal(ask(finance, { filter: { customer: { segment } } }));
    expect(await bySegment({ eq: 'four' })).toBe('SMALL_GROUP');
    expect(await bySegment({ ne: 'four' })).toBe('SMALL_GROUP');
    expect(await bySegment({ in: ['alpha', 'beta', 'gamma', 'five'] })).toBe('SMALL_GROUP');
    expect(await bySegment({ in: ['alpha', 'four'] })).toBe('SMALL_GROUP');
    expect(await refusal(ask(finance, { filter: { not: { customer: { segment: { eq: 'four' } } } } }))).toBe(
      'SMALL_GROUP',
    );
    const joined = { or: [{ segment: { eq: 'alpha' } }, { segment: { eq: 'four' } }] };
    expect(await refusal(ask(finance, { filter: { customer: joined } }))).toBe('SMALL_GROUP');
    const { total } = await ask(finance, { filter: { customer: { segment: { in: ['alpha', 'beta'] } } } });
    expect(total.journeys).toBe(60);
  });

  it('cannot be told apart by two windows that differ by an hour, nor by times in a filter', async () => {
    const until = (to: string) => ask(finance, { window: { ...QUARTER, to } });
    expect((await until('2026-03-01T00:00:00Z')).total.journeys).toBeGreaterThan(40);
    expect(await refusal(until('2026-03-01T09:00:00Z'))).toBe('SMALL_GROUP');
    expect(await refusal(until('2026-02-10T00:00:00Z'))).toBe('SMALL_GROUP');
    expect(await refusal(until('2026-03-01T00:00:01Z'))).toBe('BAD_USER_INPUT');
    expect(await refusal(ask(finance, { filter: { startedAt: { gte: '2026-02-01T00:00:00Z' } } }))).toBe(
      'BAD_USER_INPUT',
    );
  });

  it('cannot be found by taking the groups shown from their total, of one dimension or of two', async () => {
    const dimensions: JourneyDimension[][] = [['SEGMENT'], ['CHANNEL_MIX'], ['PERIOD'], ['SEGMENT', 'PERIOD']];
    for (const groupBy of [
      ...dimensions,
      ['CHANNEL_MIX', 'PERIOD'],
      ['SEGMENT', 'CHANNEL_MIX'],
    ] as JourneyDimension[][]) {
      const [seen, whole] = [await ask(finance, { groupBy }), await ask(analyst, { groupBy })];
      for (const only of groupBy.length === 1 ? [null] : [null, 0, 1]) {
        const sliceOf = ({ key }: Answer['groups'][number]) => (only === null ? '' : String(key[only]?.value));
        for (const slice of new Set(whole.groups.map(sliceOf))) {
          const rows = (answer: Answer) => answer.groups.filter((group) => sliceOf(group) === slice);
          const hidden = rows(whole).filter((group) => !rows(seen).some(({ key }) => isSame(key, group.key)));
          if (hidden.length === 0 || rows(seen).length === 0) continue;
          expect(hidden.length).toBeGreaterThan(1);
          expect(Math.max(...hidden.map(({ customers }) => customers))).toBeGreaterThanOrEqual(5);
        }
      }
      for (const { journeys, customers } of seen.groups) {
        expect(customers).toBeGreaterThanOrEqual(5);
        expect(journeys).toBeGreaterThanOrEqual(customers);
      }
    }
  });

  it('are withheld within a group that is shown: an estimate over fewer than five customers tells nothing', async () => {
    const { groups } = await ask(finance, { groupBy: ['SEGMENT'] });
    const alpha = groups.find(({ key }) => key[0]?.value === 'alpha');
    const withheld = { value: null, low: null, high: null, sampleSize: 0, unavailable: 'SUPPRESSED' };
    expect(alpha).toMatchObject({ journeys: 40, endToEndScore: withheld, channelsPerJourney: { sampleSize: 40 } });
    expect(alpha?.costPerJourney).toEqual({ value: '4.2', sampleSize: 40, unavailable: null });
    // The total less the scores of beta and gamma is more than that of alpha: two segments more are not shown.
    const scores = await ask(finance, { filter: { customer: { segment: { in: ['alpha', 'beta', 'gamma'] } } } });
    expect(scores.total.endToEndScore.sampleSize).toBe(3 + 20 + 12);
    const three = await ask(finance, {
      groupBy: ['SEGMENT'],
      filter: { customer: { segment: { in: ['alpha', 'beta', 'gamma'] } } },
    });
    const sizes = three.groups.map(({ key, endToEndScore }) => [key[0]?.value, endToEndScore.sampleSize]);
    expect(Object.fromEntries(sizes)).toEqual({ alpha: 0, beta: 20, gamma: 0 });
  });
});

describe('looking for small groups', () => {
  it('takes as many statements for one group as for many, and none for who may see them', async () => {
    const statements = (client: GraphQLClient, groupBy: JourneyDimension[]) =>
      countSql(api.database.pool, () => ask(client, { groupBy }));
    const [few, many] = [
      await statements(finance, ['SEGMENT']),
      await statements(finance, ['SEGMENT', 'CHANNEL_MIX', 'STATUS', 'PERIOD']),
    ];
    expect(many.length).toBe(few.length);
    expect(few.length - (await statements(analyst, ['SEGMENT'])).length).toBe(1);
  });
});

describe('arms of fewer than five customers', () => {
  const input = { window: QUARTER, stratifyBy: [], outcome: 'DERIVED_SCORE' as const };

  it('take no part in a comparison, which is then that of the other arms', async () => {
    const { channelComparison: seen } = await finance.request(SmallArmsDocument, { input });
    const { channelComparison: whole } = await analyst.request(SmallArmsDocument, { input });
    const { channelComparison: others } = await analyst.request(SmallArmsDocument, {
      input: { ...input, filter: { channelMix: { in: ['SINGLE_DIGITAL', 'SINGLE_TRADITIONAL', 'MULTI_MIXED'] } } },
    });
    const armOf = ({ arms }: typeof seen) => arms.find(({ mix }) => mix === 'MULTI_DIGITAL');
    expect(armOf(whole)).toMatchObject({ journeys: 3 });
    expect(armOf(seen)).toMatchObject({
      journeys: 0,
      mean: { value: null, low: null, high: null, sampleSize: 0, unavailable: 'SUPPRESSED' },
    });
    expect(seen.suppressedGroups).toBe(1);
    expect(seen.warnings.at(-1)).toContain('MULTI_DIGITAL');
    expect(whole.suppressedGroups).toBe(0);
    const mixed = others.arms.find(({ mix }) => mix === 'MULTI_MIXED');
    expect(mixed?.journeys).toBe(8);
    expect(seen.multiVersusSingle).toEqual(others.multiVersusSingle);
    expect(seen.multiVersusSingle).not.toEqual(whole.multiVersusSingle);
  });

  it('cannot be asked for by a filter', async () => {
    const filter = { channelMix: { eq: 'MULTI_DIGITAL' } } as const;
    expect(await refusal(finance.request(SmallArmsDocument, { input: { ...input, filter } }))).toBe('SMALL_GROUP');
  });
});

function isSame(one: Answer['groups'][number]['key'], other: Answer['groups'][number]['key']): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
