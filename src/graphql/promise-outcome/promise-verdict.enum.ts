import { PromiseVerdict } from '../../domain/vocabulary.js';
import { describeEnum } from '../enum/describe-enum.js';

describeEnum(PromiseVerdict, 'PromiseVerdict', {
  description: 'Whether a promise was kept.',
  values: {
    KEPT: 'Fulfilled, or short of it by no more than the tolerance.',
    BROKEN: 'Fulfilled by less, or overdue.',
    PENDING: 'Not yet due, or not yet measurable.',
  },
});

export { PromiseVerdict };
