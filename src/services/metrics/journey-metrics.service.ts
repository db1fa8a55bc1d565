import type { Estimate, MoneyEstimate } from '../../domain/estimate.js';
import { requireFilterPermissions } from '../../domain/filter-permission.js';
import type { JourneyFilter } from '../../domain/filter.js';
import { MICROPOINTS_PER_POINT } from '../../domain/score.js';
import { requirePermission } from '../../domain/permission.js';
import {
  JOURNEY_METRICS_DEFINITION,
  type JourneyEstimates,
  estimateJourneyMetrics,
} from '../../metrics/journey/journey-metrics.js';
import { medianDurationSeconds } from '../../metrics/journey/median-duration.js';
import { p90DurationSeconds } from '../../metrics/journey/p90-duration.js';
import { inSnapshot } from '../../persistence/cells/read/in-snapshot.js';
import { withMeasures } from '../../persistence/cells/read/create-reading.js';
import { duration, journeyReading } from '../../persistence/cells/read/journey-reading.js';
import type { GroupReading, GroupSums } from '../../persistence/cells/read/group-reading.js';
import { readGroups } from '../../persistence/cells/read/read-groups.js';
import type { Freshness } from '../../persistence/projector/freshness.js';
import type { Scope } from '../scope.js';
import { readCustomers } from './customers.js';
import { definitionText } from './definition-text.js';
import type { JourneyDimension } from './dimensions.js';
import type { GroupKey } from './group-key.js';
import { costsOf } from './journey-costs.js';
import { measureSumsOf } from './measure-sums.js';
import { rawSumsOf } from './raw-sums.js';
import { groupingsOf, presentGroups } from './present-groups.js';
import { readQuantiles } from './quantiles.js';
import { type Question, checkQuestion } from './question.js';
import { coverAll, smallGroupsFor } from './small-groups/answer.js';
import { type WantedEstimates, wantedMeasures } from './wanted-estimates.js';
import { wantedFreshness } from './wanted-freshness.js';

export interface JourneyMetricsQuestion extends Question<JourneyDimension> {
  readonly filter?: JourneyFilter | null;
}

/** One group of journeys. */
export interface JourneyMetricsGroup extends JourneyEstimates {
  readonly key: readonly GroupKey[];
  readonly journeys: number;
  readonly completed: number;
  readonly medianDurationSeconds: Estimate;
  readonly p90DurationSeconds: Estimate;
  /** Different customers. */
  readonly customers: number;
  /** Throws {@link BadInputError} for what is no currency. */
  readonly costPerJourney: (currency: string) => Promise<MoneyEstimate>;
}

export interface JourneyMetrics {
  readonly total: JourneyMetricsGroup;
  readonly groups: readonly JourneyMetricsGroup[];
  readonly suppressedGroups: number;
  /** Null: nobody looks at it. */
  readonly freshness: Freshness | null;
  readonly definition: string;
}

/** How journeys went: counts and estimates of the journeys that started in a window. Needs `metrics:read`. */
export async function journeyMetrics(
  scope: Scope,
  asked: JourneyMetricsQuestion,
  wanted?: WantedEstimates,
): Promise<JourneyMetrics> {
  requirePermission(scope.viewer, 'metrics:read');
  requireFilterPermissions(scope.viewer, asked.filter);
  const question = checkQuestion(asked);
  const groupings = groupingsOf(question);
  const request = { periods: question.spans, groupings, filter: asked.filter ?? null, map: scope.maps.current() };
  const compared = {
    ...request,
    window: question.window,
    readingOf: (filter: JourneyFilter | null) => journeyReading({ ...request, filter }),
  };
  const toRead = wantedMeasures(scope.viewer, wanted, {
    measures: MEASURES,
    always: ['completed'],
    quantiles: QUANTILES,
  });
  const { read, customers, small, durations, fresh } = await inSnapshot(scope.database, async (snapshot) => {
    const groups = await readGroups(snapshot, withMeasures(journeyReading(request), toRead.moments), {
      clustered: groupings.length,
      measures: toRead.clusters,
    });
    return {
      read: groups,
      customers: await readCustomers(snapshot, groups, wanted?.values.has('customers') ?? true),
      small: await smallGroupsFor(snapshot, scope, groups, compared),
      durations: await readDurations(snapshot, groups, toRead.hasValue(...QUANTILES)),
      fresh: await wantedFreshness(snapshot, scope, wanted?.fields),
    };
  });
  const costs = costsOf(scope, request, small);
  const contentOf = (group: GroupSums) => ({
    ...coverAll(small, group, { ...estimate(read, group), ...durations.of(group) }, MEASURES),
    journeys: group.rows,
    completed: Number(rawSumsOf(group, 'completed').sum),
    customers: customers(group),
    costPerJourney: (currency: string) => costs(group, currency),
  });
  return {
    ...(await presentGroups(scope, question, { read, contentOf, small })),
    freshness: fresh,
    definition: definitionText(JOURNEY_METRICS_DEFINITION, question, {
      intervals: read.samples.values(),
      percentiles: durations.bucketsBelow,
    }),
  };
}

/** The measure of cells that each estimate rests on. */
const MEASURES: Readonly<Record<keyof JourneyEstimates | 'medianDurationSeconds' | 'p90DurationSeconds', string>> = {
  completionRate: 'completed',
  endToEndScore: 'end_to_end_score',
  derivedScore: 'derived_score',
  touchpointScore: 'touchpoint_score',
  touchpointGap: 'touchpoint_gap',
  trappedRate: 'trapped',
  meanDurationSeconds: 'duration',
  medianDurationSeconds: 'duration',
  p90DurationSeconds: 'duration',
  channelsPerJourney: 'channels',
  handoffsPerJourney: 'handoffs',
  interactionsPerJourney: 'interactions',
};

const QUANTILES = ['medianDurationSeconds', 'p90DurationSeconds'] as const;

const MILLISECONDS_PER_SECOND = 1_000;

function estimate(read: GroupReading, group: GroupSums): JourneyEstimates {
  const sums = (measure: string, unitsPerOne = 1) => measureSumsOf(read, group, { measure, unitsPerOne });
  return estimateJourneyMetrics({
    completionRate: sums('completed'),
    endToEndScore: sums('end_to_end_score', MICROPOINTS_PER_POINT),
    derivedScore: sums('derived_score', MICROPOINTS_PER_POINT),
    touchpointScore: sums('touchpoint_score', MICROPOINTS_PER_POINT),
    touchpointGap: sums('touchpoint_gap', MICROPOINTS_PER_POINT),
    trappedRate: sums('trapped'),
    meanDurationSeconds: sums('duration', MILLISECONDS_PER_SECOND),
    channelsPerJourney: sums('channels'),
    handoffsPerJourney: sums('handoffs'),
    interactionsPerJourney: sums('interactions'),
  });
}

function readDurations(snapshot: Parameters<typeof readQuantiles>[0], read: GroupReading, isWanted: boolean) {
  return readQuantiles(snapshot, read, {
    value: duration,
    measure: 'duration',
    unitsPerOne: MILLISECONDS_PER_SECOND,
    metrics: { medianDurationSeconds, p90DurationSeconds },
    isWanted,
  });
}
