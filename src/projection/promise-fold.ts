import type { JourneyFact, PromiseFact } from '../domain/facts.js';
import type { JourneyMap } from '../domain/map.js';
import {
  FULFILMENT_UNITS,
  isOverDelivered,
  judgePromise,
  LOG_FULFILMENT_UNITS,
  logFulfilment,
} from '../domain/promise-fulfilment.js';
import type { TimelinePromiseOutcome } from '../domain/timeline.js';

interface PromiseFoldInput {
  readonly outcome: TimelinePromiseOutcome;
  readonly map: JourneyMap;
  readonly clock: number;
  /** The journey that the outcome names, where there is one. */
  readonly journey: JourneyFact | null;
}

interface FoldedPromise {
  readonly fact: PromiseFact;
  /** When a pending outcome becomes overdue. */
  readonly nextChangeAt: number | null;
}

/** Turns a reported outcome of a promise into its verdict, beside the customer's rating of the journey around it. */
export function foldPromise({ outcome, map, clock, journey }: PromiseFoldInput): FoldedPromise {
  const promise = map.promises.byId(outcome.promiseId);
  const { verdict, fulfilment, nextChangeAt } = judgePromise({ ...outcome, promise, now: clock });
  return {
    fact: {
      outcomeId: outcome.id,
      at: outcome.at,
      promiseId: outcome.promiseId,
      touchpointId: outcome.touchpointId,
      journeyId: journey?.id ?? null,
      verdict,
      fulfilment: fulfilment === null ? null : Math.round(fulfilment * FULFILMENT_UNITS),
      logFulfilment: fulfilment === null ? null : Math.round(logFulfilment(fulfilment) * LOG_FULFILMENT_UNITS),
      overDelivered: fulfilment === null ? null : isOverDelivered(fulfilment, promise.tolerance),
      endToEndScore: journey?.endToEndScore ?? null,
    },
    nextChangeAt,
  };
}
