import { Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../domain/connection.js';
import { toGlobalId } from '../../domain/global-id.js';
import type { AuditEventRow } from '../../domain/rows.js';
import { listAuditEvents } from '../../services/audit/audit-event.service.js';
import { connectionType } from '../connection/connection-type.js';
import type { Context } from '../context.js';
import { AuditEventListArgs } from './audit-event.args.js';
import { AuditEvent } from './audit-event.type.js';

const AuditEventConnection = connectionType('AuditEvent', () => AuditEvent, {
  one: 'audit event',
  many: 'audit events',
  needs: 'audit:read',
});

@Resolver(() => AuditEvent)
export class AuditEventResolver {
  @Query(() => AuditEventConnection, {
    description: 'Audit events, ascending by when they happened; "last" gives the newest. Needs audit:read.',
  })
  auditEvents(
    @Args(() => AuditEventListArgs) args: AuditEventListArgs,
    @Ctx() { scope }: Context,
  ): Connection<AuditEventRow> {
    return listAuditEvents(scope, args);
  }

  @FieldResolver(() => ID, { description: 'Global ID of the audit event.' })
  id(@Root() { id }: AuditEventRow): string {
    return toGlobalId({ type: 'AuditEvent', id });
  }

  @FieldResolver(() => [ID], {
    description:
      'Global IDs of the customers whom the audit event concerns, as they were then; empty for records that came in, of which only the number is kept.',
  })
  customerIds(@Root() { customerIds }: AuditEventRow): string[] {
    return customerIds.map((id) => toGlobalId({ type: 'Customer', id }));
  }
}
