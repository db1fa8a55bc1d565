import { Granularity } from '../../domain/vocabulary.js';
import { describeEnum } from '../enum/describe-enum.js';

describeEnum(Granularity, 'Granularity', {
  description: 'How long the periods are into which a window is cut, by the calendar of its time zone.',
  values: {
    DAY: 'Days, from midnight to midnight.',
    WEEK: 'ISO weeks, from Monday.',
    MONTH: 'Calendar months.',
    QUARTER: 'Calendar quarters.',
    YEAR: 'Calendar years.',
  },
});

export { Granularity };
