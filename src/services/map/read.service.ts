import type { BrandPromise, Channel, Employee, JourneyDefinition, Touchpoint } from '../../domain/map.js';
import { requirePermission } from '../../domain/permission.js';
import type { Stage } from '../../domain/vocabulary.js';
import type { Scope } from '../scope.js';

/** All channels, in the order of their keys. Like every list of the map it comes from the snapshot, without a query. */
export function listChannels(scope: Scope): readonly Channel[] {
  requirePermission(scope.viewer, 'map:read');
  return scope.maps.current().channels.all;
}

/** All touchpoints, or those of one stage, in the order of their keys. */
export function listTouchpoints(scope: Scope, stage?: Stage | null): readonly Touchpoint[] {
  requirePermission(scope.viewer, 'map:read');
  const { all } = scope.maps.current().touchpoints;
  return stage ? all.filter((touchpoint) => touchpoint.stage === stage) : all;
}

/** All journey definitions, in the order of their keys. */
export function listJourneyDefinitions(scope: Scope): readonly JourneyDefinition[] {
  requirePermission(scope.viewer, 'map:read');
  return scope.maps.current().journeyDefinitions.all;
}

/** All brand promises, in the order of their keys. */
export function listPromises(scope: Scope): readonly BrandPromise[] {
  requirePermission(scope.viewer, 'map:read');
  return scope.maps.current().promises.all;
}

/** All employees, in the order of their keys. Their names are personal data: whoever shows one checks 'personal-data:read'. */
export function listEmployees(scope: Scope): readonly Employee[] {
  requirePermission(scope.viewer, 'map:read');
  return scope.maps.current().employees.all;
}
