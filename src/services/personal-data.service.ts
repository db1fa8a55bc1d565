import type { Employee } from '../domain/map.js';
import { requirePermission } from '../domain/permission.js';
import type { Sealed } from '../domain/sealed.js';
import { noteCustomerRead, noteEmployeeRead, type PersonalField } from './audit/personal-data-reads.js';
import type { Scope } from './scope.js';

/**
 * What is under the seal; needs the permission 'personal-data:read'. The read is noted and comes into the audit log with
 * the others of its request.
 *
 * @param field what is read, as the schema calls it
 * @param customerId whose it is
 */
export function openPersonalData<T>(
  scope: Scope,
  sealed: Sealed<T>,
  { field, customerId }: { readonly field: PersonalField; readonly customerId: string },
): T {
  const content = sealed.openFor(scope.viewer);
  noteCustomerRead(scope, field, customerId);
  return content;
}

/** The employee's name; needs the permission 'personal-data:read', and is noted like {@link openPersonalData}. */
export function employeeName(scope: Scope, { id, name }: Employee): string | null {
  requirePermission(scope.viewer, 'personal-data:read');
  noteEmployeeRead(scope, id);
  return name;
}
