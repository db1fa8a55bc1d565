import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { JourneyFact } from '../../../src/domain/facts.js';
import type { JourneyFilter } from '../../../src/domain/filter.js';
import type { Estimate } from '../../../src/domain/estimate.js';
import type { ChannelMix } from '../../../src/domain/vocabulary.js';
import {
  ComparisonOutcome,
  type Granularity,
  type Stratifier,
  TargetPopulation,
  namesOf,
} from '../../../src/domain/vocabulary.js';
import { type ChannelComparison, channelComparison } from '../../../src/services/metrics/channel-comparison.service.js';
import type { ChannelComparisonQuestion } from '../../../src/services/metrics/comparison-question.js';
import { type TestDatabase, createTestDatabase } from '../../setup/test-database.js';
import { rounded } from '../../setup/rounded.js';
import { expectEstimate, expectedMean } from './expected.js';
import { type ExpectedDifference, expectedDifference } from './expected-difference.js';
import { WINDOWS, firstDayOf } from './questions.js';
import { type WorldCustomer, createWorld, scopeOf, storeWorld } from './world.js';

let database: TestDatabase;
const customers = createWorld(500);
beforeAll(async () => {
  database = await createTestDatabase();
  await storeWorld(database, customers);
});
afterAll(() => database.drop());

interface Row extends JourneyFact {
  readonly customer: WorldCustomer;
}
const rows: readonly Row[] = customers.flatMap((customer) =>
  customer.journeys.map((journey) => ({ ...journey, customer })),
);

const IN_UTC = { from: new Date('2024-01-01T00:00:00Z'), to: new Date('2024-07-01T00:00:00Z'), timeZone: 'UTC' };
const EVERY_STRATIFICATION: Stratifier[][] = [
  [],
  ['DEFINITION'],
  ['SEGMENT'],
  ['PERIOD'],
  ['PERIOD', 'DEFINITION'],
  ['DEFINITION', 'SEGMENT', 'PERIOD'],
];

describe('a comparison is that of the journeys themselves', () => {
  test.each(namesOf(ComparisonOutcome))('for the outcome %s', async (outcome) => {
    for (const periodGranularity of ['MONTH', 'QUARTER', 'YEAR'] as const) {
      await check({ window: IN_UTC, outcome, periodGranularity, stratifyBy: ['DEFINITION'], ...inEuro(outcome) });
    }
  });

  test.each(namesOf(TargetPopulation))('for the population %s, by every stratification', async (population) => {
    for (const stratifyBy of EVERY_STRATIFICATION) {
      await check({ window: IN_UTC, population, stratifyBy, periodGranularity: 'MONTH' });
    }
  });

  test.each(WINDOWS)('in the window: $name', async ({ window, granularity: periodGranularity }) => {
    for (const outcome of ['END_TO_END_SCORE', 'COMPLETED', 'COST'] as const) {
      await check({ window, outcome, periodGranularity, stratifyBy: ['DEFINITION', 'PERIOD'], ...inEuro(outcome) });
    }
  });

  const filters: [string, JourneyFilter, (row: Row) => boolean][] = [
    [
      'of a definition and a segment',
      { definition: { eq: 'fix' }, customer: { segment: { ne: 'north' } } },
      (row) => row.definitionId === 2 && row.customer.segment !== 'north',
    ],
    [
      'of some mixes',
      { channelMix: { in: ['SINGLE_DIGITAL', 'MULTI_MIXED'] } },
      (row) => row.channelMix.endsWith('D') || row.channelMix === 'SINGLE_DIGITAL',
    ],
    ['of a status', { status: { eq: 'COMPLETED' } }, (row) => row.status === 'COMPLETED'],
    ['of a score', { endToEndScore: { gte: 40 } }, (row) => (row.endToEndScore ?? 0) >= 40e6],
    [
      'of an attribute',
      { customer: { attribute: { name: 'tier', value: { eq: 'gold' } } } },
      (row) => row.customer.attributes.tier === 'gold',
    ],
  ];
  test.each(filters)('filtered to journeys %s, which are chosen before the filter', async (_, filter, isMet) => {
    for (const window of [IN_UTC, { ...IN_UTC, timeZone: 'Asia/Kolkata' }]) {
      await check({ window, filter, stratifyBy: ['SEGMENT'], periodGranularity: 'MONTH' }, isMet);
    }
  });
});

