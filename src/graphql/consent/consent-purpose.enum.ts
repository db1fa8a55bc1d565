import { ConsentPurpose } from '../../domain/vocabulary.js';
import { describeEnum } from '../enum/describe-enum.js';

describeEnum(ConsentPurpose, 'ConsentPurpose', {
  description: 'Purpose of a consent: what a customer allows to be done with what is known.',
  values: {
    ANALYTICS: 'Being counted in metrics: without it nothing of the customer is in any of them.',
    REVENUE_ANALYSIS:
      'Linking orders with how the customer was served: without it the customer is in no answer about service and revenue.',
  },
});

export { ConsentPurpose };
