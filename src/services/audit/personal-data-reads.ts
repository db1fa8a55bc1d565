import { recordAudit } from './record-audit.js';
import type { Scope } from '../scope.js';

/** The fields that hold personal data, as the schema calls them. */
export type PersonalField = 'Customer.name' | 'Customer.email' | 'Customer.phone' | 'Feedback.text' | 'Employee.name';

interface Reads {
  readonly fields: Set<PersonalField>;
  readonly customerIds: Set<string>;
  readonly employeeIds: Set<number>;
}

/** The personal data that each request has read and that is in no audit event yet. */
const readsByScope = new WeakMap<Scope, Reads>();

/** Notes that the request reads personal data of a customer. */
export function noteCustomerRead(scope: Scope, field: PersonalField, customerId: string): void {
  const { fields, customerIds } = readsOf(scope);
  fields.add(field);
  customerIds.add(customerId);
}

/** Notes that the request reads the name of an employee. */
export function noteEmployeeRead(scope: Scope, employeeId: number): void {
  const { fields, employeeIds } = readsOf(scope);
  fields.add('Employee.name');
  employeeIds.add(employeeId);
}

/**
 * Writes one audit event of all personal data that the request has read so far; none where it read none. Only then may
 * the data leave the process.
 */
export async function recordPersonalDataReads(scope: Scope): Promise<void> {
  const reads = readsByScope.get(scope);
  if (!reads) return;
  readsByScope.delete(scope);
  const fields = [...reads.fields].sort();
  const employees = [...reads.employeeIds].sort((a, b) => a - b);
  await recordAudit(scope, {
    action: 'PERSONAL_DATA_READ',
    customerIds: [...reads.customerIds].sort(),
    detail: employees.length > 0 ? { fields, employees } : { fields },
  });
}

function readsOf(scope: Scope): Reads {
  const known = readsByScope.get(scope);
  if (known) return known;
  const reads = { fields: new Set<PersonalField>(), customerIds: new Set<string>(), employeeIds: new Set<number>() };
  readsByScope.set(scope, reads);
  return reads;
}
