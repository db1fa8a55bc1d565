import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Touchpoint as TouchpointRow } from '../../domain/map.js';
import { upsertTouchpoint } from '../../services/map/upsert.service.js';
import type { Context } from '../context.js';
import { type Upserted, UserError } from '../user-error/user-error.type.js';
import { Stage } from './stage.enum.js';
import { Touchpoint } from './touchpoint.type.js';

@InputType({ description: 'A touchpoint, by its key.' })
export abstract class TouchpointInput {
  @Field(() => String, { description: 'Key of the touchpoint, for example "support-call".' })
  abstract key: string;

  @Field(() => String, { description: 'Name of the touchpoint for people.' })
  abstract name: string;

  @Field(() => Stage, { description: 'Stage of the touchpoint.' })
  abstract stage: Stage;

  @Field(() => String, { description: 'Key of the channel of the touchpoint.' })
  abstract channel: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether the touchpoint is a moment of truth; left out: no.' })
  momentOfTruth?: boolean | null;
}

@ObjectType({ description: 'What became of a touchpoint that was sent.' })
export abstract class UpsertTouchpointPayload {
  @Field(() => Touchpoint, {
    nullable: true,
    description: 'The touchpoint as it now is; null where nothing was changed.',
  })
  abstract readonly touchpoint: TouchpointRow | null;

  @Field(() => [UserError], { description: 'What is wrong with the input; empty where it was taken.' })
  abstract readonly userErrors: readonly UserError[];
}

@Resolver()
export class UpsertTouchpointResolver {
  @Mutation(() => UpsertTouchpointPayload, {
    description: 'Creates or changes the touchpoint of this key. Needs map:write.',
  })
  async upsertTouchpoint(
    @Arg('input', () => TouchpointInput, { description: 'The touchpoint.' }) input: TouchpointInput,
    @Ctx() { scope }: Context,
  ): Promise<Upserted<'touchpoint', TouchpointRow>> {
    const { entity: touchpoint, userErrors } = await upsertTouchpoint(scope, input);
    return { touchpoint, userErrors };
  }
}
