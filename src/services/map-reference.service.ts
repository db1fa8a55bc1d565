import type {
  BrandPromise,
  Channel,
  Employee,
  JourneyDefinition,
  JourneyMap,
  MapIndex,
  Touchpoint,
} from '../domain/map.js';
import { requirePermission } from '../domain/permission.js';
import { CxMeasure, namesOf } from '../domain/vocabulary.js';
import type { Scope } from './scope.js';

/** How much a channel counts one measure, relative to the others. */
export interface MeasureWeight {
  readonly measure: CxMeasure;
  readonly weight: number;
}

/** The channel that a row names by its id on the map. */
export function channelById(scope: Scope, id: number): Channel | Promise<Channel> {
  return fromMap(scope, ({ channels }) => channels.findById(id));
}

/** The channels with these ids, in their order. */
export function channelsByIds(scope: Scope, ids: readonly number[]): readonly Channel[] | Promise<readonly Channel[]> {
  return fromMap(scope, ({ channels }) => findAll(channels, ids));
}

/** The channel in which a touchpoint lies. */
export function channelOfTouchpoint(scope: Scope, touchpointId: number): Channel | Promise<Channel> {
  return fromMap(scope, ({ channels, touchpoints }) => {
    const touchpoint = touchpoints.findById(touchpointId);
    return touchpoint && channels.findById(touchpoint.channelId);
  });
}

/** How the channel weighs the five measures, always in the same order. */
export function measureWeightsOf(scope: Scope, { measureWeights }: Channel): MeasureWeight[] {
  requirePermission(scope.viewer, 'map:read');
  return namesOf(CxMeasure).map((measure, index) => ({ measure, weight: measureWeights[index] ?? 0 }));
}

/** The touchpoint that a row names by its id on the map. */
export function touchpointById(scope: Scope, id: number): Touchpoint | Promise<Touchpoint> {
  return fromMap(scope, ({ touchpoints }) => touchpoints.findById(id));
}

/** The touchpoints with these ids, in their order. */
export function touchpointsByIds(
  scope: Scope,
  ids: readonly number[],
): readonly Touchpoint[] | Promise<readonly Touchpoint[]> {
  return fromMap(scope, ({ touchpoints }) => findAll(touchpoints, ids));
}

/** The touchpoints of a channel, in the order of their keys. */
export function touchpointsOfChannel(scope: Scope, { id }: Channel): readonly Touchpoint[] {
  requirePermission(scope.viewer, 'map:read');
  return scope.maps.current().touchpointsOf(id);
}

/** The journey definition that a row names by its id on the map. */
export function journeyDefinitionById(scope: Scope, id: number): JourneyDefinition | Promise<JourneyDefinition> {
  return fromMap(scope, ({ journeyDefinitions }) => journeyDefinitions.findById(id));
}

/** The brand promise that a row names by its id on the map. */
export function promiseById(scope: Scope, id: number): BrandPromise | Promise<BrandPromise> {
  return fromMap(scope, ({ promises }) => promises.findById(id));
}

/** The promises that have to be kept at a touchpoint, in the order of their keys. */
export function promisesAtTouchpoint(scope: Scope, { id }: Touchpoint): readonly BrandPromise[] {
  requirePermission(scope.viewer, 'map:read');
  return scope.maps.current().promisesAt(id);
}

/** The employee that a row names by its id on the map. */
export function employeeById(scope: Scope, id: number): Employee | Promise<Employee> {
  return fromMap(scope, ({ employees }) => employees.findById(id));
}

/**
 * What lies on the map comes from the snapshot, at once and without a promise. Only where a row is newer than the
 * snapshot is the map read again.
 */
function fromMap<T>(scope: Scope, find: (map: JourneyMap) => T | undefined): T | Promise<T> {
  requirePermission(scope.viewer, 'map:read');
  return find(scope.maps.current()) ?? fromRenewedMap(scope, find);
}

async function fromRenewedMap<T>(scope: Scope, find: (map: JourneyMap) => T | undefined): Promise<T> {
  const found = find(await scope.maps.refresh());
  if (found === undefined) throw new Error('A row names something that is not on the map.');
  return found;
}

function findAll<T extends object>(index: MapIndex<T>, ids: readonly number[]): T[] | undefined {
  const found = ids.flatMap((id) => index.findById(id) ?? []);
  return found.length === ids.length ? found : undefined;
}
