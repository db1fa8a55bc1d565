import { ForbiddenError, UnauthenticatedError } from './errors.js';
import type { CustomerFilter, InteractionFilter, JourneyFilter } from './filter.js';
import { type Permission, type Viewer, hasPermission } from './permission.js';

type AnyFilter = CustomerFilter | InteractionFilter | JourneyFilter;
type Field = keyof CustomerFilter | keyof InteractionFilter | keyof JourneyFilter;
type Combining = 'and' | 'or' | 'not' | 'customer';

/**
 * What shows a field to somebody who asks for it: any one of these lets filter by it. A filter tells what it filters by, so
 * nobody filters by what they could not read.
 */
export const FILTER_PERMISSIONS: Readonly<Record<Exclude<Field, Combining>, readonly [Permission, ...Permission[]]>> = {
  segment: ['timeline:read', 'metrics:read'],
  attribute: ['timeline:read'],
  joinedAt: ['timeline:read'],
  leftAt: ['timeline:read'],
  touchpoint: ['map:read', 'metrics:read'],
  channel: ['map:read', 'metrics:read'],
  stage: ['map:read', 'metrics:read'],
  definition: ['map:read', 'metrics:read'],
  channelMix: ['timeline:read', 'metrics:read'],
  status: ['timeline:read', 'metrics:read'],
  occurredAt: ['timeline:read', 'metrics:read'],
  startedAt: ['timeline:read', 'metrics:read'],
  intent: ['timeline:read'],
  resolved: ['timeline:read'],
  score: ['timeline:read'],
  endToEndScore: ['timeline:read'],
};

/**
 * Throws {@link ForbiddenError} for the first field, however deep, that the viewer may not filter by; `path` leads to the
 * filter in the arguments.
 */
export function requireFilterPermissions(
  viewer: Viewer | null,
  filter: AnyFilter | null | undefined,
  path: readonly string[] = ['filter'],
): void {
  if (!filter) return;
  if (!viewer)
    throw new UnauthenticatedError('This needs an API key or a token: send it as "Authorization: Bearer <key>".');
  const { and, or, not, ...fields } = filter;
  for (const [combined, parts] of Object.entries({ and, or })) {
    parts?.forEach((part, index) => requireFilterPermissions(viewer, part, [...path, combined, index.toString()]));
  }
  requireFilterPermissions(viewer, not, [...path, 'not']);
  for (const [field, value] of Object.entries(fields) as [Exclude<Field, 'and' | 'or' | 'not'>, unknown][]) {
    if (value === null || value === undefined) continue;
    if (field === 'customer') requireFilterPermissions(viewer, value, [...path, field]);
    else requireOneOf(viewer, FILTER_PERMISSIONS[field], [...path, field]);
  }
}

function requireOneOf(
  viewer: Viewer,
  permissions: readonly [Permission, ...Permission[]],
  path: readonly string[],
): void {
  if (permissions.some((permission) => hasPermission(viewer, permission))) return;
  throw new ForbiddenError(permissions[0], path);
}
