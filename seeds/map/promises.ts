import type { DeadlineGrain, PromiseKind } from '../../src/domain/vocabulary.js';
import type { TouchpointKey } from './touchpoints.js';

interface DemoPromise {
  readonly statement: string;
  readonly kind: PromiseKind;
  readonly unit?: string;
  readonly tolerance: number;
  readonly deadlineGrain?: DeadlineGrain;
  readonly timeZone?: string;
  readonly touchpoints: readonly TouchpointKey[];
}

/**
 * What the demo company promises. `price-stays` is also promised when ordering by phone, where nobody measures it:
 * that pair is there to be found among the unmeasured ones.
 */
export const PROMISES = {
  'speed-as-sold': {
    statement: 'You get the speed you bought',
    kind: 'HIGHER_IS_BETTER',
    unit: 'Mbps',
    tolerance: 0.1,
    touchpoints: ['installation', 'app-confirmation'],
  },
  'installed-by-date': {
    statement: 'We install by the day we agreed',
    kind: 'DEADLINE',
    deadlineGrain: 'DAY',
    timeZone: 'Asia/Jerusalem',
    tolerance: 0,
    touchpoints: ['installation'],
  },
  'technician-within-24-hours': {
    statement: 'A technician is with you within 24 hours',
    kind: 'DEADLINE',
    deadlineGrain: 'INSTANT',
    timeZone: 'Asia/Jerusalem',
    tolerance: 0,
    touchpoints: ['repair-visit'],
  },
  'answer-within-3-minutes': {
    statement: 'A person answers within 3 minutes',
    kind: 'LOWER_IS_BETTER',
    unit: 'minutes',
    tolerance: 0,
    touchpoints: ['support-call', 'support-chat'],
  },
  'price-stays': {
    statement: 'Your price stays what we agreed',
    kind: 'LOWER_IS_BETTER',
    unit: 'ILS a month',
    tolerance: 0.01,
    touchpoints: ['printed-bill', 'phone-order'],
  },
} as const satisfies Record<string, DemoPromise>;

export type PromiseKey = keyof typeof PROMISES;
export const PROMISE_KEYS = Object.keys(PROMISES) as PromiseKey[];

/** Whether a promise has to be kept at a touchpoint. */
export function isPromisedAt(promise: PromiseKey, touchpoint: TouchpointKey): boolean {
  const touchpoints: readonly TouchpointKey[] = PROMISES[promise].touchpoints;
  return touchpoints.includes(touchpoint);
}
