import { Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../node/node.type.js';
import { DateTime } from '../scalars/date-time.js';
import { JSONObject } from '../scalars/json-object.js';
import { AuditAction } from './audit-action.enum.js';

@ObjectType({
  implements: Node,
  description:
    'One thing that somebody did, as it was written down when it was done. It is never changed or deleted, and holds no personal data. Needs audit:read.',
})
export abstract class AuditEvent {
  @Field(() => DateTime, { description: 'Time of the audit event.' })
  abstract readonly at: Date;

  @Field(() => String, {
    description: 'Actor of the audit event: the name of the API key, or whom the identity provider vouched for.',
  })
  abstract readonly actor: string;

  @Field(() => String, { description: 'Role of the actor at that time, for example "app".' })
  abstract readonly role: string;

  @Field(() => AuditAction, { description: 'Action of the actor.' })
  abstract readonly action: AuditAction;

  @Field(() => Int, { description: 'Number of customers whom the audit event concerns.' })
  abstract readonly customers: number;

  @Field(() => JSONObject, {
    description:
      'Detail of the audit event: names and numbers that depend on the action, for example {"fields": ["Customer.name"]}.',
  })
  abstract readonly detail: Record<string, unknown>;

  @Field(() => String, {
    nullable: true,
    description: 'ID of the request, as in the response header and the log; null: it came by none.',
  })
  abstract readonly requestId: string | null;
}