test('cells and facts give the same answer', async () => {
  const gold = { attribute: { name: 'tier', value: { eq: 'gold' } } };
  // True of everybody, and about something that cells do not carry.
  const everybody: JourneyFilter = { customer: { or: [gold, { not: gold }] } };
  let estimated = 0;
  for (const periodGranularity of ['MONTH', 'QUARTER', 'YEAR'] as const) {
    for (const outcome of namesOf(ComparisonOutcome)) {
      for (const stratifyBy of [['DEFINITION'], ['SEGMENT', 'PERIOD']] as const) {
        const question = { window: IN_UTC, periodGranularity, outcome, stratifyBy, ...inEuro(outcome) };
        const fromCells = await ask(question);
        const fromFacts = await ask({ ...question, filter: everybody });
        // Of a cut period no journey carries a mark; in the time that is cut off nothing happened.
        const fromUnmarked = await ask({
          ...question,
          filter: everybody,
          window: { ...IN_UTC, to: new Date('2024-06-30T23:59:59.999Z') },
        });
        expect(numbersOf(fromFacts)).toEqual(numbersOf(fromCells));
        expect(numbersOf(fromUnmarked)).toEqual(numbersOf(fromCells));
        estimated += fromCells.multiVersusSingle.adjusted.value === null ? 0 : 1;
      }
    }
  }
  expect(estimated).toBeGreaterThan(20);
});

test.each([
  ['arms'],
  ['multiVersusSingle'],
  ['multiVersusSingleDigital'],
  ['multiVersusSingleTraditional'],
  ['digitalVersusTraditionalVersusMixed'],
  ['minimumDetectableDifference'],
  ['verdict', 'verdictReason', 'materialityPValue', 'warnings'],
] as const)('has the same %s, whether somebody looks at more or not', async (...fields) => {
  const question = { window: IN_UTC, periodGranularity: 'MONTH', stratifyBy: ['SEGMENT'] } as const;
  const [whole, alone] = [await ask(question), await ask(question, new Set(fields))];
  for (const field of fields) expect(rounded(alone[field])).toEqual(rounded(whole[field]));
});

describe('costs', () => {
  test('in several currencies are compared in one of them, which has to be named', async () => {
    const question = { window: IN_UTC, outcome: 'COST' } as const;
    await expect(ask(question)).rejects.toMatchObject({ inputPath: ['input', 'currency'] });
    await expect(ask(question)).rejects.toThrow('choose one of EUR, ILS');
    await expect(ask({ ...question, currency: 'XYZ' })).rejects.toThrow('Unknown currency');
    await expect(ask({ window: IN_UTC, currency: 'EUR' })).rejects.toThrow('leave it out');
    const inIls = await ask({ ...question, currency: 'ILS', stratifyBy: [] });
    expect(inIls.arms.map(({ mean }) => mean.value?.toFixed(9))).toEqual(Array(5).fill('7.123456789'));
    expect(inIls.multiVersusSingle.raw).toMatchObject({ value: null, unavailable: 'NO_VARIATION' });
  });

  test('of nothing are no data, and no error', async () => {
    const { arms, verdict } = await ask({
      window: { from: new Date('2020-01-01T00:00:00Z'), to: new Date('2021-01-01T00:00:00Z') },
      outcome: 'COST',
    });
    expect(arms.map(({ journeys, mean }) => [journeys, mean.unavailable])).toEqual(Array(5).fill([0, 'NO_DATA']));
    expect(verdict).toBe('NOT_ESTIMABLE');
  });
});

test.each([
  [{ materialMargin: -1 }, ['input', 'materialMargin']],
  [{ confidenceLevel: 1 }, ['input', 'confidenceLevel']],
  [{ confidenceLevel: 0.1 }, ['input', 'confidenceLevel']],
  [{ stratifyBy: ['SEGMENT', 'SEGMENT'] as const }, ['input', 'stratifyBy', '1']],
  [{ window: { ...IN_UTC, timeZone: 'Nowhere' } }, ['input', 'window', 'timeZone']],
  [{ window: { from: IN_UTC.to, to: IN_UTC.from } }, ['input', 'window', 'to']],
  [
    { window: { from: new Date('1900-01-01'), to: new Date('2000-01-01') }, periodGranularity: 'DAY' },
    ['input', 'periodGranularity'],
  ],
] as [Partial<ChannelComparisonQuestion>, string[]][])('%j is refused at its place', async (part, inputPath) => {
  await expect(ask({ window: IN_UTC, ...part })).rejects.toMatchObject({ code: 'BAD_USER_INPUT', inputPath });
});

function ask(question: ChannelComparisonQuestion, wanted?: ReadonlySet<string>): Promise<ChannelComparison> {
  return channelComparison(scopeOf(database), question, wanted);
}

function inEuro(outcome: ComparisonOutcome): { currency?: string } {
  return outcome === 'COST' ? { currency: 'EUR' } : {};
}

type CheckedQuestion = ChannelComparisonQuestion & {
  readonly window: { readonly from: Date; readonly to: Date; readonly timeZone: string };
  readonly periodGranularity: Granularity;
};

