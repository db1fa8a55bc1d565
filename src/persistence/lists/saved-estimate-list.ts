import { sql } from 'kysely';
import type { SavedEstimateRow } from '../../domain/rows.js';
import { allOf } from '../filter/condition.js';
import type { ListQuery, ListTable } from './list-table.js';

/** Saved estimates by the time they were saved. */
export const savedEstimateTable: ListTable<SavedEstimateRow> = {
  name: 'saved_estimate',
  columns: sql`saved_estimate.id, saved_estimate.saved_at as "savedAt", saved_estimate.clock, saved_estimate.author,
    saved_estimate.saved_by as "savedBy", saved_estimate.note, saved_estimate.question as "input", saved_estimate.estimate,
    saved_estimate.cells_checksum as "cellsChecksum", saved_estimate.code_version as "codeVersion"`,
  time: sql.ref('saved_estimate.saved_at'),
  ids: [sql.ref('saved_estimate.id')],
  idsOf: ({ id }) => [id],
  toRow: (row) => row,
};

/** All of them. */
export const allSavedEstimates: ListQuery = { from: sql.table('saved_estimate'), where: allOf([]), direction: 'asc' };
