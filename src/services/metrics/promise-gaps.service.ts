import type { Estimate } from '../../domain/estimate.js';
import { requireFilterPermissions } from '../../domain/filter-permission.js';
import type { CustomerFilter } from '../../domain/filter.js';
import type { BrandPromise, JourneyMap, Touchpoint } from '../../domain/map.js';
import { requirePermission } from '../../domain/permission.js';
import { FULFILMENT_UNITS, LOG_FULFILMENT_UNITS } from '../../domain/promise-fulfilment.js';
import { medianFulfilment } from '../../metrics/promise/median-fulfilment.js';
import {
  PROMISE_GAPS_DEFINITION,
  type PromiseEstimates,
  estimatePromiseGaps,
} from '../../metrics/promise/promise-gaps.js';
import { groupingOf, keyValue } from '../../persistence/cells/read/grouped-row.js';
import { inSnapshot } from '../../persistence/cells/read/in-snapshot.js';
import { withMeasures } from '../../persistence/cells/read/create-reading.js';
import { fulfilment, promiseReading } from '../../persistence/cells/read/promise-reading.js';
import type { GroupReading, GroupSums } from '../../persistence/cells/read/group-reading.js';
import { readGroups } from '../../persistence/cells/read/read-groups.js';
import type { Freshness } from '../../persistence/projector/freshness.js';
import type { Scope } from '../scope.js';
import { definitionText } from './definition-text.js';
import type { PromiseDimension } from './dimensions.js';
import type { GroupKey } from './group-key.js';
import { measureSumsOf } from './measure-sums.js';
import { rawSumsOf } from './raw-sums.js';
import { groupingsOf, presentGroups } from './present-groups.js';
import { readQuantiles } from './quantiles.js';
import { type Question, checkQuestion } from './question.js';
import { coverAll, smallGroupsFor } from './small-groups/answer.js';
import { STRATUM, readSatisfactionEffects } from './satisfaction-effects.js';
import { type WantedEstimates, wantedMeasures } from './wanted-estimates.js';
import { wantedFreshness } from './wanted-freshness.js';

export interface PromiseGapsQuestion extends Question<PromiseDimension> {
  readonly filter?: CustomerFilter | null;
}

/** One group of promise outcomes. */
export interface PromiseGapGroup extends PromiseEstimates {
  readonly key: readonly GroupKey[];
  readonly kept: number;
  readonly broken: number;
  readonly pending: number;
  readonly medianFulfilment: Estimate;
  readonly satisfactionEffect: Estimate;
}

/** A promise and one of the touchpoints where it has to be kept. */
export interface PromiseTouchpoint {
  readonly promise: BrandPromise;
  readonly touchpoint: Touchpoint;
}

export interface PromiseGaps {
  readonly total: PromiseGapGroup;
  readonly groups: readonly PromiseGapGroup[];
  readonly suppressedGroups: number;
  /** Where a promise has to be kept and nobody knows whether it was: no kept or broken outcome. */
  readonly unmeasured: readonly PromiseTouchpoint[];
  /** Null: nobody looks at it. */
  readonly freshness: Freshness | null;
  readonly definition: string;
}

const PAIR = ['promise_id', 'touchpoint_id'];

