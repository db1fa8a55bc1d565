import { sql } from 'kysely';
import type { SavedEstimateRow } from '../domain/rows.js';
import type { Sql } from './database.js';
import { type Fragment, instant } from './fragment.js';
import { savedEstimateTable } from './lists/saved-estimate-list.js';

/** What is stored of an estimate; the rest of its row is the database's own. */
export interface NewEstimate extends Omit<SavedEstimateRow, 'id' | 'savedAt' | 'clock' | 'input' | 'estimate'> {
  /** Epoch milliseconds. */
  readonly clock: number;
  readonly input: object;
  readonly estimate: object;
}

/** Stores an estimate for good, and gives it as it is read from then on. */
export async function insertEstimate(db: Sql, saved: NewEstimate): Promise<SavedEstimateRow> {
  const { rows } = await sql<SavedEstimateRow>`
    insert into saved_estimate (clock, author, saved_by, note, question, estimate, cells_checksum, code_version)
    values (${instant(saved.clock)}, ${saved.author}, ${saved.savedBy}, ${saved.note}, ${json(saved.input)},
      ${json(saved.estimate)}, ${saved.cellsChecksum}, ${saved.codeVersion})
    returning ${savedEstimateTable.columns}`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('An estimate was stored and not given back.');
  return row;
}

/** Data as jsonb, which unlike text refuses half a surrogate pair. */
function json(data: object): Fragment {
  const wellFormed = (_key: string, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value);
  return sql`${JSON.stringify(data, wellFormed)}::jsonb`;
}
