import { requirePermission } from '../../domain/permission.js';
import {
  type ChannelComparisonEstimates,
  compareChannels,
} from '../../metrics/channel-comparison/channel-comparison.js';
import { channelComparisonDefinition } from '../../metrics/channel-comparison/definition.js';
import { planInfluences } from '../../metrics/channel-comparison/influences.js';
import { inSnapshot } from '../../persistence/cells/read/in-snapshot.js';
import { type Freshness, freshness } from '../../persistence/projector/freshness.js';
import type { Scope } from '../scope.js';
import { type ChannelComparisonQuestion, checkComparison } from './comparison-question.js';
import { readComparison } from './comparison-sums.js';
import { definitionText } from './definition-text.js';

export interface ChannelComparison extends ChannelComparisonEstimates {
  readonly freshness: Freshness;
  readonly definition: string;
}

/**
 * Multi-channel against single-channel journeys, over each customer's first journey in each period of a window. What
 * keeps it from an answer is said in the answer. Needs `metrics:read`.
 */
export async function channelComparison(scope: Scope, asked: ChannelComparisonQuestion): Promise<ChannelComparison> {
  requirePermission(scope.viewer, 'metrics:read');
  const question = checkComparison(asked);
  const { sums, influences, fresh } = await inSnapshot(scope.database, async (snapshot) => {
    const read = await readComparison(snapshot, question, scope.maps.current());
    const plans = planInfluences(read.cells, read.landmark, question);
    return { sums: read, influences: await read.readInfluences(plans), fresh: await freshness(snapshot, scope.now()) };
  });
  const { cells, landmark, currency } = sums;
  const options = { ...question, currency };
  return {
    ...compareChannels({ ...options, cells, landmark, influences: influences.sums }),
    freshness: fresh,
    definition: definitionText(channelComparisonDefinition(options), question, influences.bucketsBelow),
  };
}
