import type { Arguments, Weight } from './weight.js';

/**
 * How many values of a dimension an answer is taken to have. A touchpoint decides its channel and stage. A map, as the others
 * here: clients choose by which names it is asked, and "constructor" is no dimension.
 */
const VALUES_OF_DIMENSION: ReadonlyMap<string, number> = new Map([
  ['CHANNEL', 10],
  ['TOUCHPOINT', 20],
  ['STAGE', 5],
  ['SEGMENT', 5],
  ['PROMISE', 10],
  ['DEFINITION', 5],
  ['CHANNEL_MIX', 5],
  ['STATUS', 3],
]);
const DECIDED_BY_TOUCHPOINT = ['CHANNEL', 'STAGE'];

const DAYS_OF_GRANULARITY: ReadonlyMap<string, number> = new Map([
  ['DAY', 1],
  ['WEEK', 7],
  ['MONTH', 30],
  ['QUARTER', 91],
  ['YEAR', 365],
]);
const MAX_PERIODS = 5_000;

/** Points of reading the sums of one grouping, of each period that is told apart, and of the estimates of each group. */
const GROUPING = 25_000;
const PERIOD = 80;
const GROUP = 40;

export function experienceMetricsWeight(given: Arguments): Weight {
  return windowedWeight(given);
}

export function journeyMetricsWeight(given: Arguments): Weight {
  return windowedWeight(given);
}

export function promiseGapsWeight(given: Arguments): Weight {
  return windowedWeight(given);
}

/** Cells or facts are read for two groupings, and for costs once more; customers who come back, by period. */
export function channelComparisonWeight({ input }: Arguments): Weight {
  const { window, periodGranularity, outcome, filter } = fieldsOf(input);
  const reading = 40_000 + 140 * periodsIn(window, periodGranularity ?? 'QUARTER');
  return { once: (outcome === 'COST' ? 2 : 1) * reading + pointsOfFilter(filter) };
}

/** Cells of every wave are read; the fit yields to others, and takes longer where there are more of them. */
export function serviceRevenueWeight({ input }: Arguments): Weight {
  const { waves, filter } = fieldsOf(input);
  return { once: 15_000 + 4_500 * Math.min(numberOr(waves, 1), MAX_WAVES_THAT_MATTER) + pointsOfFilter(filter) };
}
const MAX_WAVES_THAT_MATTER = 40;

/** One fit, and the contrasts by it. */
export function serviceRevenueScenariosWeight(given: Arguments): Weight {
  const count = Array.isArray(given.contrasts) ? given.contrasts.length : 1;
  return byOneFit(given, 1 + Math.min(count, MAX_SCENARIOS));
}
const MAX_SCENARIOS = 50;

/** One fit, and the segments by it. */
export function serviceRevenueBySegmentWeight(given: Arguments): Weight {
  return byOneFit(given, 10);
}

function byOneFit(given: Arguments, answers: number): Weight {
  return { once: (serviceRevenueWeight(given).once ?? 0) + ANSWER_BY_FIT * answers, size: answers };
}
const ANSWER_BY_FIT = 3_500;

/** The question, and the checksum of what it rests on. */
export function savedQuestionWeight({ input }: Arguments): Weight {
  return { once: 2 * (serviceRevenueWeight({ input: fieldsOf(input).input }).once ?? 0) };
}

/** Conditions are looked at for every row there is. */
export function filterWeight(filter: unknown): Weight {
  return { once: pointsOfFilter(filter) };
}

function windowedWeight({ window, groupBy, granularity, filter }: Arguments): Weight {
  const dimensions = Array.isArray(groupBy) ? groupBy.map(textOf) : typeof groupBy === 'string' ? [groupBy] : [];
  const periods = dimensions.includes('PERIOD') ? periodsIn(window, granularity ?? 'MONTH') : 1;
  const others = dimensions.filter(
    (dimension) => !(dimensions.includes('TOUCHPOINT') && DECIDED_BY_TOUCHPOINT.includes(dimension)),
  );
  const groups = others.reduce((total, dimension) => total * (VALUES_OF_DIMENSION.get(dimension) ?? 1), periods);
  const groupings = dimensions.length > 0 ? 2 : 1;
  return {
    once: groupings * GROUPING + PERIOD * periods + GROUP * groups + pointsOfFilter(filter),
    size: dimensions.length > 0 ? groups : 0,
  };
}

/** How many periods a window has; 1 where it is no window, which is refused elsewhere. */
function periodsIn(window: unknown, granularity: unknown): number {
  const { from, to } = fieldsOf(window);
  const days = (Date.parse(textOf(to)) - Date.parse(textOf(from))) / 86_400_000;
  const periods = Math.ceil(days / (DAYS_OF_GRANULARITY.get(textOf(granularity)) ?? 1)) + 1;
  return Number.isFinite(periods) ? Math.min(Math.max(periods, 1), MAX_PERIODS) : 1;
}

/** Points of any condition, and of those for which something is computed of every row. */
const CONDITION = 1_000;
const COMPUTED_CONDITIONS: ReadonlyMap<string, number> = new Map([['score', 25_000]]);

const pointsOfFilters = new WeakMap<object, number>();

function pointsOfFilter(filter: unknown): number {
  if (typeof filter !== 'object' || filter === null) return 0;
  const known = pointsOfFilters.get(filter);
  if (known !== undefined) return known;
  const points = Array.isArray(filter)
    ? filter.reduce<number>((total, each) => total + pointsOfFilter(each), 0)
    : Object.entries(filter).reduce((total, [name, value]) => total + pointsOfCondition(name, value), 0);
  pointsOfFilters.set(filter, points);
  return points;
}

function pointsOfCondition(name: string, value: unknown): number {
  if (COMBINING.includes(name)) return pointsOfFilter(value);
  return COMPUTED_CONDITIONS.get(name) ?? CONDITION;
}
const COMBINING = ['and', 'or', 'not', 'customer'];

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function numberOr(value: unknown, otherwise: number): number {
  return Number.isFinite(value) ? Math.max(value as number, 0) : otherwise;
}

/** Values are weighed before GraphQL has looked at them: objects without a text of their own are among them. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
