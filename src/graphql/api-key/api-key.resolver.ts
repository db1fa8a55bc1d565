import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import {
  type ChangedKey,
  createApiKey,
  type KeyWithSecret,
  revokeApiKey,
  rotateApiKey,
} from '../../services/key-change.service.js';
import { listKeys } from '../../services/key.service.js';
import type { Context } from '../context.js';
import { DateTime } from '../scalars/date-time.js';
import { UserError } from '../user-error/user-error.type.js';
import { ApiKey } from './api-key.type.js';

@InputType({ description: 'What a key is to be.' })
export abstract class CreateApiKeyInput {
  @Field(() => String, { description: 'Name of the key: what it is for, 100 characters at most.' })
  abstract readonly name: string;

  @Field(() => String, { description: 'Role of the key: app, analyst, finance, ingest or admin.' })
  abstract readonly role: string;

  @Field(() => [String], {
    nullable: true,
    description:
      'Scopes of the key: permissions of the role to narrow it to, for example ["metrics:read"]; left out: all of them.',
  })
  readonly scopes?: readonly string[] | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Time from which the key is refused; left out: it never expires.',
  })
  readonly expiresAt?: Date | null;
}

@InputType({ description: 'Which key gets a new secret.' })
export abstract class RotateApiKeyInput {
  @Field(() => String, { description: 'Name of the key.' })
  abstract readonly name: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Seconds for which the old secret works, 2592000 (30 days) at most; left out: 86400, which is a day.',
  })
  readonly overlapSeconds?: number | null;
}

@ObjectType({ description: 'What became of a key that was to be created.' })
abstract class CreateApiKeyPayload {
  @Field(() => ApiKey, { nullable: true, description: 'Key as it was created; null where it was not.' })
  abstract readonly apiKey: ApiKey | null;

  @Field(() => String, {
    nullable: true,
    description: 'Secret to send as "Authorization: Bearer <key>", shown this once; null where there is none.',
  })
  abstract readonly secret: string | null;

  @Field(() => [UserError], { description: 'What is wrong with the input; empty where the key was created.' })
  abstract readonly userErrors: readonly UserError[];
}

@ObjectType({ description: 'What became of a key that was to get a new secret.' })
abstract class RotateApiKeyPayload {
  @Field(() => ApiKey, { nullable: true, description: 'Key as it was rotated; null where it was not.' })
  abstract readonly apiKey: ApiKey | null;

  @Field(() => String, {
    nullable: true,
    description: 'New secret, which works at once, shown this once; null where there is none.',
  })
  abstract readonly secret: string | null;

  @Field(() => [UserError], { description: 'What is wrong with the input; empty where the key was rotated.' })
  abstract readonly userErrors: readonly UserError[];
}

@ObjectType({ description: 'What became of a key that was to be revoked.' })
abstract class RevokeApiKeyPayload {
  @Field(() => ApiKey, { nullable: true, description: 'Key as it was revoked; null where there is none.' })
  abstract readonly apiKey: ApiKey | null;

  @Field(() => [UserError], { description: 'What is wrong with the name; empty where the key was revoked.' })
  abstract readonly userErrors: readonly UserError[];
}

@Resolver()
export class ApiKeyResolver {
  @Query(() => [ApiKey], {
    description: 'All API keys, also expired and revoked ones, ascending by when they were created. Needs key:manage.',
  })
  apiKeys(@Ctx() { scope }: Context): ReturnType<typeof listKeys> {
    return listKeys(scope);
  }

  @Mutation(() => CreateApiKeyPayload, {
    description: 'Creates an API key, which may do nothing that its maker may not. Needs key:manage.',
  })
  createApiKey(
    @Arg('input', () => CreateApiKeyInput, { description: 'What the key is to be.' }) input: CreateApiKeyInput,
    @Ctx() { scope }: Context,
  ): Promise<KeyWithSecret> {
    return createApiKey(scope, input);
  }

  @Mutation(() => RotateApiKeyPayload, {
    description:
      'Gives an API key a new secret, which works at once; the old one works until the overlap ends. Needs key:manage, and all that the key may do.',
  })
  rotateApiKey(
    @Arg('input', () => RotateApiKeyInput, { description: 'Which key, and how long the old secret works.' })
    input: RotateApiKeyInput,
    @Ctx() { scope }: Context,
  ): Promise<KeyWithSecret> {
    return rotateApiKey(scope, input);
  }

  @Mutation(() => RevokeApiKeyPayload, {
    description: 'Revokes an API key for good, its old secret too. Needs key:manage.',
  })
  revokeApiKey(
    @Arg('name', () => String, { description: 'Name of the key.' }) name: string,
    @Ctx() { scope }: Context,
  ): Promise<ChangedKey> {
    return revokeApiKey(scope, name);
  }
}
