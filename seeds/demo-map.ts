import { namesOf, CxMeasure } from '../src/domain/vocabulary.js';
import { CHANNELS, CHANNEL_KEYS, type ChannelKey } from './map/channels.js';
import { EMPLOYEES } from './map/employees.js';
import { DEFINITION_KEYS, JOURNEY_DEFINITIONS, routesOf } from './map/journey-definitions.js';
import { PROMISES, PROMISE_KEYS } from './map/promises.js';
import { isMomentOfTruth, TOUCHPOINTS, TOUCHPOINT_KEYS } from './map/touchpoints.js';
import type { MapChannel, MapDocument } from './record.js';
import { CHANNEL_EXPERIENCE, RATING_SCALE } from './truths.js';

/** The source under which the demo company's records are known. */
export const DEMO_SOURCE = 'netivor';

/**
 * The journey map of the demo company: ten channels with their own measure weights, 21 touchpoints over the five
 * stages, four journey definitions, five promises and 24 employees. A fresh object at each call.
 */
export function demoMap(): MapDocument {
  return {
    source: DEMO_SOURCE,
    ratingScale: { ...RATING_SCALE },
    channels: CHANNEL_KEYS.map((key) => ({ key, ...CHANNELS[key], measureWeights: measureWeights(key) })),
    touchpoints: TOUCHPOINT_KEYS.map((key) => ({ key, ...TOUCHPOINTS[key], momentOfTruth: isMomentOfTruth(key) })),
    journeyDefinitions: DEFINITION_KEYS.map((key) => ({
      key,
      name: JOURNEY_DEFINITIONS[key].name,
      maxGapDays: JOURNEY_DEFINITIONS[key].maxGapDays,
      plannedTouchpoints: [...new Set(routesOf(key).flatMap(({ contact, closing }) => [contact, closing]))],
      completingTouchpoints: [...new Set(routesOf(key).map(({ closing }) => closing))],
    })),
    promises: PROMISE_KEYS.map((key) => ({ key, ...PROMISES[key], touchpoints: [...PROMISES[key].touchpoints] })),
    employees: EMPLOYEES.map((employee) => ({ ...employee })),
  };
}

function measureWeights(channel: ChannelKey): MapChannel['measureWeights'] {
  const { weights } = CHANNEL_EXPERIENCE[channel];
  const entries = namesOf(CxMeasure).map((measure, index) => [measure.toLowerCase(), weights[index]]);
  return Object.fromEntries(entries) as MapChannel['measureWeights'];
}
