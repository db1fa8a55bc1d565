import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import {
  type ChannelComparison as Answer,
  channelComparison,
} from '../../services/metrics/channel-comparison.service.js';
import type { Context } from '../context.js';
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
  ): Promise<Answer> {
    return channelComparison(scope, input);
  }
}
