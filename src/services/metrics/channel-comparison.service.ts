import { requireFilterPermissions } from '../../domain/filter-permission.js';
import { requirePermission } from '../../domain/permission.js';
import {
  type ChannelComparisonEstimates,
  compareChannels,
} from '../../metrics/channel-comparison/channel-comparison.js';
import { channelComparisonDefinition } from '../../metrics/channel-comparison/definition.js';
import { planInfluences } from '../../metrics/channel-comparison/influences.js';
import { inSnapshot } from '../../persistence/cells/read/in-snapshot.js';
import type { Freshness } from '../../persistence/projector/freshness.js';
import type { Scope } from '../scope.js';
import { type ChannelComparisonQuestion, checkComparison } from './comparison-question.js';
import { type FindSmallArms, readComparison } from './comparison-sums.js';
import { definitionText } from './definition-text.js';
import { NO_SMALL_ARMS, type SmallArms, smallArmsOf } from './small-groups/small-arms.js';
import { isKeptFromSmallGroups, suppressed } from './small-groups/small-groups.js';
import { wantedFreshness } from './wanted-freshness.js';

export interface ChannelComparison extends ChannelComparisonEstimates {
  /** How many arms are left out of everything, because they are those of 1 to 4 customers. */
  readonly suppressedGroups: number;
  /** Null: nobody looks at it. */
  readonly freshness: Freshness | null;
  readonly definition: string;
}

/**
 * Multi-channel against single-channel journeys, over each customer's first journey in each period of a window. What
 * keeps it from an answer is said in the answer. Needs `metrics:read`.
 *
 * @param wanted the fields of the answer that somebody looks at; the others come without what only the journeys of customers
 *   who come back can tell. Null: all of them
 */
export async function channelComparison(
  scope: Scope,
  asked: ChannelComparisonQuestion,
  wanted: ReadonlySet<string> | null = null,
): Promise<ChannelComparison> {
  const { viewer } = scope;
  requirePermission(viewer, 'metrics:read');
  requireFilterPermissions(viewer, asked.filter, ['input', 'filter']);
  const question = checkComparison(asked);
  const map = scope.maps.current();
  const { sums, influences, fresh } = await inSnapshot(scope.database, async (snapshot) => {
    const findSmallArms: FindSmallArms = async (journeys) =>
      isKeptFromSmallGroups(viewer)
        ? smallArmsOf(snapshot, { ...question, map, now: scope.now() }, journeys)
        : NO_SMALL_ARMS;
    const read = await readComparison(snapshot, question, { map, findSmallArms });
    const plans = planInfluences(read.cells, read.landmark, { ...question, wanted });
    return {
      sums: read,
      influences: await read.readInfluences(plans),
      fresh: await wantedFreshness(snapshot, scope, wanted),
    };
  });
  const { cells, landmark, currency, small } = sums;
  const options = { ...question, currency };
  return {
    ...withoutSmallArms(compareChannels({ ...options, cells, landmark, influences: influences.sums }), small),
    freshness: fresh,
    definition: definitionText(channelComparisonDefinition(options), question, {
      intervals: [influences.bucketsBelow],
    }),
  };
}

/** Says which arms were left out before anything was computed. */
function withoutSmallArms(
  estimates: ChannelComparisonEstimates,
  { hasArm }: SmallArms,
): ChannelComparisonEstimates & Pick<ChannelComparison, 'suppressedGroups'> {
  const left = estimates.arms.filter(({ mix }) => hasArm(mix));
  const warning = `Left out is the channel mix of fewer than five customers: ${left.map(({ mix }) => mix).join(', ')}.`;
  return {
    ...estimates,
    arms: estimates.arms.map((arm) => (hasArm(arm.mix) ? { ...arm, mean: suppressed(arm.mean) } : arm)),
    warnings: left.length > 0 ? [...estimates.warnings, warning] : estimates.warnings,
    suppressedGroups: left.length,
  };
}
