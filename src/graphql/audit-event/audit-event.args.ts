import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { AuditEventFilter as Conditions, OneOfFilter } from '../../domain/filter.js';
import { PageArgs } from '../connection/page.args.js';
import { DateTimeFilter } from '../filter/date-time-filter.input.js';
import { StringFilter } from '../filter/string-filter.input.js';
import { AuditAction } from './audit-action.enum.js';

@InputType({ description: 'Conditions on the action of an audit event. All that are given hold together.' })
export class AuditActionFilter implements OneOfFilter<AuditAction> {
  @Field(() => AuditAction, { nullable: true, description: 'The action is this one.' })
  eq?: AuditAction | null;

  @Field(() => [AuditAction], {
    nullable: true,
    description: 'The action is one of these; an empty list matches nothing.',
  })
  in?: AuditAction[] | null;
}

@InputType({ description: 'Conditions on an audit event. All that are given hold together.' })
export class AuditEventFilter implements Conditions {
  @Field(() => AuditActionFilter, { nullable: true, description: 'Conditions on the action.' })
  action?: AuditActionFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'Conditions on the name of the actor.' })
  actor?: StringFilter | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'Conditions on when it happened.' })
  at?: DateTimeFilter | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Global ID of a customer whom the audit event concerns, also of one who was erased.',
  })
  customer?: string | null;
}

@ArgsType()
export class AuditEventListArgs extends PageArgs {
  @Field(() => AuditEventFilter, {
    nullable: true,
    description: 'Conditions on the audit events; left out: all of them.',
  })
  filter?: AuditEventFilter | null;
}