/** What was promised against what was delivered, for the outcomes in a window. Needs `metrics:read`. */
export async function promiseGaps(
  scope: Scope,
  asked: PromiseGapsQuestion,
  wanted?: WantedEstimates,
): Promise<PromiseGaps> {
  requirePermission(scope.viewer, 'metrics:read');
  requireFilterPermissions(scope.viewer, asked.filter);
  const question = checkQuestion(asked);
  const toRead = wantedMeasures(scope.viewer, wanted, {
    measures: MEASURES,
    always: ['kept'],
    quantiles: ['medianFulfilment'],
  });
  const answered = groupingsOf(question);
  const strata = toRead.hasValue('satisfactionEffect')
    ? answered.map((columns) => [...new Set([...columns, ...STRATUM])])
    : [];
  const request = {
    periods: question.spans,
    groupings: [...answered, ...strata, PAIR],
    filter: asked.filter ?? null,
  };
  const compared = {
    ...request,
    window: question.window,
    readingOf: (filter: CustomerFilter | null) => promiseReading({ ...request, filter }),
  };
  const { read, small, median, effects, fresh } = await inSnapshot(scope.database, async (snapshot) => {
    const groups = await readGroups(snapshot, withMeasures(promiseReading(request), toRead.moments), {
      clustered: answered.length,
      measures: toRead.clusters,
    });
    return {
      read: groups,
      small: await smallGroupsFor(snapshot, scope, groups, compared),
      median: await readQuantiles(snapshot, groups, {
        value: fulfilment,
        measure: 'log_fulfilment',
        unitsPerOne: FULFILMENT_UNITS,
        metrics: { medianFulfilment },
        isWanted: toRead.hasValue('medianFulfilment'),
      }),
      effects: await readSatisfactionEffects(snapshot, groups),
      fresh: await wantedFreshness(snapshot, scope, wanted?.fields),
    };
  });
  const contentOf = (group: GroupSums) => ({
    ...counts(group),
    ...coverAll(
      small,
      group,
      { ...estimate(read, group), ...median.of(group), satisfactionEffect: effects(group) },
      MEASURES,
    ),
  });
  return {
    ...(await presentGroups(scope, question, { read, contentOf, small })),
    unmeasured: unmeasured(scope.maps.current(), read),
    freshness: fresh,
    definition: definitionText(PROMISE_GAPS_DEFINITION, question, {
      intervals: read.samples.values(),
      percentiles: median.bucketsBelow,
    }),
  };
}

/** The measure of cells that each estimate rests on. */
const MEASURES: Readonly<Record<keyof PromiseEstimates | 'medianFulfilment' | 'satisfactionEffect', string>> = {
  keptRate: 'kept',
  medianFulfilment: 'log_fulfilment',
  geometricMeanFulfilment: 'log_fulfilment',
  expectationIndex: 'capped_fulfilment',
  overDeliveryRate: 'over_delivered',
  satisfactionEffect: 'end_to_end_score',
};

function counts(group: GroupSums): { kept: number; broken: number; pending: number } {
  const { n, sum } = rawSumsOf(group, 'kept');
  return { kept: Number(sum), broken: n - Number(sum), pending: group.rows - n };
}

function estimate(read: GroupReading, group: GroupSums): PromiseEstimates {
  const sums = (measure: string, unitsPerOne = 1) => measureSumsOf(read, group, { measure, unitsPerOne });
  return estimatePromiseGaps({
    keptRate: sums('kept'),
    geometricMeanFulfilment: sums('log_fulfilment', LOG_FULFILMENT_UNITS),
    expectationIndex: sums('capped_fulfilment', FULFILMENT_UNITS / 100),
    overDeliveryRate: sums('over_delivered'),
  });
}

function unmeasured(
  { promises, touchpoints }: JourneyMap,
  { wholeReading, groups, otherGroups }: GroupReading,
): PromiseTouchpoint[] {
  const pairs = groupingOf(wholeReading, PAIR);
  const pairOf = (promiseId: unknown, touchpointId: unknown) => `${String(promiseId)} ${String(touchpointId)}`;
  const measured = new Set(
    [...groups, ...otherGroups]
      .filter((group) => group.grouping === pairs && rawSumsOf(group, 'kept').n > 0)
      .map((group) =>
        pairOf(keyValue(wholeReading, group, 'promise_id'), keyValue(wholeReading, group, 'touchpoint_id')),
      ),
  );
  return promises.all.flatMap((promise) =>
    promise.touchpointIds
      .filter((touchpointId) => !measured.has(pairOf(promise.id, touchpointId)))
      .flatMap((touchpointId) => touchpoints.findById(touchpointId) ?? [])
      .map((touchpoint) => ({ promise, touchpoint })),
  );
}
