import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { toGlobalId } from '../../domain/global-id.js';
import type { Channel as ChannelRow, Touchpoint as TouchpointRow } from '../../domain/map.js';
import { channelById, touchpointsOfChannel } from '../../services/map-reference.service.js';
import { listTouchpoints } from '../../services/map/read.service.js';
import { Channel } from '../channel/channel.type.js';
import type { Context } from '../context.js';
import { Stage } from './stage.enum.js';
import { Touchpoint } from './touchpoint.type.js';

@Resolver(() => Touchpoint)
export class TouchpointResolver {
  @Query(() => [Touchpoint], {
    description: 'All touchpoints, or those of one stage, in the order of their keys. Needs map:read.',
  })
  touchpoints(
    @Arg('stage', () => Stage, { nullable: true, description: 'Stage of the touchpoints; left out: all stages.' })
    stage: Stage | null,
    @Ctx() { scope }: Context,
  ): readonly TouchpointRow[] {
    return listTouchpoints(scope, stage);
  }

  @FieldResolver(() => ID, { description: 'Global ID of the touchpoint.' })
  id(@Root() { id }: TouchpointRow): string {
    return toGlobalId({ type: 'Touchpoint', id });
  }

  @FieldResolver(() => Channel, { description: 'Channel of the touchpoint.' })
  channel(@Root() { channelId }: TouchpointRow, @Ctx() { scope }: Context): ChannelRow | Promise<ChannelRow> {
    return channelById(scope, channelId);
  }
}

@Resolver(() => Channel)
export class ChannelTouchpointsResolver {
  @FieldResolver(() => [Touchpoint], { description: 'Touchpoints of the channel, in the order of their keys.' })
  touchpoints(@Root() channel: ChannelRow, @Ctx() { scope }: Context): readonly TouchpointRow[] {
    return touchpointsOfChannel(scope, channel);
  }
}
