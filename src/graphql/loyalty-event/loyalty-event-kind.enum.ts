import { LoyaltyEventKind } from '../../domain/vocabulary.js';
import { describeEnum } from '../enum/describe-enum.js';

describeEnum(LoyaltyEventKind, 'LoyaltyEventKind', {
  description: 'Kind of a loyalty event.',
  values: {
    REFERRAL: 'The customer brought another one.',
    BENEFIT_USED: 'The customer used a benefit for loyal customers.',
    CANCELLATION: 'The customer cancelled; whether the customer left is said by leftAt.',
    REACTIVATION: 'The customer came back.',
    PUBLIC_PRAISE: 'The customer praised the company in public.',
    PUBLIC_CRITICISM: 'The customer criticised the company in public.',
  },
});

export { LoyaltyEventKind };
