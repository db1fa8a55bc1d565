import type { Connection, PageArgs } from '../domain/connection.js';
import { requirePermission } from '../domain/permission.js';
import type { ErasureReceiptRow } from '../domain/rows.js';
import type { ErasureMode } from '../domain/vocabulary.js';
import { allErasureReceipts, erasureReceiptTable } from '../persistence/lists/erasure-receipt-list.js';
import * as persons from '../persistence/persons/erase-customer.js';
import { recordAudit } from './audit/record-audit.js';
import { rootConnection } from './connections.js';
import { type CustomerLookup, nameIn } from './customer-lookup.js';
import type { Scope } from './scope.js';

/** Whether there was somebody to erase, and what shows that it was done. */
export interface Erasure {
  readonly erased: boolean;
  readonly receipt: ErasureReceiptRow | null;
  /** What the checksum of the receipt can be checked with; nobody gets to know it again. */
  readonly checksumSalt: string | null;
}

/**
 * Erases the person whom the lookup names: profile, identities, the whole timeline, and every trace in facts and cells.
 * Needs `customer:erase`.
 *
 * @throws {OperationError} while a rebuild of the metrics is under way
 */
export async function eraseCustomer(scope: Scope, by: CustomerLookup, mode: ErasureMode): Promise<Erasure> {
  requirePermission(scope.viewer, 'customer:erase');
  const written = await persons.eraseCustomer(scope.database, nameIn(by), {
    mode,
    now: scope.now(),
    alongside: (db, personId) =>
      recordAudit(scope, { action: 'CUSTOMER_ERASED', customerIds: [personId], detail: { mode } }, db),
  });
  return { erased: written !== null, receipt: written?.receipt ?? null, checksumSalt: written?.salt ?? null };
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
