import { sql } from 'kysely';
import type { ErasureReceiptRow } from '../../domain/rows.js';
import { allOf } from '../filter/condition.js';
import type { ListQuery, ListTable } from './list-table.js';

interface RawReceipt extends Omit<ErasureReceiptRow, 'counts'> {
  readonly counts: Readonly<Record<string, number>>;
}

/** Receipts of erasures by the time of the erasure. */
export const erasureReceiptTable: ListTable<ErasureReceiptRow, RawReceipt> = {
  name: 'erasure_receipt',
  columns: sql`erasure_receipt.id, erasure_receipt.erased_at as "erasedAt", erasure_receipt.mode,
    erasure_receipt.counts, erasure_receipt.checksum`,
  time: sql.ref('erasure_receipt.erased_at'),
  ids: [sql.ref('erasure_receipt.id')],
  idsOf: ({ id }) => [id],
  toRow: ({ counts, ...raw }) => ({ ...raw, counts: inOrder(counts) }),
};

/** All of them. */
export const allErasureReceipts: ListQuery = {
  from: sql.table('erasure_receipt'),
  where: allOf([]),
  direction: 'asc',
};

function inOrder(counts: RawReceipt['counts']): ErasureReceiptRow['counts'] {
  return Object.entries(counts)
    .map(([kind, count]) => ({ kind, count }))
    .toSorted((a, b) => (a.kind < b.kind ? -1 : 1));
}
