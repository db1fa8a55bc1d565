import { JourneyDimension } from '../../services/metrics/dimensions.js';
import { describeEnum } from '../enum/describe-enum.js';

describeEnum(JourneyDimension, 'JourneyDimension', {
  description: 'What journeys can be grouped by.',
  values: {
    DEFINITION: 'The kind of journey.',
    SEGMENT: 'The segment of the customer, as last projected.',
    CHANNEL_MIX: 'How many channels the journey used, and whether they are digital.',
    STATUS: 'Whether the journey is open, completed or abandoned.',
    PERIOD: 'The calendar period in which the journey started; see granularity.',
  },
});

export { JourneyDimension };
