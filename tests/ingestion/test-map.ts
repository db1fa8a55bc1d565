import { createJourneyMap } from '../../src/domain/map.js';
import type { CheckContext } from '../../src/ingestion/check/context.js';

const touchpoint = (id: number, key: string) => ({
  id,
  key,
  name: key,
  stage: 'SERVICE' as const,
  channelId: 1,
  momentOfTruth: false,
});
const promise = (id: number, key: string, kind: 'DEADLINE' | 'HIGHER_IS_BETTER' | 'LOWER_IS_BETTER') => ({
  id,
  key,
  kind,
  statement: key,
  unit: null,
  tolerance: 0,
  deadlineGrain: null,
  timeZone: 'UTC',
  touchpointIds: [11],
});

/** What the checks are tried against: one of everything, ratings from 1 to 5. */
export const context: CheckContext = {
  source: 'crm',
  ratingScale: { min: 1, max: 5 },
  map: createJourneyMap({
    version: 1,
    sources: [],
    channels: [{ id: 1, key: 'web', name: 'Web', digital: true, staffed: false, measureWeights: [1, 1, 1, 1, 1] }],
    touchpoints: [touchpoint(11, 'checkout'), touchpoint(12, 'delivery')],
    journeyDefinitions: [
      {
        id: 21,
        key: 'purchase',
        name: 'Purchase',
        maxGapDays: 3,
        plannedTouchpointIds: [],
        completingTouchpointIds: [],
      },
    ],
    promises: [
      promise(31, 'in-time', 'DEADLINE'),
      promise(32, 'speed', 'HIGHER_IS_BETTER'),
      promise(33, 'waiting', 'LOWER_IS_BETTER'),
    ],
    employees: [{ id: 41, key: 'dana', name: 'Dana', team: null }],
  }),
};
