import { InteractionKind } from '../../domain/vocabulary.js';
import { describeEnum } from '../enum/describe-enum.js';

describeEnum(InteractionKind, 'InteractionKind', {
  description: 'Whether the customer took part.',
  values: {
    INTERACTION: 'Customer and company dealt with each other.',
    EXPOSURE: 'The customer only met a message, an advert or a bill.',
  },
});

export { InteractionKind };
