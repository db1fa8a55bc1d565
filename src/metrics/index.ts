import { adjustedDifference } from './channel-comparison/adjusted-difference.js';
import { armMean } from './channel-comparison/arm-mean.js';
import { eValue, eValueLimit } from './channel-comparison/confounding-strength.js';
import { hedgesG } from './channel-comparison/hedges-g.js';
import { landmarkDifference } from './channel-comparison/landmark-difference.js';
import { minimumDetectableDifference } from './channel-comparison/minimum-detectable-difference.js';
import { pValue } from './channel-comparison/p-value.js';
import { rawDifference } from './channel-comparison/raw-difference.js';
import { materialityPValue } from './channel-comparison/verdict.js';
import { measureScores } from './experience/measure-scores.js';
import { negativeRate } from './experience/negative-rate.js';
import { score } from './experience/score.js';
import { channelsPerJourney } from './journey/channels-per-journey.js';
import { completionRate } from './journey/completion-rate.js';
import { costPerJourney } from './journey/cost-per-journey.js';
import { derivedScore } from './journey/derived-score.js';
import { endToEndScore } from './journey/end-to-end-score.js';
import { handoffsPerJourney } from './journey/handoffs-per-journey.js';
import { interactionsPerJourney } from './journey/interactions-per-journey.js';
import { meanDurationSeconds } from './journey/mean-duration.js';
import { medianDurationSeconds } from './journey/median-duration.js';
import { p90DurationSeconds } from './journey/p90-duration.js';
import { touchpointGap } from './journey/touchpoint-gap.js';
import { touchpointScore } from './journey/touchpoint-score.js';
import { trappedRate } from './journey/trapped-rate.js';
import type { MetricDefinition } from './metric.js';
import { expectationIndex } from './promise/expectation-index.js';
import { geometricMeanFulfilment } from './promise/geometric-mean-fulfilment.js';
import { keptRate } from './promise/kept-rate.js';
import { medianFulfilment } from './promise/median-fulfilment.js';
import { overDeliveryRate } from './promise/over-delivery-rate.js';
import { satisfactionEffect } from './promise/satisfaction-effect.js';
import { diagnosticDefinitions } from './service-revenue/catalog/diagnostics.js';
import { effectDefinitions } from './service-revenue/catalog/effects.js';

/** Every metric there is, in the order of the answers that carry them. */
export const metricCatalog: readonly MetricDefinition[] = [
  completionRate,
  endToEndScore,
  derivedScore,
  touchpointScore,
  touchpointGap,
  trappedRate,
  meanDurationSeconds,
  medianDurationSeconds,
  p90DurationSeconds,
  channelsPerJourney,
  handoffsPerJourney,
  interactionsPerJourney,
  costPerJourney,
  score,
  negativeRate,
  ...Object.values(measureScores),
  keptRate,
  medianFulfilment,
  geometricMeanFulfilment,
  expectationIndex,
  overDeliveryRate,
  satisfactionEffect,
  armMean,
  rawDifference,
  adjustedDifference,
  landmarkDifference,
  hedgesG,
  pValue,
  eValue,
  eValueLimit,
  minimumDetectableDifference,
  materialityPValue,
  ...effectDefinitions,
  ...diagnosticDefinitions,
];
