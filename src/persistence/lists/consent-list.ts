import { sql } from 'kysely';
import type { ConsentRow } from '../../domain/rows.js';
import type { ListTable } from './list-table.js';

/** Consents by their time. */
export const consentTable: ListTable<ConsentRow> = {
  name: 'consent',
  columns: sql`consent.customer_id as "customerId", consent.id, consent.at, consent.purpose, consent.granted`,
  time: sql.ref('consent.at'),
  ids: [sql.ref('consent.id'), sql.ref('consent.customer_id')],
  idsOf: ({ id, customerId }) => [id, customerId],
  toRow: (row) => row,
};
