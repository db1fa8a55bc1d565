import { Arg, Ctx, Field, Float, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { BrandPromise as BrandPromiseRow } from '../../domain/map.js';
import { upsertPromise } from '../../services/map/upsert.service.js';
import type { Context } from '../context.js';
import { type Upserted, UserError } from '../user-error/user-error.type.js';
import { DeadlineGrain, PromiseKind } from './promise.enums.js';
import { BrandPromise } from './promise.type.js';

@InputType({ description: 'A brand promise, by its key.' })
export abstract class BrandPromiseInput {
  @Field(() => String, { description: 'Key of the promise, for example "speed".' })
  abstract key: string;

  @Field(() => String, { description: 'Statement of the promise, as customers are told it.' })
  abstract statement: string;

  @Field(() => PromiseKind, { description: 'Kind of the promise: how it is measured.' })
  abstract kind: PromiseKind;

  @Field(() => String, {
    nullable: true,
    description: 'Unit of the amounts promised and delivered, for example "Mbps".',
  })
  unit?: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Tolerance of the promise as a share, from 0 and below 1: 0.05 allows five per cent; left out: 0.',
  })
  tolerance?: number | null;

  @Field(() => DeadlineGrain, {
    nullable: true,
    description: 'Grain of the deadline; left out: INSTANT. For the kind DEADLINE only.',
  })
  deadlineGrain?: DeadlineGrain | null;

  @Field(() => String, {
    nullable: true,
    description: 'Time zone of the promise: an IANA name such as "Europe/Berlin"; left out: UTC.',
  })
  timeZone?: string | null;

  @Field(() => [String], { description: 'Keys of the touchpoints where the promise has to be kept; at least one.' })
  abstract touchpoints: string[];
}

@ObjectType({ description: 'What became of a brand promise that was sent.' })
export abstract class UpsertPromisePayload {
  @Field(() => BrandPromise, {
    nullable: true,
    description: 'The promise as it now is; null where nothing was changed.',
  })
  abstract readonly promise: BrandPromiseRow | null;

  @Field(() => [UserError], { description: 'What is wrong with the input; empty where it was taken.' })
  abstract readonly userErrors: readonly UserError[];
}

@Resolver()
export class UpsertPromiseResolver {
  @Mutation(() => UpsertPromisePayload, {
    description: 'Creates or changes the brand promise of this key. Needs map:write.',
  })
  async upsertPromise(
    @Arg('input', () => BrandPromiseInput, { description: 'The brand promise.' }) input: BrandPromiseInput,
    @Ctx() { scope }: Context,
  ): Promise<Upserted<'promise', BrandPromiseRow>> {
    const { entity: promise, userErrors } = await upsertPromise(scope, input);
    return { promise, userErrors };
  }
}
