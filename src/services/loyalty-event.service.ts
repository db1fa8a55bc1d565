import type { Connection, PageArgs } from '../domain/connection.js';
import { requirePermission } from '../domain/permission.js';
import type { CustomerRow, LoyaltyEventRow } from '../domain/rows.js';
import { loyaltyEventTable } from '../persistence/lists/loyalty-event-list.js';
import { customerParent } from '../persistence/lists/parents.js';
import { rowsOfCustomer } from '../persistence/lists/rows-of-customer.js';
import { nestedConnection } from './connections.js';
import type { Scope } from './scope.js';

/** The customer's loyalty events, by their time. */
export function listLoyaltyEventsOfCustomer(
  scope: Scope,
  customer: CustomerRow,
  args: PageArgs,
): Connection<LoyaltyEventRow> {
  requirePermission(scope.viewer, 'timeline:read');
  return nestedConnection(scope, {
    name: 'Customer.loyaltyEvents',
    parent: customerParent,
    parentKey: customer.id,
    table: loyaltyEventTable,
    query: () => rowsOfCustomer(loyaltyEventTable),
    args,
  });
}
