import { BadInputError } from '../../domain/errors.js';
import type { JourneyMap } from '../../domain/map.js';
import { MICROPOINTS_PER_POINT } from '../../domain/score.js';
import type { ChannelMix, ComparisonOutcome } from '../../domain/vocabulary.js';
import type {
  ComparisonCell,
  InfluencePlan,
  InfluenceSums,
  LandmarkCell,
} from '../../metrics/channel-comparison/input.js';
import { measureOf } from '../../persistence/cells/read/columns.js';
import { withMeasures } from '../../persistence/cells/read/create-reading.js';
import {
  type ComparisonRequest,
  comparisonCostReading,
  comparisonReading,
} from '../../persistence/cells/read/comparison-reading.js';
import { type Group, groupId, keyValue } from '../../persistence/cells/read/grouped-row.js';
import { journeyReading } from '../../persistence/cells/read/journey-reading.js';
import { readEstimateInfluences } from '../../persistence/cells/read/read-estimate-influences.js';
import { NOBODY } from '../../persistence/cells/read/read-influences.js';
import { type GroupMoments, readMoments } from '../../persistence/cells/read/read-moments.js';
import type { Reading } from '../../persistence/cells/read/reading.js';
import { bucketsForIntervals, factsInWindow, isTooRare } from '../../persistence/cells/read/sample.js';
import type { Sql } from '../../persistence/database.js';
import { type Moments, NO_MOMENTS, momentsFromSums } from '../../statistics/moments.js';
import type { CheckedComparison } from './comparison-question.js';
import { DIMENSIONS } from './dimensions.js';
import { rawSumsOf, sumOf } from './raw-sums.js';
import type { ComparedJourneys, SmallArms } from './small-groups/small-arms.js';

/** All that a comparison is computed from, and how to ask for what customers add to it who come back. */
export interface ComparisonSums {
  readonly cells: readonly ComparisonCell[];
  readonly landmark: readonly LandmarkCell[];
  /** Of the outcome COST: the currency asked for, or the only one there is; null where nothing cost anything. */
  readonly currency: string | null;
  readonly small: SmallArms;
  readonly readInfluences: (plans: readonly InfluencePlan[]) => Promise<Influences>;
}

export interface Influences {
  /** By the key of the plan; none where no customer can have two of the journeys. */
  readonly sums: ReadonlyMap<string, InfluenceSums>;
  /** They are those of the customers of the buckets below this; null: of all. */
  readonly bucketsBelow: number | null;
}

/** The measure of cells behind each outcome, and how many stored units make a reported one. */
const OUTCOMES: Readonly<Record<ComparisonOutcome, { measure: string; unitsPerOne: number }>> = {
  END_TO_END_SCORE: { measure: 'end_to_end_score', unitsPerOne: MICROPOINTS_PER_POINT },
  DERIVED_SCORE: { measure: 'derived_score', unitsPerOne: MICROPOINTS_PER_POINT },
  COMPLETED: { measure: 'completed', unitsPerOne: 1 / 100 },
  DURATION: { measure: 'duration', unitsPerOne: 1_000 },
  COST: { measure: 'cost', unitsPerOne: 1 },
};

/** The columns that, beside those of the strata, tell how a journey opened. */
const OPENING = ['first_contact_band', 'first_contact_digital', 'switched'];
const [ARMS, LANDMARK] = [0, 1];
const STRATIFY_BY = ['input', 'stratifyBy'];

/** How the small arms of a comparison are found, for viewers who may not see them. */
export type FindSmallArms = (journeys: ComparedJourneys) => Promise<SmallArms>;

/**
 * Reads the sums of a comparison: one statement, and two more for costs. Small arms, and small sides of the landmark, are
 * not among them.
 */
export async function readComparison(
  database: Sql,
  question: CheckedComparison,
  { map, findSmallArms }: { readonly map: JourneyMap; readonly findSmallArms: FindSmallArms },
): Promise<ComparisonSums> {
  const { outcome, periods, filter, indexPeriod } = question;
  const strata = question.stratifyBy.map((stratifier) => DIMENSIONS[stratifier].column);
  const groupings = [
    [...strata, 'channel_mix'],
    [...strata, ...OPENING],
  ];
  const request: ComparisonRequest = { periods, groupings, filter, map, indexPeriod };
  const { measure } = OUTCOMES[outcome];
  const reading = withMeasures(comparisonReading(request), new Set([measure]));
  const groups = await readMoments(database, reading, STRATIFY_BY);
  const currency = outcome === 'COST' ? (question.currency ?? (await onlyCurrency(database, request))) : null;
  const ofOutcome = outcome === 'COST' ? comparisonCostReading(request, currency) : reading;
  const measured = outcome === 'COST' ? await readMoments(database, ofOutcome, STRATIFY_BY) : groups;

  const small = await findSmallArms({
    request,
    readingOf: outcome === 'COST' ? (other) => comparisonCostReading(other, currency) : comparisonReading,
    outcome: measureOf(ofOutcome.kind, measure),
  });
  const moments = new Map(measured.map((group) => [groupId(group), outcomeMoments(group, outcome)]));
  const outcomeOf = (group: Group) => moments.get(groupId(group)) ?? NO_MOMENTS;
  const stratumOf = (group: Group, columns: readonly string[]) =>
    JSON.stringify(columns.map((column) => keyValue(reading, group, column)));
  const valueOf = (group: Group, column: string) => keyValue(reading, group, column);
  const arms = groups.filter((group) => group.grouping === ARMS && !small.hasArm(valueOf(group, 'channel_mix')));
  const opened = groups.filter(
    (group) =>
      group.grouping === LANDMARK &&
      valueOf(group, 'switched') !== null &&
      !small.hasOpening(valueOf(group, 'first_contact_digital'), valueOf(group, 'switched')),
  );
  return {
    cells: arms.map((group) => ({
      stratum: stratumOf(group, strata),
      arm: String(keyValue(reading, group, 'channel_mix')) as ChannelMix,
      journeys: group.rows,
      outcome: outcomeOf(group),
    })),
    landmark: opened.map((group) => ({
      stratum: stratumOf(group, [...strata, 'first_contact_band']),
      firstDigital: keyValue(reading, group, 'first_contact_digital') === true,
      switched: keyValue(reading, group, 'switched') === true,
      outcome: outcomeOf(group),
    })),
    currency,
    small,
    readInfluences: (plans) =>
      readInfluenceSums(database, ofOutcome, {
        question,
        map,
        plans,
        rows: { CELLS: arms, LANDMARK: opened },
        all: groups,
        outcomeOf,
      }),
  };
}

