import { ChannelEntity } from './channel.entity.js';

/** Every entity, in the order in which rows depend on one another. */
export const entities = [ChannelEntity];
