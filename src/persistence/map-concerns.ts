import { sql as query } from 'kysely';
import type { BrandPromise, Channel, JourneyDefinition, JourneyMap, MapIndex, Touchpoint } from '../domain/map.js';
import type { Sql } from './database.js';

/** What changed on the map in a way that changes facts, by the ids that records of the timeline carry. */
export interface MapConcerns {
  readonly touchpointIds: readonly number[];
  readonly definitionIds: readonly number[];
  readonly promiseIds: readonly number[];
}

/** What a change of the map concerns. What is new concerns nobody yet, and names concern no fact. */
export function concernsOf(before: JourneyMap, after: JourneyMap): MapConcerns {
  const channelIds = new Set(changed(before.channels, after.channels, channelMeaning));
  const moved = new Set(changed(before.touchpoints, after.touchpoints, touchpointMeaning));
  return {
    touchpointIds: after.touchpoints.all
      .filter(({ id, channelId }) => moved.has(id) || channelIds.has(channelId))
      .map(({ id }) => id),
    definitionIds: changed(before.journeyDefinitions, after.journeyDefinitions, definitionMeaning),
    promiseIds: changed(before.promises, after.promises, promiseMeaning),
  };
}

/** Puts every customer with a record that the change concerns into the projector's queue, once. Returns how many. */
export async function queueConcerned(sql: Sql, concerns: MapConcerns): Promise<number> {
  const { touchpointIds, definitionIds, promiseIds } = concerns;
  if (touchpointIds.length + definitionIds.length + promiseIds.length === 0) return 0;
  const { numAffectedRows } = await query`
    insert into projection_queue (customer_id, bulk)
    select interaction.customer_id, true
    from interaction
    where interaction.touchpoint_id = any(${touchpointIds}::int[]) or interaction.definition_id = any(${definitionIds}::int[])
    union
    select promise_outcome.customer_id, true
    from promise_outcome
    where promise_outcome.promise_id = any(${promiseIds}::int[])`.execute(sql);
  return Number(numAffectedRows ?? 0);
}

const channelMeaning = ({ digital, measureWeights }: Channel) => [digital, ...measureWeights];
const touchpointMeaning = ({ channelId }: Touchpoint) => [channelId];
const definitionMeaning = ({ maxGapDays, completingTouchpointIds }: JourneyDefinition) => [
  maxGapDays,
  ...completingTouchpointIds,
];
const promiseMeaning = ({ kind, tolerance, deadlineGrain, timeZone }: BrandPromise) => [
  kind,
  tolerance,
  deadlineGrain,
  timeZone,
];

function changed<T extends { readonly id: number }>(
  before: MapIndex<T>,
  after: MapIndex<T>,
  meaning: (thing: T) => readonly unknown[],
): number[] {
  return after.all
    .filter((thing) => {
      const old = before.findById(thing.id);
      return old && JSON.stringify(meaning(old)) !== JSON.stringify(meaning(thing));
    })
    .map(({ id }) => id);
}
