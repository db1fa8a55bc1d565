import { defineEntity, p } from '@mikro-orm/core';
import type { AuditAction } from '../../domain/vocabulary.js';

const AuditEventSchema = defineEntity({
  name: 'AuditEventEntity',
  tableName: 'audit_event',
  properties: {
    id: p.bigint('string').primary(),
    at: p.datetime().defaultRaw('now()'),
    actor: p.text(),
    role: p.text(),
    action: p.text().$type<AuditAction>(),
    customers: p.integer(),
    customerIds: p.array(String).columnType('bigint[]').comment('no foreign keys: the event outlives the customer'),
    detail: p.json<Record<string, unknown>>(),
    requestId: p.text().nullable(),
  },
  indexes: [
    { name: 'audit_event_at', properties: ['at', 'id'] },
    { name: 'audit_event_customer_ids', properties: ['customerIds'], type: 'gin' },
  ],
  triggers: [
    {
      name: 'audit_event_never_changes',
      timing: 'before',
      events: ['update', 'delete', 'truncate'],
      forEach: 'statement',
      expression:
        'create trigger audit_event_never_changes before update or delete or truncate on audit_event for each statement execute function audit_event_never_changes()',
    },
  ],
});

/** What somebody did. The database refuses to change it: see the migration. */
export class AuditEventEntity extends AuditEventSchema.class {}
AuditEventSchema.setClass(AuditEventEntity);
