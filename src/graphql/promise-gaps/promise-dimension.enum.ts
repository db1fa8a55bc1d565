import { PromiseDimension } from '../../services/metrics/dimensions.js';
import { describeEnum } from '../enum/describe-enum.js';

describeEnum(PromiseDimension, 'PromiseDimension', {
  description: 'What promise outcomes can be grouped by.',
  values: {
    PROMISE: 'The brand promise.',
    TOUCHPOINT: 'The touchpoint where the promise was to be kept.',
    CHANNEL: 'The channel of that touchpoint.',
    SEGMENT: 'The segment of the customer, as last projected.',
    PERIOD: 'The calendar period of the outcome; see granularity.',
  },
});

export { PromiseDimension };
