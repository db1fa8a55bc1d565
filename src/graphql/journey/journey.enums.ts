import { ChannelMix, JourneyStatus } from '../../domain/vocabulary.js';
import { describeEnum } from '../enum/describe-enum.js';

describeEnum(JourneyStatus, 'JourneyStatus', {
  description: 'How far a journey has come.',
  values: {
    OPEN: 'Neither completed nor silent for longer than its definition allows.',
    COMPLETED: 'Reached a completing touchpoint.',
    ABANDONED: 'Not completed, and silent for longer than its definition allows.',
  },
});

describeEnum(ChannelMix, 'ChannelMix', {
  description: 'How many channels a journey used, and whether they are digital.',
  values: {
    SINGLE_DIGITAL: 'One channel, a digital one.',
    SINGLE_TRADITIONAL: 'One channel, not a digital one.',
    MULTI_DIGITAL: 'Several channels, all digital.',
    MULTI_TRADITIONAL: 'Several channels, none digital.',
    MULTI_MIXED: 'Several channels, digital and others.',
  },
});

export { ChannelMix, JourneyStatus };
