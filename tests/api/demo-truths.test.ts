import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { GraphQLClient } from 'graphql-request';
import { DEMO_CUSTOMERS, DEMO_UNTIL } from '../../seeds/demo-records.js';
import {
  expectedEndToEndScore,
  expectedMeasure,
  expectedRawDifference,
  expectedScore,
} from '../../seeds/expectations.js';
import { CHANNEL_KEYS } from '../../seeds/map/channels.js';
import { DEFINITION_KEYS, JOURNEY_DEFINITIONS } from '../../seeds/map/journey-definitions.js';
import { PROMISE_KEYS } from '../../seeds/map/promises.js';
import { JOURNEYS, PROMISE_TRUTHS, REFERRAL, SEGMENT_KEYS } from '../../seeds/truths.js';
import { CxMeasure, namesOf, Stage } from '../../src/domain/vocabulary.js';
import { codeBlocksOf, readDocument, sectionOf, tablesOf } from '../docs/markdown.js';
import { type ChannelsAnswer, channelRows, type PromisesAnswer, promiseRows } from '../docs/readme-answers.js';
import { difference, expectFound, share } from '../seeds/statistics.js';
import { journeysOf, SETTLED, TIMELINES } from '../seeds/timelines.js';
import { clientFor, clientWith } from '../setup/client.js';
import { startTestApi, type TestApi } from '../setup/test-api.js';
import { found, outcomesOf, pagesOf, the, together, valueOf } from './demo-answers.js';
import {
  ExperienceDetailsDocument,
  FeedbackTextsDocument,
  JourneyDetailsDocument,
  LoyaltyTimelinesDocument,
  MapOfStagesDocument,
  OpenJourneysDocument,
  PromiseDetailsDocument,
  type PromiseDetailsQuery,
} from './generated/operations.js';

const DAY = 86_400_000;

/** What began in this window has come to its end: it leaves out the last 60 days of the history. */
const settled = { from: '2023-01-01T00:00:00Z', to: new Date(SETTLED).toISOString() };
const everything = { from: '1900-01-01T00:00:00Z', to: '2100-01-01T00:00:00Z' };

/** What the generator says of the customers of the demo company, for what can be counted exactly. */
const timelines = TIMELINES.slice(0, DEMO_CUSTOMERS);

