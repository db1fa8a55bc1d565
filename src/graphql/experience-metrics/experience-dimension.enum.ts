import { ExperienceDimension } from '../../services/metrics/dimensions.js';
import { describeEnum } from '../enum/describe-enum.js';

describeEnum(ExperienceDimension, 'ExperienceDimension', {
  description: 'What interactions can be grouped by.',
  values: {
    CHANNEL: 'The channel of the touchpoint. Channels differ in their touchpoints: compare them within a touchpoint.',
    TOUCHPOINT: 'The touchpoint.',
    STAGE: 'The stage of the touchpoint; alone it gives all five stages, also those without an interaction.',
    SEGMENT: 'The segment of the customer, as last projected.',
    PERIOD: 'The calendar period of the interaction; see granularity.',
  },
});

export { ExperienceDimension };
