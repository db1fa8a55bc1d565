import { OrderKind } from '../../domain/vocabulary.js';
import { describeEnum } from '../enum/describe-enum.js';

describeEnum(OrderKind, 'OrderKind', {
  description: 'Kind of an order.',
  values: {
    PURCHASE: 'The customer bought something.',
    RENEWAL: 'The customer renewed what there was.',
    REFUND: 'The customer got money back; the amount is positive and counts against revenue.',
  },
});

export { OrderKind };
