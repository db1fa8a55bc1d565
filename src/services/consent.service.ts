import type { Connection, PageArgs } from '../domain/connection.js';
import { requirePermission } from '../domain/permission.js';
import type { ConsentRow, CustomerRow } from '../domain/rows.js';
import { ConsentPurpose, namesOf } from '../domain/vocabulary.js';
import { readCurrentConsents } from '../persistence/current-consents.js';
import { consentTable } from '../persistence/lists/consent-list.js';
import { customerParent } from '../persistence/lists/parents.js';
import { rowsOfCustomer } from '../persistence/lists/rows-of-customer.js';
import { loadBatched } from './batch.js';
import { nestedConnection } from './connections.js';
import type { Scope } from './scope.js';

/** What a customer allows now, for one purpose. */
export interface ConsentState {
  readonly purpose: ConsentPurpose;
  readonly granted: boolean;
  /** Since when; null: nobody has said anything, and then it counts as granted. */
  readonly since: Date | null;
}

/** What the customer allowed and withdrew, by time. */
export function listConsentsOfCustomer(scope: Scope, customer: CustomerRow, args: PageArgs): Connection<ConsentRow> {
  requirePermission(scope.viewer, 'timeline:read');
  return nestedConnection(scope, {
    name: 'Customer.consents',
    parent: customerParent,
    parentKey: customer.id,
    table: consentTable,
    query: () => rowsOfCustomer(consentTable),
    args,
  });
}

/** What the customer allows at the clock, for each purpose. */
export async function consentStatesOf(scope: Scope, customer: CustomerRow): Promise<ConsentState[]> {
  requirePermission(scope.viewer, 'timeline:read');
  const { sql } = scope.database;
  const latest = await loadBatched(scope, 'current consents', customer.id, (ids) =>
    readCurrentConsents(sql, ids, scope.now()),
  );
  return namesOf(ConsentPurpose).map((purpose) => {
    const consent = latest?.find((each) => each.purpose === purpose);
    return { purpose, granted: consent?.granted ?? true, since: consent?.at ?? null };
  });
}
