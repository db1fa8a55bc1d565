import { createJourneyMap, type JourneyMap, type MapRows } from '../../src/domain/map.js';
import type {
  CustomerTimeline,
  JourneyRating,
  TimelineConsent,
  TimelineInteraction,
  TimelineOrder,
  TimelinePromiseOutcome,
} from '../../src/domain/timeline.js';

/** Midnight of 1 June 2026, UTC. */
export const START = Date.UTC(2026, 5, 1);
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** Two digital channels and two traditional ones, one touchpoint each (of the same id), gaps of 2 and 5 days, two promises. */
export const rows: MapRows = {
  version: 1,
  sources: [{ id: 1, key: 'crm' }],
  channels: [1, 2, 3, 4].map((id) => ({
    id,
    key: `channel-${id}`,
    name: `Channel ${id}`,
    digital: id <= 2,
    staffed: id > 2,
    measureWeights: id === 1 ? [0.4, 0.3, 0.1, 0.1, 0.1] : [0.2, 0.2, 0.2, 0.2, 0.2],
  })),
  touchpoints: [1, 2, 3, 4].map((id) => ({
    id,
    key: `touchpoint-${id}`,
    name: `Touchpoint ${id}`,
    stage: 'SERVICE',
    channelId: id,
    momentOfTruth: false,
  })),
  journeyDefinitions: [
    { id: 1, key: 'upgrade', name: 'Upgrade', maxGapDays: 2, plannedTouchpointIds: [], completingTouchpointIds: [4] },
    { id: 2, key: 'problem', name: 'Problem', maxGapDays: 5, plannedTouchpointIds: [], completingTouchpointIds: [] },
  ],
  promises: [
    promise({ id: 1, key: 'speed', kind: 'HIGHER_IS_BETTER', tolerance: 0.1 }),
    promise({ id: 2, key: 'delivery', kind: 'DEADLINE', deadlineGrain: 'DAY', timeZone: 'Asia/Jerusalem' }),
  ],
  employees: [],
};

export const map: JourneyMap = createJourneyMap(rows);

export function timeline(parts: Partial<CustomerTimeline>): CustomerTimeline {
  return {
    customerId: '7',
    segment: 'home',
    joinedAt: START - 365 * DAY,
    leftAt: null,
    interactions: [],
    journeyRatings: [],
    promiseOutcomes: [],
    orders: [],
    consents: [],
    ...parts,
  };
}

/** An interaction `hours` after the start, at the touchpoint of channel 1 and with no journey, unless said otherwise. */
export function interaction(id: number, hours: number, parts: Partial<TimelineInteraction> = {}): TimelineInteraction {
  return {
    id: id.toString(),
    occurredAt: START + hours * HOUR,
    kind: 'INTERACTION',
    touchpointId: 1,
    keyedJourneyId: null,
    definitionId: null,
    ratings: [null, null, null, null, null],
    cost: null,
    currency: null,
    ...parts,
  };
}

/** The same rating, in points, on all five measures. */
export function rated(points: number): Pick<TimelineInteraction, 'ratings'> {
  const hundredths = points * 100;
  return { ratings: [hundredths, hundredths, hundredths, hundredths, hundredths] };
}

export function rating(id: number, hours: number, keyedJourneyId: string, points: number): JourneyRating {
  return { id: id.toString(), at: START + hours * HOUR, metric: 'CSAT', keyedJourneyId, score: points * 1e6 };
}

export function outcome(id: number, parts: Partial<TimelinePromiseOutcome> = {}): TimelinePromiseOutcome {
  return {
    id: id.toString(),
    at: START,
    promiseId: 1,
    touchpointId: 1,
    keyedJourneyId: null,
    promised: null,
    delivered: null,
    dueAt: null,
    metAt: null,
    ...parts,
  };
}

/** A purchase of 10 EUR at the start, unless said otherwise. */
export function order(id: number, parts: Partial<TimelineOrder> = {}): TimelineOrder {
  return { id: id.toString(), at: START, kind: 'PURCHASE', amount: '10', currency: 'EUR', ...parts };
}

/** An ANALYTICS consent at the start, granted, unless said otherwise. */
export function consent(id: number, parts: Partial<TimelineConsent> = {}): TimelineConsent {
  return { id: id.toString(), at: START, purpose: 'ANALYTICS', granted: true, ...parts };
}

function promise(parts: Partial<MapRows['promises'][number]>): MapRows['promises'][number] {
  return {
    id: 0,
    key: '',
    statement: '',
    kind: 'DEADLINE',
    unit: null,
    tolerance: 0,
    deadlineGrain: null,
    timeZone: 'UTC',
    touchpointIds: [1],
    ...parts,
  };
}
