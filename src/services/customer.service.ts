import type { Connection, PageArgs } from '../domain/connection.js';
import { BadInputError } from '../domain/errors.js';
import { requireFilterPermissions } from '../domain/filter-permission.js';
import type { CustomerFilter } from '../domain/filter.js';
import { requirePermission } from '../domain/permission.js';
import type { CustomerRow, ExternalId } from '../domain/rows.js';
import { loadExternalIds } from '../persistence/lists/by-key.js';
import { allCustomers, customerTable } from '../persistence/lists/customer-list.js';
import { findNamed } from '../persistence/persons/find-named.js';
import { loadBatched } from './batch.js';
import { rootConnection, type RowFields } from './connections.js';
import { type CustomerLookup, nameIn } from './customer-lookup.js';
import { loadPerson } from './person.js';
import { loadRow } from './rows.js';
import type { Scope } from './scope.js';

export interface CustomerListArgs extends PageArgs, RowFields {
  readonly filter?: CustomerFilter | null;
  readonly orderBy?: { readonly direction: 'ASC' | 'DESC' } | null;
}

/** All customers that meet the filter, by the time they joined, then id. */
export function listCustomers(scope: Scope, args: CustomerListArgs): Connection<CustomerRow> {
  requirePermission(scope.viewer, 'timeline:read');
  const { filter, orderBy, fields } = args;
  requireFilterPermissions(scope.viewer, filter);
  const direction = orderBy?.direction === 'DESC' ? 'desc' : 'asc';
  return rootConnection(scope, {
    name: 'Query.customers',
    table: customerTable,
    query: allCustomers(filter, direction),
    fields,
    args,
    selection: { filter, direction },
  });
}

/** The customer that the lookup names; null where there is none. */
export async function findCustomer(scope: Scope, by: CustomerLookup): Promise<CustomerRow | null> {
  requirePermission(scope.viewer, 'timeline:read');
  const name = nameIn(by);
  const id = 'customerId' in name ? name.customerId : (await findNamed(scope.database.sql, name))?.personId;
  return id === undefined ? null : ((await loadPerson(scope, id)) ?? null);
}

/** The customer that a row belongs to. */
export function customerOf(scope: Scope, row: { readonly customerId: string }): Promise<CustomerRow> {
  requirePermission(scope.viewer, 'timeline:read');
  return loadRow(scope, customerTable, row.customerId).then(present);
}

function present(customer: CustomerRow | undefined): CustomerRow {
  if (!customer) throw new BadInputError('The customer was erased while this was being answered: ask again.');
  return customer;
}

/** What the sources call the customer, in the order of the sources. */
export async function externalIdsOf(scope: Scope, { id }: CustomerRow): Promise<readonly ExternalId[]> {
  requirePermission(scope.viewer, 'timeline:read');
  const load = (ids: readonly string[]) => loadExternalIds(scope.database.sql, ids);
  return (await loadBatched(scope, 'external ids', id, load)) ?? [];
}