async function check(question: CheckedQuestion, isMet: (row: Row) => boolean = () => true): Promise<void> {
  const { outcome = 'END_TO_END_SCORE', population = 'ALL', stratifyBy } = question;
  const answer = await ask(question);
  const index = indexJourneys(question).filter(isMet);
  const measured = index.flatMap((row) => {
    const y = outcomeOf(row, outcome ?? 'END_TO_END_SCORE');
    return y === null ? [] : [{ ...row, y, customer: row.customer.customerId, stratum: stratumOf(row) }];
  });

  for (const { mix, journeys, mean } of answer.arms) {
    expect(journeys).toBe(index.filter(({ channelMix }) => channelMix === mix).length);
    const own = measured.filter(({ channelMix }) => channelMix === mix);
    const { value, standardError } = expectedMean(own);
    expectEstimate(mean, outcome === 'COMPLETED' ? { ...mean, value } : { ...expectedMean(own), value, standardError });
  }
  const { multiVersusSingle, multiVersusSingleTraditional } = answer;
  const isMulti = (mix: ChannelMix) => mix.startsWith('MULTI');
  const all = measured.map((row) => ({
    ...row,
    first: isMulti(row.channelMix),
    all: true,
    multi: isMulti(row.channelMix),
  }));
  const options = { population: population ?? 'ALL' };
  expectDifference(multiVersusSingle.adjusted, expectedDifference(all, options));
  const traditional = all.map((row) => ({ ...row, all: row.first || row.channelMix === 'SINGLE_TRADITIONAL' }));
  expectDifference(multiVersusSingleTraditional.adjusted, expectedDifference(traditional, options));
  const opened = measured.flatMap((row) =>
    row.switched === null || row.firstContactScore === null
      ? []
      : [
          {
            ...row,
            stratum: `${row.stratum} ${Math.min(9, Math.floor(row.firstContactScore / 1e7)).toString()}`,
            first: row.switched,
            multi: row.switched,
            all: true,
          },
        ],
  );
  expectDifference(multiVersusSingle.landmark, expectedDifference(opened, options));
  expectDifference(
    multiVersusSingleTraditional.landmark,
    expectedDifference(
      opened.filter(({ firstContactDigital }) => firstContactDigital === false),
      options,
    ),
  );

  function stratumOf(row: Row): string {
    const parts = {
      DEFINITION: row.definitionId,
      SEGMENT: row.customer.segment,
      PERIOD: periodOf(row, question),
    };
    return JSON.stringify((stratifyBy ?? []).map((stratifier) => parts[stratifier]));
  }
}

/** Each customer's first journey in each period of the window. */
function indexJourneys(question: CheckedQuestion): Row[] {
  const { from, to } = question.window;
  const inWindow = rows.filter(({ startedAt }) => startedAt >= from.getTime() && startedAt < to.getTime());
  const groups = Map.groupBy(inWindow, (row) => `${row.customer.customerId} ${periodOf(row, question)}`);
  return [...groups.values()].map((group) =>
    group.reduce((first, row) =>
      row.startedAt < first.startedAt || (row.startedAt === first.startedAt && BigInt(row.id) < BigInt(first.id))
        ? row
        : first,
    ),
  );
}

function periodOf({ startedAt }: Row, { window, periodGranularity }: CheckedQuestion): string {
  return firstDayOf(startedAt, window.timeZone, periodGranularity);
}

function outcomeOf(row: Row, outcome: ComparisonOutcome): number | null {
  switch (outcome) {
    case 'END_TO_END_SCORE':
      return row.endToEndScore === null ? null : row.endToEndScore / 1e6;
    case 'DERIVED_SCORE':
      return row.derivedScore === null ? null : row.derivedScore / 1e6;
    case 'COMPLETED':
      return row.status === 'OPEN' ? null : row.status === 'COMPLETED' ? 100 : 0;
    case 'DURATION':
      return row.status === 'COMPLETED' && row.endedAt !== null ? (row.endedAt - row.startedAt) / 1000 : null;
    case 'COST':
      return row.costs.EUR === undefined ? null : Number(row.costs.EUR);
  }
}

function expectDifference(estimate: Estimate, expected: ExpectedDifference | null): void {
  if (expected === null) {
    expect(estimate.value).toBeNull();
    return;
  }
  expect(estimate.value).toBeCloseTo(expected.value, 6);
  if (expected.standardError === null) expect(estimate.standardError).toBeNull();
  else expect((estimate.standardError ?? Number.NaN) / expected.standardError).toBeCloseTo(1, 6);
}

/** All but the window's own text. */
function numbersOf(answer: ChannelComparison): unknown {
  return rounded({ ...answer, definition: '' });
}
