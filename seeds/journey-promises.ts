import { complainOf } from './feedback.js';
import type { Life } from './life.js';
import type { DefinitionKey } from './map/journey-definitions.js';
import { isPromisedAt, type PromiseKey } from './map/promises.js';
import type { TouchpointKey } from './map/touchpoints.js';
import {
  keepsPromise,
  promiseEffect,
  recordAnswer,
  recordInstallation,
  recordSpeed,
  recordTechnician,
  technicianDelay,
  type PromisedMoment,
} from './promise.js';

/** What the promises of a journey need to know of it, and what they have done to it so far. */
export interface PromisesOnTheWay {
  readonly life: Life;
  readonly definition: DefinitionKey;
  /** The journey's key, where it has one. */
  readonly key: string | undefined;
  /** When what the journey is about was ordered. */
  readonly orderedAt: number;
  /** The promises measured so far: each of them once in a journey. */
  readonly measured: Set<PromiseKey>;
  /** Points that their outcomes have added to the journey's end-to-end score. */
  promiseEffects: number;
}

/** At a contact, the promises of the journey that have to be kept at its touchpoint are measured. */
export function measurePromises(journey: PromisesOnTheWay, at: number, touchpoint: TouchpointKey): void {
  const { life, definition, orderedAt, key } = journey;
  const moment = momentOf(key, at, touchpoint);
  if (definition === 'problem-solving' && isDue(journey, 'answer-within-3-minutes', touchpoint)) {
    recordAnswer(life, moment, stake(journey, 'answer-within-3-minutes', moment));
  }
  if (definition === 'onboarding' && isDue(journey, 'speed-as-sold', touchpoint)) {
    recordSpeed(life, moment, stake(journey, 'speed-as-sold', moment));
  }
  if (definition === 'onboarding' && isDue(journey, 'installed-by-date', touchpoint)) {
    recordInstallation(life, momentOf(key, orderedAt, touchpoint), at, stake(journey, 'installed-by-date', moment));
  }
}

/** A technician is called to a problem at `at`; returns when he comes, within the promised time or not. */
export function callTechnician(journey: PromisesOnTheWay, at: number): number {
  const { life, key } = journey;
  const moment = momentOf(key, at, 'repair-visit');
  const visitAt = at + technicianDelay(life.random, stake(journey, 'technician-within-24-hours', moment));
  recordTechnician(life, moment, visitAt);
  return visitAt;
}

/** Decides whether a promise is kept, with its effect on the journey and perhaps a complaint. */
function stake(journey: PromisesOnTheWay, promise: PromiseKey, { at, touchpoint }: PromisedMoment): boolean {
  const { life, measured } = journey;
  const kept = keepsPromise(life, promise);
  measured.add(promise);
  journey.promiseEffects += promiseEffect(promise, kept);
  if (!kept) complainOf(life, promise, at, { touchpoint });
  return kept;
}

function isDue({ measured }: PromisesOnTheWay, promise: PromiseKey, touchpoint: TouchpointKey): boolean {
  return !measured.has(promise) && isPromisedAt(promise, touchpoint);
}

function momentOf(key: string | undefined, at: number, touchpoint: TouchpointKey): PromisedMoment {
  return key === undefined ? { at, touchpoint } : { at, touchpoint, journey: key };
}
