import type { CustomerRow } from '../domain/rows.js';
import { customerTable } from '../persistence/lists/customer-list.js';
import { loadRow } from './rows.js';
import type { Scope } from './scope.js';

/** The customer of this id; of a merged one the survivor. For answers only: whoever changes something asks under the lock. */
export async function loadPerson(scope: Scope, customerId: string): Promise<CustomerRow | undefined> {
  const customer = await loadRow(scope, customerTable, customerId);
  return customer?.mergedInto ? loadRow(scope, customerTable, customer.mergedInto) : customer;
}
