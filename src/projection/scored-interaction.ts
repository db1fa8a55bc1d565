import type { JourneyMap } from '../domain/map.js';
import { interactionScore, toMicropoints } from '../domain/score.js';
import type { TimelineInteraction } from '../domain/timeline.js';

/** An interaction with what the map says about it. */
export interface ScoredInteraction {
  readonly interaction: TimelineInteraction;
  readonly channelId: number;
  /** Millionths of a point; null where it has none. */
  readonly score: number | null;
}

/** Scores an interaction by the measure weights of its channel. */
export function scoreInteraction(interaction: TimelineInteraction, map: JourneyMap): ScoredInteraction {
  const { channelId } = map.touchpoints.byId(interaction.touchpointId);
  const points = interactionScore(interaction.ratings, map.channels.byId(channelId).measureWeights);
  return { interaction, channelId, score: points === null ? null : toMicropoints(points) };
}
