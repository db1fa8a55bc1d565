import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Channel as ChannelRow } from '../../domain/map.js';
import { upsertChannel } from '../../services/map/upsert.service.js';
import type { Context } from '../context.js';
import { MeasureWeightInput } from '../measure/measure-weight.type.js';
import { type Upserted, UserError } from '../user-error/user-error.type.js';
import { Channel } from './channel.type.js';

@InputType({ description: 'A channel, by its key.' })
export abstract class ChannelInput {
  @Field(() => String, { description: 'Key of the channel, for example "call-centre".' })
  abstract key: string;

  @Field(() => String, { description: 'Name of the channel for people.' })
  abstract name: string;

  @Field(() => Boolean, { description: 'Whether the channel is digital: website, app, e-mail, social media.' })
  abstract digital: boolean;

  @Field(() => Boolean, { description: 'Whether a person serves the customer in the channel.' })
  abstract staffed: boolean;

  @Field(() => [MeasureWeightInput], {
    nullable: true,
    description:
      'Weights of the measures in the channel; those not named weigh 0. Left out: as they were, equal for a new channel.',
  })
  measureWeights?: MeasureWeightInput[] | null;
}

@ObjectType({ description: 'What became of a channel that was sent.' })
export abstract class UpsertChannelPayload {
  @Field(() => Channel, { nullable: true, description: 'The channel as it now is; null where nothing was changed.' })
  abstract readonly channel: ChannelRow | null;

  @Field(() => [UserError], { description: 'What is wrong with the input; empty where it was taken.' })
  abstract readonly userErrors: readonly UserError[];
}

@Resolver()
export class UpsertChannelResolver {
  @Mutation(() => UpsertChannelPayload, { description: 'Creates or changes the channel of this key. Needs map:write.' })
  async upsertChannel(
    @Arg('input', () => ChannelInput, { description: 'The channel.' }) input: ChannelInput,
    @Ctx() { scope }: Context,
  ): Promise<Upserted<'channel', ChannelRow>> {
    const { entity: channel, userErrors } = await upsertChannel(scope, input);
    return { channel, userErrors };
  }
}
