import { type SqlBool, sql } from 'kysely';
import type { AuditEventFilter } from '../../domain/filter.js';
import type { AuditEventRow } from '../../domain/rows.js';
import { dateTimeCondition, given, oneOfCondition, stringCondition } from '../filter/comparison.js';
import { allOf } from '../filter/condition.js';
import type { ListQuery, ListTable } from './list-table.js';

/** Audit events by when they happened. */
export const auditEventTable: ListTable<AuditEventRow> = {
  name: 'audit_event',
  columns: sql`audit_event.id, audit_event.at, audit_event.actor, audit_event.role, audit_event.action,
    audit_event.customers, audit_event.customer_ids::text[] as "customerIds", audit_event.detail,
    audit_event.request_id as "requestId"`,
  time: sql.ref('audit_event.at'),
  ids: [sql.ref('audit_event.id')],
  idsOf: ({ id }) => [id],
  toRow: (row) => row,
};

/** Those that meet the filter. */
export function auditEventsThat({ action, actor, at, customer }: AuditEventFilter): ListQuery {
  return {
    from: sql.table('audit_event'),
    where: allOf([
      ...given(action, (asked) => oneOfCondition(sql.ref('audit_event.action'), asked)),
      ...given(actor, (asked) => stringCondition(sql.ref('audit_event.actor'), asked, ['filter', 'actor'])),
      ...given(at, (asked) => dateTimeCondition(sql.ref('audit_event.at'), asked, ['filter', 'at'])),
      ...given(customer, (id) => sql<SqlBool>`audit_event.customer_ids @> array[${id}::bigint]`),
    ]),
    direction: 'asc',
    isFiltered: true,
  };
}
