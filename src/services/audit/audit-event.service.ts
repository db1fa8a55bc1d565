import type { Connection, PageArgs } from '../../domain/connection.js';
import type { AuditEventFilter } from '../../domain/filter.js';
import { requirePermission } from '../../domain/permission.js';
import type { AuditEventRow } from '../../domain/rows.js';
import { auditEventTable, auditEventsThat } from '../../persistence/lists/audit-event-list.js';
import { rootConnection } from '../connections.js';
import { customerIdFrom } from '../customer-id.js';
import type { Scope } from '../scope.js';

export interface AuditEventListArgs extends PageArgs {
  /** The customer by global ID, also one who is not there any more. */
  readonly filter?: AuditEventFilter | null;
}

/** The audit events that meet the filter, by when they happened, then id. Needs `audit:read`. */
export function listAuditEvents(scope: Scope, args: AuditEventListArgs): Connection<AuditEventRow> {
  requirePermission(scope.viewer, 'audit:read');
  const { customer, ...asked } = args.filter ?? {};
  const filter = { ...asked, customer: customer && customerIdFrom(customer, ['filter', 'customer']) };
  return rootConnection(scope, {
    name: 'Query.auditEvents',
    table: auditEventTable,
    query: auditEventsThat(filter),
    args,
    selection: { filter },
  });
}
