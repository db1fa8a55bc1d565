import type { Employee } from '../domain/map.js';
import { requirePermission } from '../domain/permission.js';
import type { Sealed } from '../domain/sealed.js';
import type { Scope } from './scope.js';

/** What is under the seal; needs the permission 'personal-data:read'. */
export function openPersonalData<T>(scope: Scope, sealed: Sealed<T>): T {
  return sealed.openFor(scope.viewer);
}

/** The employee's name; needs the permission 'personal-data:read'. */
export function employeeName(scope: Scope, { name }: Employee): string | null {
  requirePermission(scope.viewer, 'personal-data:read');
  return name;
}
