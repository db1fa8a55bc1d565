import { DeadlineGrain, PromiseKind } from '../../domain/vocabulary.js';
import { describeEnum } from '../enum/describe-enum.js';

describeEnum(PromiseKind, 'PromiseKind', {
  description: 'How a brand promise is measured.',
  values: {
    HIGHER_IS_BETTER: 'At least so much: fulfilment is delivered / promised, as with megabits per second.',
    LOWER_IS_BETTER: 'At most so much: fulfilment is promised / delivered, as with a price or minutes of waiting.',
    DEADLINE: 'By a certain time: fulfilment is 1 when met in time, otherwise promised time / taken time.',
  },
});

describeEnum(DeadlineGrain, 'DeadlineGrain', {
  description: 'How exactly the deadline of a promise is taken.',
  values: {
    INSTANT: 'To the moment.',
    DAY: "By calendar days in the promise's time zone: the whole due day is in time.",
  },
});

export { DeadlineGrain, PromiseKind };
