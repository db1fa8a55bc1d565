import { ForbiddenError, UnauthenticatedError } from './errors.js';

/** What a caller may do. The names appear in errors, in schema descriptions and in the README. */
export const PERMISSIONS = [
  'map:read',
  'map:write',
  'timeline:read',
  'personal-data:read',
  'metrics:read',
  'small-groups:read',
  'estimate:save',
  'timeline:write',
  'customer:erase',
  'customer:export',
  'customer:merge',
  'key:manage',
  'audit:read',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** The one table of roles: who may do what. */
export const ROLE_PERMISSIONS = {
  app: ['map:read', 'timeline:read', 'personal-data:read', 'metrics:read', 'small-groups:read'],
  analyst: ['map:read', 'timeline:read', 'metrics:read', 'small-groups:read'],
  finance: ['map:read', 'metrics:read', 'estimate:save'],
  ingest: ['map:read', 'map:write', 'timeline:write'],
  admin: PERMISSIONS,
} as const satisfies Record<string, readonly Permission[]>;
export type Role = keyof typeof ROLE_PERMISSIONS;

/** Who is asking: the name of the key and the role it carries. */
export interface Viewer {
  readonly name: string;
  readonly role: Role;
  /** What the key is narrowed to, which gives nothing that the role does not; null or absent: all that the role holds. */
  readonly scopes?: readonly string[] | null;
}

/** Whether the viewer's role holds the permission, and the key is not narrowed to others. */
export function hasPermission({ role, scopes }: Viewer, permission: Permission): boolean {
  const permissions: readonly Permission[] = ROLE_PERMISSIONS[role];
  return permissions.includes(permission) && (scopes?.includes(permission) ?? true);
}

/**
 * Throws {@link ForbiddenError} unless the viewer holds every permission that who presents the key would hold: nobody
 * gives what they do not have.
 */
export function requireMayGive(viewer: Viewer, given: Viewer): void {
  for (const permission of PERMISSIONS) {
    if (hasPermission(given, permission)) requirePermission(viewer, permission);
  }
}

/**
 * Throws unless the viewer holds the permission: {@link UnauthenticatedError} where nobody asks (null),
 * {@link ForbiddenError} where somebody asks who may not.
 */
export function requirePermission(viewer: Viewer | null, permission: Permission): asserts viewer is Viewer {
  if (!viewer)
    throw new UnauthenticatedError('This needs an API key or a token: send it as "Authorization: Bearer <key>".');
  if (!hasPermission(viewer, permission)) throw new ForbiddenError(permission);
}
