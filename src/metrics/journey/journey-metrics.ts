import type { Estimate } from '../../domain/estimate.js';
import { estimateAll } from '../estimate-all.js';
import type { MeasureSums } from '../measure-sums.js';
import { channelsPerJourney } from './channels-per-journey.js';
import { completionRate } from './completion-rate.js';
import { derivedScore } from './derived-score.js';
import { endToEndScore } from './end-to-end-score.js';
import { handoffsPerJourney } from './handoffs-per-journey.js';
import { interactionsPerJourney } from './interactions-per-journey.js';
import { meanDurationSeconds } from './mean-duration.js';
import { touchpointGap } from './touchpoint-gap.js';
import { touchpointScore } from './touchpoint-score.js';
import { trappedRate } from './trapped-rate.js';

/** What the answer counts, in words for its reader. */
export const JOURNEY_METRICS_DEFINITION =
  'Counts the journeys that started within the window [from, to); open journeys are left out of the completion rate and of durations. ' +
  'Intervals are at the 95 % level and allow for customers with several journeys: t for means, Wilson for rates, order statistics for the percentiles of duration. ' +
  'Costs have samples of their own.';

/** Every metric of journeys that comes from sums over them; percentiles and cost have data of their own. */
const METRICS = {
  completionRate,
  endToEndScore,
  derivedScore,
  touchpointScore,
  touchpointGap,
  trappedRate,
  meanDurationSeconds,
  channelsPerJourney,
  handoffsPerJourney,
  interactionsPerJourney,
};

/** The sums each metric says it needs. */
export type JourneySums = Readonly<Record<keyof typeof METRICS, MeasureSums>>;
export type JourneyEstimates = Readonly<Record<keyof typeof METRICS, Estimate>>;

/** All estimates of a group of journeys from its sums. */
export function estimateJourneyMetrics(sums: JourneySums, confidenceLevel?: number): JourneyEstimates {
  return estimateAll(METRICS, sums, confidenceLevel);
}