/** The currency of all costs; null where there are none. Throws {@link BadInputError} where there are several. */
async function onlyCurrency(database: Sql, request: ComparisonRequest): Promise<string | null> {
  const reading = comparisonCostReading({ ...request, groupings: [['currency']] }, null);
  const groups = await readMoments(database, reading);
  const currencies = groups.map((group) => String(keyValue(reading, group, 'currency'))).sort();
  if (currencies.length <= 1) return currencies[0] ?? null;
  throw new BadInputError(
    `The costs of these journeys are in several currencies, and nothing is converted: choose one of ${currencies.join(', ')}.`,
    ['input', 'currency'],
  );
}

function outcomeMoments(group: GroupMoments, outcome: ComparisonOutcome): Moments {
  const { measure, unitsPerOne } = OUTCOMES[outcome];
  const { n, sum, squares } = rawSumsOf(group, measure);
  return momentsFromSums(n, sum, squares, unitsPerOne);
}

interface InfluenceQuestion {
  readonly question: CheckedComparison;
  readonly map: JourneyMap;
  readonly plans: readonly InfluencePlan[];
  /** What the cells of a plan count in. */
  readonly rows: Readonly<Record<InfluencePlan['rows'], readonly GroupMoments[]>>;
  /** All groups, those too that are not shown to whoever asks. */
  readonly all: readonly GroupMoments[];
  readonly outcomeOf: (group: GroupMoments) => Moments;
}

/** An estimate is made of many strata, of which each should have some values. */
const ENOUGH_VALUES = 10_000;
const ENOUGH_OF_A_SIDE = 200;

/**
 * A customer has one journey a period, so that only several periods can have the same customer twice. Where one of the two sides of an
 * estimate is too rare for a sample, nobody is counted, and it has no interval.
 */
async function readInfluenceSums(database: Sql, reading: Reading, asked: InfluenceQuestion): Promise<Influences> {
  const { question, map, plans, rows, all, outcomeOf } = asked;
  if (question.periods.length < 2 || plans.length === 0) return { sums: new Map(), bucketsBelow: null };
  const { measure, unitsPerOne } = OUTCOMES[question.outcome];
  const allInWindow = journeyReading({ periods: [question.window], groupings: [[]], filter: null, map });
  const arms = all.filter(({ grouping }) => grouping === ARMS);
  const facts =
    reading.cells.length > 0 ? await factsInWindow(database, allInWindow) : sumOf(arms.map((group) => group.rows));
  const sides = Map.groupBy(all, (group) => sideOf(reading, group));
  const valuesIn = (group: GroupMoments | undefined) => (group ? outcomeOf(group).n : 0);
  const valuesOf = (groups: readonly GroupMoments[]) => sumOf(groups.map(valuesIn));
  const bucketsBelow = bucketsForIntervals(facts, [
    { there: valuesOf(arms), enough: ENOUGH_VALUES },
    ...[...sides.values()].map((side) => ({ there: valuesOf(side), enough: ENOUGH_OF_A_SIDE })),
  ]);
  const isEstimable = ({ rows: list, coefficients }: InfluencePlan) => {
    const bySign = Map.groupBy(coefficients, ({ slope }) => slope > 0);
    const sizes = [...bySign.values()].map((own) => sumOf(own.map(({ cell }) => valuesIn(rows[list][cell]))));
    return bucketsBelow === null || !sizes.some((values) => isTooRare(values, facts));
  };
  const influences = plans.filter(isEstimable).flatMap(({ key, rows: list, coefficients }) =>
    coefficients.flatMap(({ cell, slope, mean }) => {
      const group = rows[list][cell];
      return group ? [{ estimate: key, group, slope: slope / unitsPerOne, intercept: -slope * mean }] : [];
    }),
  );
  const read = await readEstimateInfluences(database, reading, {
    value: measureOf(reading.kind, measure),
    influences,
    bucketsBelow,
  });
  return { sums: new Map(plans.map(({ key }) => [key, read.get(key) ?? NOBODY])), bucketsBelow };
}

/** What an estimate sets against something else: journeys of an arm, or those that began in a way and then switched or not. */
function sideOf(reading: Reading, group: GroupMoments): string {
  const columns = group.grouping === ARMS ? ['channel_mix'] : ['first_contact_digital', 'switched'];
  return JSON.stringify(columns.map((column) => keyValue(reading, group, column)));
}
