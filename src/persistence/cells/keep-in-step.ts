import type { Sql } from '../database.js';
import { cellKinds } from './index.js';
import { type Contributions, contributionsOf, mergeCells } from './merge-cells.js';

/**
 * Changes the facts of customers and keeps the cells in step with them: new contributions in, old ones out. All within
 * one transaction, during which nobody else changes these customers' facts.
 */
export async function keepInStep<T>(
  db: Sql,
  customerIds: readonly string[],
  changeFacts: () => Promise<T>,
): Promise<T> {
  const before: Contributions[] = [];
  for (const kind of cellKinds) before.push(await contributionsOf(db, kind, customerIds));
  const result = await changeFacts();
  for (const [position, kind] of cellKinds.entries()) {
    await mergeCells(db, kind, { customerIds, before: before[position] ?? null });
  }
  return result;
}
