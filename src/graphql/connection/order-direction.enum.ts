import { vocabulary } from '../../domain/vocabulary.js';
import { describeEnum } from '../enum/describe-enum.js';

/** Ascending or descending. */
export const OrderDirection = vocabulary('ASC', 'DESC');
export type OrderDirection = keyof typeof OrderDirection;

describeEnum(OrderDirection, 'OrderDirection', {
  description: 'The direction in which a list is ordered.',
  values: { ASC: 'Ascending: the earliest first.', DESC: 'Descending: the latest first.' },
});
