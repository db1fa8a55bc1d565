import type { Channel } from '../domain/map.js';
import type { ChannelMix } from '../domain/vocabulary.js';

/** Names the mix of a journey's distinct channels, at least one: one or several, digital or traditional or both. */
export function channelMixOf(channels: readonly Pick<Channel, 'digital'>[]): ChannelMix {
  const several = channels.length > 1;
  if (channels.every(({ digital }) => digital)) return several ? 'MULTI_DIGITAL' : 'SINGLE_DIGITAL';
  if (channels.every(({ digital }) => !digital)) return several ? 'MULTI_TRADITIONAL' : 'SINGLE_TRADITIONAL';
  return 'MULTI_MIXED';
}
