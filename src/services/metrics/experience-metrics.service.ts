import { requireFilterPermissions } from '../../domain/filter-permission.js';
import type { InteractionFilter } from '../../domain/filter.js';
import { requirePermission } from '../../domain/permission.js';
import { HUNDREDTHS_PER_POINT, MICROPOINTS_PER_POINT } from '../../domain/score.js';
import { CxMeasure, Stage, namesOf } from '../../domain/vocabulary.js';
import {
  EXPERIENCE_METRICS_DEFINITION,
  type ExperienceEstimates,
  estimateExperienceMetrics,
} from '../../metrics/experience/experience-metrics.js';
import { withMeasures } from '../../persistence/cells/read/create-reading.js';
import { experienceReading } from '../../persistence/cells/read/experience-reading.js';
import { inSnapshot } from '../../persistence/cells/read/in-snapshot.js';
import type { GroupReading, GroupSums } from '../../persistence/cells/read/group-reading.js';
import { readGroups } from '../../persistence/cells/read/read-groups.js';
import type { Freshness } from '../../persistence/projector/freshness.js';
import type { Scope } from '../scope.js';
import { readCustomers } from './customers.js';
import { definitionText } from './definition-text.js';
import type { ExperienceDimension } from './dimensions.js';
import type { GroupKey } from './group-key.js';
import { measureSumsOf } from './measure-sums.js';
import { groupingsOf, presentGroups } from './present-groups.js';
import { type Question, checkQuestion } from './question.js';
import { smallGroupsFor } from './small-groups/answer.js';
import type { SmallGroups } from './small-groups/small-groups.js';
import { type WantedEstimates, wantedMeasures } from './wanted-estimates.js';
import { wantedFreshness } from './wanted-freshness.js';

export interface ExperienceMetricsQuestion extends Question<ExperienceDimension> {
  readonly filter?: InteractionFilter | null;
}

/** One group of interactions. */
export interface ExperienceGroup extends ExperienceEstimates {
  readonly key: readonly GroupKey[];
  readonly interactions: number;
  /** Different customers. */
  readonly customers: number;
}

export interface ExperienceMetrics {
  readonly total: ExperienceGroup;
  readonly groups: readonly ExperienceGroup[];
  readonly suppressedGroups: number;
  /** Null: nobody looks at it. */
  readonly freshness: Freshness | null;
  readonly definition: string;
}

/**
 * How interactions were experienced on the five measures, in a window. By STAGE alone all five stages are there, those
 * without an interaction too: a gap in the customer's way is an answer. Needs `metrics:read`.
 */
export async function experienceMetrics(
  scope: Scope,
  asked: ExperienceMetricsQuestion,
  wanted?: WantedEstimates,
): Promise<ExperienceMetrics> {
  requirePermission(scope.viewer, 'metrics:read');
  requireFilterPermissions(scope.viewer, asked.filter);
  const question = checkQuestion(asked);
  const groupings = groupingsOf(question);
  const request = { periods: question.spans, groupings, filter: asked.filter ?? null, map: scope.maps.current() };
  const compared = {
    ...request,
    window: question.window,
    readingOf: (filter: InteractionFilter | null) => experienceReading({ ...request, filter }),
  };
  const toRead = wantedMeasures(scope.viewer, wanted, { measures: MEASURES, always: [], quantiles: [] });
  const { read, customers, small, fresh } = await inSnapshot(scope.database, async (snapshot) => {
    const groups = await readGroups(snapshot, withMeasures(experienceReading(request), toRead.moments), {
      clustered: groupings.length,
      measures: toRead.clusters,
    });
    return {
      read: groups,
      customers: await readCustomers(snapshot, groups, wanted?.values.has('customers') ?? true),
      small: await smallGroupsFor(snapshot, scope, groups, compared),
      fresh: await wantedFreshness(snapshot, scope, wanted?.fields),
    };
  });
  const contentOf = (group: GroupSums) => ({
    ...cover(small, group, estimate(read, group)),
    interactions: group.rows,
    customers: customers(group),
  });
  const isByStageAlone = question.groupBy.length === 1 && question.groupBy[0] === 'STAGE';
  const always = isByStageAlone ? namesOf(Stage) : [];
  return {
    ...(await presentGroups(scope, question, { read, contentOf, small, always })),
    freshness: fresh,
    definition: definitionText(EXPERIENCE_METRICS_DEFINITION, question, { intervals: read.samples.values() }),
  };
}

/** The measures of cells that each estimate rests on. */
const MEASURES: Readonly<Record<keyof ExperienceEstimates, readonly string[]>> = {
  score: ['score'],
  negativeRate: ['negative'],
  measures: namesOf(CxMeasure).map((measure) => measure.toLowerCase()),
};

function cover(small: SmallGroups, group: GroupSums, estimates: ExperienceEstimates): ExperienceEstimates {
  return {
    score: small.cover(group, 'score', estimates.score),
    negativeRate: small.cover(group, 'negative', estimates.negativeRate),
    measures: estimates.measures.map(({ measure, score }) => ({
      measure,
      score: small.cover(group, measure.toLowerCase(), score),
    })),
  };
}

function estimate(read: GroupReading, group: GroupSums): ExperienceEstimates {
  const sums = (measure: string, unitsPerOne: number) => measureSumsOf(read, group, { measure, unitsPerOne });
  return estimateExperienceMetrics({
    score: sums('score', MICROPOINTS_PER_POINT),
    negativeRate: sums('negative', 1),
    measures: {
      FRIENDLINESS: sums('friendliness', HUNDREDTHS_PER_POINT),
      ACCESSIBILITY: sums('accessibility', HUNDREDTHS_PER_POINT),
      CONFIDENCE: sums('confidence', HUNDREDTHS_PER_POINT),
      CONTENT: sums('content', HUNDREDTHS_PER_POINT),
      PERSONALIZATION: sums('personalization', HUNDREDTHS_PER_POINT),
    },
  });
}
