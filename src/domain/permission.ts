import { ForbiddenError } from './errors.js';

/** What a caller may do. The names appear in errors, in schema descriptions and in the README. */
export const PERMISSIONS = [
  'map:read',
  'map:write',
  'timeline:read',
  'personal-data:read',
  'metrics:read',
  'timeline:write',
  'customer:erase',
  'key:manage',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** The one table of roles: who may do what. */
export const ROLE_PERMISSIONS = {
  app: ['map:read', 'timeline:read', 'personal-data:read', 'metrics:read'],
  analyst: ['map:read', 'timeline:read', 'metrics:read'],
  finance: ['map:read', 'metrics:read'],
  ingest: ['map:read', 'map:write', 'timeline:write'],
  admin: PERMISSIONS,
} as const satisfies Record<string, readonly Permission[]>;
export type Role = keyof typeof ROLE_PERMISSIONS;

/** Who is asking: the name of the key and the role it carries. */
export interface Viewer {
  readonly name: string;
  readonly role: Role;
}

/** Whether the viewer's role holds the permission. */
export function hasPermission(viewer: Viewer, permission: Permission): boolean {
  const permissions: readonly Permission[] = ROLE_PERMISSIONS[viewer.role];
  return permissions.includes(permission);
}

/** Throws {@link ForbiddenError} unless the viewer's role holds the permission. */
export function requirePermission(viewer: Viewer, permission: Permission): void {
  if (!hasPermission(viewer, permission)) throw new ForbiddenError(permission);
}