describe('the demo company, asked over HTTP', () => {
  let api: TestApi;
  let client: GraphQLClient;
  beforeAll(async () => {
    // Asked at the moment its history ends: later on, what is open has been abandoned and what is pending is overdue.
    const startedAt = Date.now();
    const realNow = Date.now.bind(Date);
    jest.spyOn(Date, 'now').mockImplementation(() => DEMO_UNTIL + realNow() - startedAt);
    api = await startTestApi({ demoCustomers: DEMO_CUSTOMERS });
    client = clientWith(api, api.adminKey);
  });
  afterAll(async () => {
    await api.stop();
    jest.restoreAllMocks();
  });

  describe('experience', () => {
    it.each(CHANNEL_KEYS)('has the planted score and the five planted measures in the channel %s', async (channel) => {
      const { experienceMetrics } = await client.request(ExperienceDetailsDocument, {
        window: settled,
        groupBy: ['CHANNEL'],
      });
      const group = the(experienceMetrics.groups, channel);
      expectFound(found(group.score, 3), expectedScore(channel));
      expect(group.measures.map(({ measure }) => measure)).toEqual(namesOf(CxMeasure));
      for (const { measure, score } of group.measures) expectFound(found(score, 3), expectedMeasure(channel, measure));
    });

    it('covers five stages and 21 touchpoints, each of them met', async () => {
      const { touchpoints } = await client.request(MapOfStagesDocument);
      expect(touchpoints).toHaveLength(21);
      const ask = async (groupBy: 'STAGE' | 'TOUCHPOINT') =>
        (await client.request(ExperienceDetailsDocument, { window: settled, groupBy: [groupBy] })).experienceMetrics
          .groups;

      const stages = await ask('STAGE');
      expect(stages.map(valueOf)).toEqual(namesOf(Stage));
      const visited = await ask('TOUCHPOINT');
      expect(visited.map(valueOf).sort()).toEqual(touchpoints.map(({ key }) => key).sort());
      for (const { interactions } of [...stages, ...visited]) expect(interactions).toBeGreaterThan(100);

      const met = timelines
        .flatMap(({ interactions }) => interactions)
        .filter(({ occurredAt }) => isSettled(occurredAt));
      expect(stages.reduce((sum, { interactions }) => sum + interactions, 0)).toBe(met.length);
    });
  });

  describe('journeys', () => {
    it.each(DEFINITION_KEYS)('of %s are completed and rated as planted', async (definition) => {
      const { groups } = (await client.request(JourneyDetailsDocument, { window: settled, groupBy: ['DEFINITION'] }))
        .journeyMetrics;
      const group = the(groups, definition);
      expectFound(found(group.completionRate, 0.02), JOURNEYS[definition].completionRate);
      expectFound(found(group.endToEndScore, 2), expectedEndToEndScore(definition));
    });

    it.each(DEFINITION_KEYS)(
      'of %s are rated lower in several channels than in one, by as much as planted',
      async (key) => {
        const { groups } = (
          await client.request(JourneyDetailsDocument, {
            window: settled,
            groupBy: ['CHANNEL_MIX'],
            filter: { definition: { eq: key } },
          })
        ).journeyMetrics;
        // An arm with a handful of journeys has no interval, and next to no weight.
        const scores = (arm: string) =>
          groups
            .filter((group) => valueOf(group).startsWith(arm) && group.endToEndScore.standardError !== null)
            .map(({ endToEndScore }) => found(endToEndScore, 12));
        const gap = difference(together(scores('MULTI')), together(scores('SINGLE')));

        expectFound(gap, expectedRawDifference(key));
        expect(gap.value + 2 * gap.standardError).toBeLessThan(0);
      },
    );

    it('are open at the end of the history exactly where they are unfinished and not yet silent for too long', async () => {
      const { journeys } = await client.request(OpenJourneysDocument, { filter: { status: { eq: 'OPEN' } } });
      const expected = timelines
        .flatMap(journeysOf)
        .filter(({ completed, definition, endedAt }) => !completed && endedAt + gapOf(definition) >= DEMO_UNTIL);

      expect(expected.length).toBeGreaterThan(10);
      expect(journeys.totalCount).toBe(expected.length);
      expect(journeys.nodes.map(({ startedAt }) => startedAt).sort()).toEqual(
        expected.map(({ startedAt }) => new Date(startedAt).toISOString()).sort(),
      );
      for (const { endedAt, durationSeconds } of journeys.nodes)
        expect([endedAt, durationSeconds]).toEqual([null, null]);
    });
  });

  describe('promises', () => {
    const ask = async (groupBy: ('PROMISE' | 'SEGMENT')[], window = settled) =>
      (await client.request(PromiseDetailsDocument, { window, groupBy })).promiseGaps;

    it.each(PROMISE_KEYS)('such as %s are kept at the planted rate of every segment', async (promise) => {
      const { groups } = await ask(['PROMISE', 'SEGMENT']);
      for (const segment of SEGMENT_KEYS) {
        const group = the(groups, promise, segment);
        expectFound(found(group.keptRate, 0.05), PROMISE_TRUTHS[promise].keptRate[segment]);
        expect(group.keptRate.sampleSize).toBe(group.kept + group.broken);
      }
    });

    it('are kept to the periphery least, because of the speed', async () => {
      const { groups } = await ask(['PROMISE', 'SEGMENT']);
      const [center, periphery] = ['CENTER', 'PERIPHERY'].map((segment) => the(groups, 'speed-as-sold', segment));
      expect(periphery?.keptRate.high ?? 1).toBeLessThan(center?.keptRate.low ?? 0);
    });

    it.each(PROMISE_KEYS)('such as %s cost the journey the planted points where they are broken', async (promise) => {
      const { satisfactionEffect } = the((await ask(['PROMISE'])).groups, promise);
      const { brokenEffect } = PROMISE_TRUTHS[promise];
      if (brokenEffect === 0) {
        expect(satisfactionEffect).toMatchObject({ value: null, sampleSize: 0, unavailable: 'NO_DATA' });
        return;
      }
      expectFound(found(satisfactionEffect, 5), brokenEffect);
      expect(satisfactionEffect.high).toBeLessThan(0);
    });

    it('are measured wherever they have to be kept, except for the price when ordering by phone', async () => {
      expect((await ask([])).unmeasured).toEqual([
        { promise: { key: 'price-stays' }, touchpoint: { key: 'phone-order' } },
      ]);
    });

    it('of 100 Mbps that deliver 10 are fulfilled to a tenth', async () => {
      const outcomes = await outcomesOf(client, 'PERIPHERY');
      const slow = outcomes.filter(({ promised, delivered }) => Number(promised) === 100 && Number(delivered) === 10);
      const planted = timelines
        .filter(({ customer }) => customer.segment === 'PERIPHERY')
        .flatMap(({ promises }) => promises)
        .filter(({ promised, delivered }) => promised === '100' && delivered === '10');

      expect(planted.length).toBeGreaterThan(30);
      expect(slow).toHaveLength(planted.length);
      for (const outcome of slow) {
        expect(outcome).toMatchObject({ promise: { key: 'speed-as-sold' }, fulfilment: 0.1, verdict: 'BROKEN' });
      }
    });

    it('by the day are kept until the day ends, those by the hour are not', async () => {
      const { promises } = await client.request(MapOfStagesDocument);
      expect(promises.filter(({ kind }) => kind === 'DEADLINE')).toMatchObject([
        { key: 'installed-by-date', deadlineGrain: 'DAY', timeZone: 'Asia/Jerusalem' },
        { key: 'technician-within-24-hours', deadlineGrain: 'INSTANT' },
      ]);
      const { groups } = await ask(['PROMISE']);
      const byDay = keptCounts('installed-by-date', (dueAt, metAt) => metAt.slice(0, 10) <= dueAt.slice(0, 10));
      const byMoment = keptCounts('technician-within-24-hours', (dueAt, metAt) => metAt <= dueAt);
      expect(the(groups, 'installed-by-date')).toMatchObject(byDay);
      expect(the(groups, 'technician-within-24-hours')).toMatchObject(byMoment);

      // Taken to the moment, the first one would look worse.
      expect(keptCounts('installed-by-date', (dueAt, metAt) => metAt <= dueAt).kept).toBeLessThan(byDay.kept - 50);
    });

    it('are pending at the end of the history exactly where they are neither met nor overdue', async () => {
      const until = new Date(DEMO_UNTIL).toISOString();
      const expected = timelines
        .flatMap(({ promises }) => promises)
        .filter(({ dueAt = '', metAt }) => metAt === undefined && dueAt >= until);
      expect(expected.length).toBeGreaterThan(0);

      const pending = (await ask(['PROMISE'], everything)).groups.map((group) => [valueOf(group), group.pending]);
      const byPromise = PROMISE_KEYS.map((key) => [key, expected.filter(({ promise }) => promise === key).length]);
      expect(Object.fromEntries(pending)).toEqual(Object.fromEntries(byPromise));
      for (const { pending: overdue } of (await ask(['PROMISE'])).groups) expect(overdue).toBe(0);
    });
  });

  it('gets more referrals from those whom it called after service, as planted', async () => {
    const services: { called: boolean; referred: boolean }[] = [];
    for await (const { journeys, interactions: calls, loyaltyEvents } of pagesOf((after) =>
      client.request(LoyaltyTimelinesDocument, { first: 100, after }).then(({ customers }) => customers),
    )) {
      const referrals = loyaltyEvents.nodes.filter(({ kind }) => kind === 'REFERRAL');
      for (const { startedAt, interactions } of journeys.nodes) {
        if (!isSettled(startedAt)) continue;
        const endedAt = interactions.nodes[0]?.occurredAt ?? '';
        services.push({
          called: calls.nodes.some(({ occurredAt }) => isWithin(occurredAt, endedAt, 30)),
          referred: referrals.some(({ at }) => isWithin(at, endedAt, 40)),
        });
      }
    }
    const referred = (called: boolean) =>
      share(services.filter((one) => one.called === called).map((one) => one.referred));

    expectFound(share(services.map(({ called }) => called)), REFERRAL.callShare);
    expectFound(referred(true), REFERRAL.rateWithCall);
    expectFound(referred(false), REFERRAL.rateWithoutCall);
  });

  it('lets an app read what customers say, in Hebrew and in English', async () => {
    const app = await clientFor(api, 'app');
    const said: string[] = [];
    for await (const { feedback } of pagesOf((after) =>
      app.request(FeedbackTextsDocument, { first: 500, after }).then(({ customers }) => customers),
    )) {
      for (const { language, text } of feedback.nodes) if (text) said.push(`${language ?? '?'}: ${text}`);
    }
    const planted = timelines
      .flatMap(({ feedback }) => feedback)
      .flatMap(({ language, text }) => (text === undefined ? [] : [`${language ?? '?'}: ${text}`]));

    expect(said.sort()).toEqual(planted.sort());
    expect(said.filter((text) => /^he: .*[א-ת]/.test(text)).length).toBeGreaterThan(500);
    expect(said.filter((text) => /^en: [^א-ת]*$/.test(text)).length).toBeGreaterThan(200);
  });

  describe('answers the first questions of the README', () => {
    const questions = sectionOf(readDocument('README.md'), 'First questions');
    const [channels = '', promises = ''] = codeBlocksOf(questions, 'graphql');
    const [channelTable, promiseTable] = tablesOf(questions);

    it('about channels with the numbers printed there', async () => {
      expect(channelTable?.rows).toEqual(channelRows(await client.request<ChannelsAnswer>(channels)));
    });

    it('about promises with the numbers printed there', async () => {
      expect(promiseTable?.rows).toEqual(promiseRows(await client.request<PromisesAnswer>(promises)));

      // And so they stay, whenever they are asked for: nothing in that window is still pending.
      const [, from = '', to = ''] = /from: "(.*?)", to: "(.*?)"/.exec(promises) ?? [];
      const { groups } = (await client.request(PromiseDetailsDocument, { window: { from, to }, groupBy: ['SEGMENT'] }))
        .promiseGaps;
      expect(groups.map(({ pending }) => pending)).toEqual(SEGMENT_KEYS.map(() => 0));
    });
  });
});

/** How many outcomes of a deadline were kept and broken, of those that were promised in the settled window. */
function keptCounts(
  key: string,
  isKept: (dueAt: string, metAt: string) => boolean,
): Pick<PromiseDetailsQuery['promiseGaps']['groups'][number], 'kept' | 'broken'> {
  const outcomes = timelines
    .flatMap(({ promises }) => promises)
    .filter(({ promise, at }) => promise === key && isSettled(at));
  const kept = outcomes.filter(({ dueAt = '', metAt }) => metAt !== undefined && isKept(dueAt, metAt)).length;
  return { kept, broken: outcomes.length - kept };
}

function gapOf(definition: keyof typeof JOURNEY_DEFINITIONS): number {
  return JOURNEY_DEFINITIONS[definition].maxGapDays * DAY;
}

function isSettled(time: string): boolean {
  return time < settled.to;
}

function isWithin(time: string, from: string, days: number): boolean {
  const elapsed = Date.parse(time) - Date.parse(from);
  return elapsed > 0 && elapsed <= days * DAY;
}
