import { hash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { canonicalJson } from '../../domain/cursor.js';
import type { ErasureReceiptRow } from '../../domain/rows.js';
import type { ErasureMode } from '../../domain/vocabulary.js';
import type { Sql } from '../database.js';
import { erasureReceiptTable } from '../lists/erasure-receipt-list.js';
import { type Belongings, givenOf } from './belongings.js';

/** The receipt of an erasure, with what only its asker ever gets to know. */
export interface WrittenReceipt {
  readonly receipt: ErasureReceiptRow;
  /** 64 hexadecimal digits. Stored nowhere: without it the checksum can neither be checked nor guessed back. */
  readonly salt: string;
}

/**
 * Writes the receipt of an erasure.
 *
 * @param held everything that was held about the customer before
 * @param counts how many of each kind of thing went
 */
export async function writeReceipt(
  db: Sql,
  {
    mode,
    held,
    counts,
  }: { readonly mode: ErasureMode; readonly held: Belongings; readonly counts: Readonly<Record<string, number>> },
): Promise<WrittenReceipt> {
  const salt = randomBytes(32).toString('hex');
  const { rows } = await sql<Parameters<typeof erasureReceiptTable.toRow>[0]>`
    insert into erasure_receipt (mode, counts, checksum)
    values (${mode}, ${JSON.stringify(counts)}::jsonb, ${receiptChecksum(salt, held)})
    returning ${erasureReceiptTable.columns}`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('A receipt was written and not given back.');
  return { receipt: erasureReceiptTable.toRow(row), salt };
}

/**
 * The checksum of what sources had said about a customer: SHA-256 in hexadecimal over the salt, a line feed, and the JSON
 * with its keys in order. Facts do not count: a projection between an export and the erasure may have changed them.
 */
export function receiptChecksum(salt: string, held: Belongings): string {
  return hash('sha256', `${salt}\n${canonicalJson(givenOf(held))}`);
}
