import { Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { toGlobalId } from '../../domain/global-id.js';
import type { Channel as ChannelRow } from '../../domain/map.js';
import { type MeasureWeight as Weight, measureWeightsOf } from '../../services/map-reference.service.js';
import { listChannels } from '../../services/map/read.service.js';
import type { Context } from '../context.js';
import { MeasureWeight } from '../measure/measure-weight.type.js';
import { Channel } from './channel.type.js';

@Resolver(() => Channel)
export class ChannelResolver {
  @Query(() => [Channel], { description: 'All channels, in the order of their keys. Needs map:read.' })
  channels(@Ctx() { scope }: Context): readonly ChannelRow[] {
    return listChannels(scope);
  }

  @FieldResolver(() => ID, { description: 'Global ID of the channel.' })
  id(@Root() { id }: ChannelRow): string {
    return toGlobalId({ type: 'Channel', id });
  }

  @FieldResolver(() => [MeasureWeight], {
    description: 'Weights of the five measures in the channel: always five rows, in the same order.',
  })
  measureWeights(@Root() channel: ChannelRow, @Ctx() { scope }: Context): Weight[] {
    return measureWeightsOf(scope, channel);
  }
}
