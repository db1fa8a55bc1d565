import type { Connection, PageArgs } from '../domain/connection.js';
import { requirePermission } from '../domain/permission.js';
import type { CustomerRow, OrderRow } from '../domain/rows.js';
import { orderTable } from '../persistence/lists/order-list.js';
import { customerParent } from '../persistence/lists/parents.js';
import { rowsOfCustomer } from '../persistence/lists/rows-of-customer.js';
import { nestedConnection } from './connections.js';
import type { Scope } from './scope.js';

/** The customer's orders, by their time. */
export function listOrdersOfCustomer(scope: Scope, customer: CustomerRow, args: PageArgs): Connection<OrderRow> {
  requirePermission(scope.viewer, 'timeline:read');
  return nestedConnection(scope, {
    name: 'Customer.orders',
    parent: customerParent,
    parentKey: customer.id,
    table: orderTable,
    query: () => rowsOfCustomer(orderTable),
    args,
  });
}
