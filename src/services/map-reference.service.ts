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

/**
 * What lies on the map, by the id that a row holds. It comes from the snapshot, at once and without a promise. Only
 * where the row is newer than the snapshot is the map read again.
 */
export function channelById(scope: Scope, id: number): Channel | Promise<Channel> {
  return onMap(scope, ({ channels }) => channels, id);
}

export function touchpointById(scope: Scope, id: number): Touchpoint | Promise<Touchpoint> {
  return onMap(scope, ({ touchpoints }) => touchpoints, id);
}

export function journeyDefinitionById(scope: Scope, id: number): JourneyDefinition | Promise<JourneyDefinition> {
  return onMap(scope, ({ journeyDefinitions }) => journeyDefinitions, id);
}

export function promiseById(scope: Scope, id: number): BrandPromise | Promise<BrandPromise> {
  return onMap(scope, ({ promises }) => promises, id);
}

export function employeeById(scope: Scope, id: number): Employee | Promise<Employee> {
  return onMap(scope, ({ employees }) => employees, id);
}

/** The touchpoints of a channel, in the order of their keys. */
export function touchpointsOfChannel(scope: Scope, { id }: Channel): readonly Touchpoint[] {
  requirePermission(scope.viewer, 'map:read');
  return scope.maps.current().touchpointsOf(id);
}

/** The touchpoints with these ids, in their order. */
export function touchpointsByIds(
  scope: Scope,
  ids: readonly number[],
): readonly Touchpoint[] | Promise<readonly Touchpoint[]> {
  return manyOnMap(scope, ({ touchpoints }) => touchpoints, ids);
}

/** The channels with these ids, in their order. */
export function channelsByIds(scope: Scope, ids: readonly number[]): readonly Channel[] | Promise<readonly Channel[]> {
  return manyOnMap(scope, ({ channels }) => channels, ids);
}

/** How the channel weighs the five measures, always in the same order. */
export function measureWeightsOf(scope: Scope, { measureWeights }: Channel): { measure: CxMeasure; weight: number }[] {
  requirePermission(scope.viewer, 'map:read');
  return namesOf(CxMeasure).map((measure, index) => ({ measure, weight: measureWeights[index] ?? 0 }));
}

/** The promises that have to be kept at a touchpoint, in the order of their keys. */
export function promisesAtTouchpoint(scope: Scope, { id }: Touchpoint): readonly BrandPromise[] {
  requirePermission(scope.viewer, 'map:read');
  return scope.maps.current().promisesAt(id);
}

function manyOnMap<T>(
  scope: Scope,
  indexOf: (map: JourneyMap) => MapIndex<T>,
  ids: readonly number[],
): readonly T[] | Promise<readonly T[]> {
  requirePermission(scope.viewer, 'map:read');
  const snapshot = indexOf(scope.maps.current());
  const found = ids.flatMap((id) => snapshot.findById(id) ?? []);
  if (found.length === ids.length) return found;
  return scope.maps.refresh().then((renewed) => ids.map((id) => indexOf(renewed).byId(id)));
}

function onMap<T>(scope: Scope, indexOf: (map: JourneyMap) => MapIndex<T>, id: number): T | Promise<T> {
  requirePermission(scope.viewer, 'map:read');
  return (
    indexOf(scope.maps.current()).findById(id) ?? scope.maps.refresh().then((renewed) => indexOf(renewed).byId(id))
  );
}
