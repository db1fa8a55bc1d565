import type { AuditEvent } from '../../domain/rows.js';
import type { AuditAction } from '../../domain/vocabulary.js';
import { insertAuditEvent } from '../../persistence/audit-event.js';
import type { Sql } from '../../persistence/database.js';
import type { Scope } from '../scope.js';

/** What was done, beside who did it. */
export interface Done {
  readonly action: AuditAction;
  /** Ids in the database of the customers concerned; none unless given. */
  readonly customerIds?: readonly string[];
  /** Names and numbers of ours, never personal data: it is kept for good, also after an erasure. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** The event of something that the scope's viewer does, for whoever writes it in the transaction of the change itself. */
export function auditEventOf(scope: Scope, { action, customerIds = [], detail = {} }: Done): AuditEvent {
  const { viewer, requestId = null } = scope;
  if (!viewer) throw new Error('Nobody is asking, so nobody can have done it: check the permission first.');
  const { name, role } = viewer;
  return { actor: name, role, action, customers: customerIds.length, customerIds, detail, requestId };
}

/**
 * Writes down what the scope's viewer does.
 *
 * @param sql the transaction of the change, so that neither is there without the other
 */
export async function recordAudit(scope: Scope, done: Done, sql: Sql = scope.database.sql): Promise<void> {
  await insertAuditEvent(sql, auditEventOf(scope, done));
}
