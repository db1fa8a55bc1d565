import { Field, ObjectType } from 'type-graphql';
import { DateTime } from '../scalars/date-time.js';

@ObjectType({ description: 'A key of the API, without what opens. Needs key:manage.' })
export abstract class ApiKey {
  @Field(() => String, { description: 'Name of the key, which no other key has or had.' })
  abstract readonly name: string;

  @Field(() => String, { description: 'Role of the key, for example "app".' })
  abstract readonly role: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Scopes of the key: permissions of the role that it is narrowed to; null: all of them.',
  })
  abstract readonly scopes: readonly string[] | null;

  @Field(() => DateTime, { description: 'Time at which the key was created.' })
  abstract readonly createdAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'Time from which the key is refused; null: it never expires.' })
  abstract readonly expiresAt: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Time at which the key was last used, to the minute; null: it has not been used.',
  })
  abstract readonly lastUsedAt: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Time from which the secret before the last rotation is refused; null: there was no rotation.',
  })
  abstract readonly previousUntil: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Time at which the key was revoked; null: it was not.' })
  abstract readonly revokedAt: Date | null;
}
