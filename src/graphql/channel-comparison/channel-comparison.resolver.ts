import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import {
  type ChannelComparison as Answer,
  channelComparison,
} from '../../services/metrics/channel-comparison.service.js';
import type { Context } from '../context.js';
import { fieldsOf, selectionsOf } from '../selection/fields-of.js';
import { ChannelComparisonInput } from './channel-comparison.input.js';
import { ChannelComparison } from './channel-comparison.type.js';

@Resolver(() => ChannelComparison)
export class ChannelComparisonResolver {
  @Query(() => ChannelComparison, {
    description:
      'Whether multi-channel journeys are worse than single-channel ones, raw, adjusted, and given how the first contact went. Needs metrics:read.',
  })
  channelComparison(
    @Arg('input', () => ChannelComparisonInput, { description: 'What to compare, and how.' })
    input: ChannelComparisonInput,
    @Ctx() { scope }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Answer> {
    return channelComparison(scope, input, new Set(fieldsOf(selectionsOf(info), info.fragments).keys()));
  }
}
