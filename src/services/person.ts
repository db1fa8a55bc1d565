import type { CustomerRow } from '../domain/rows.js';
import { customerTable } from '../persistence/lists/customer-list.js';
import { type CustomerLookup, customerIdOf } from './customer-lookup.js';
import { loadRow } from './rows.js';
import type { Scope } from './scope.js';

/** The customer of this id; of a merged one the survivor. */
export async function loadPerson(scope: Scope, customerId: string): Promise<CustomerRow | undefined> {
  const customer = await loadRow(scope, customerTable, customerId);
  return customer?.mergedInto ? loadRow(scope, customerTable, customer.mergedInto) : customer;
}

/** The id in the database of the customer whom the lookup names, of a merged one that of the survivor; undefined: nobody. */
export async function personIdOf(scope: Scope, by: CustomerLookup, argument = 'by'): Promise<string | undefined> {
  const id = await customerIdOf(scope, by, argument);
  return id === undefined ? undefined : (await loadPerson(scope, id))?.id;
}
