import { sql } from 'kysely';
import type { PromiseOutcomeRow } from '../../domain/rows.js';
import type { ListTable } from './list-table.js';

/** Promise outcomes by the time of the promise. */
export const promiseOutcomeTable: ListTable<PromiseOutcomeRow> = {
  name: 'promise_outcome',
  columns: sql`promise_outcome.customer_id as "customerId", promise_outcome.id,
    promise_outcome.promise_id as "promiseId", promise_outcome.touchpoint_id as "touchpointId", promise_outcome.at,
    promise_outcome.promised, promise_outcome.delivered, promise_outcome.due_at as "dueAt",
    promise_outcome.met_at as "metAt"`,
  time: sql.ref('promise_outcome.at'),
  ids: [sql.ref('promise_outcome.id'), sql.ref('promise_outcome.customer_id')],
  idsOf: ({ id, customerId }) => [id, customerId],
  toRow: (row) => row,
};
