import type { Connection, PageArgs } from '../domain/connection.js';
import { requirePermission } from '../domain/permission.js';
import type { ErasureReceiptRow } from '../domain/rows.js';
import type { ErasureMode } from '../domain/vocabulary.js';
import { allErasureReceipts, erasureReceiptTable } from '../persistence/lists/erasure-receipt-list.js';
import type { WrittenReceipt } from '../persistence/privacy/receipt.js';
import * as projector from '../persistence/persons/erase-customer.js';
import { recordAudit } from './audit/record-audit.js';
import { rootConnection } from './connections.js';
import type { Scope } from './scope.js';

/**
 * Erases a customer: the row, the identities, the whole timeline, and every trace in facts and cells. Needs
 * `customer:erase`.
 *
 * @param customerId the customer's id in the database
 * @returns the receipt; null where there was no such customer
 * @throws {OperationError} while a rebuild of the metrics is under way
 */
export async function eraseCustomer(
  scope: Scope,
  customerId: string,
  mode: ErasureMode,
): Promise<WrittenReceipt | null> {
  requirePermission(scope.viewer, 'customer:erase');
  return projector.eraseCustomer(scope.database, customerId, {
    mode,
    now: scope.now(),
    alongside: (db) =>
      recordAudit(scope, { action: 'CUSTOMER_ERASED', customerIds: [customerId], detail: { mode } }, db),
  });
}

/** All receipts of erasures, by the time of the erasure, then id. Needs `customer:erase`. */
export function listErasureReceipts(scope: Scope, args: PageArgs): Connection<ErasureReceiptRow> {
  requirePermission(scope.viewer, 'customer:erase');
  return rootConnection(scope, {
    name: 'Query.erasureReceipts',
    table: erasureReceiptTable,
    query: allErasureReceipts,
    args,
  });
}
