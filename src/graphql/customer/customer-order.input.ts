import { Field, InputType } from 'type-graphql';
import { vocabulary } from '../../domain/vocabulary.js';
import { OrderDirection } from '../connection/order-direction.enum.js';
import { describeEnum } from '../enum/describe-enum.js';

/** What customers can be ordered by. */
const CustomerOrderField = vocabulary('JOINED_AT');
type CustomerOrderField = keyof typeof CustomerOrderField;

describeEnum(CustomerOrderField, 'CustomerOrderField', {
  description: 'What customers can be ordered by.',
  values: { JOINED_AT: 'When the customer joined, then the id.' },
});

@InputType({ description: 'Order of a list of customers.' })
export abstract class CustomerOrder {
  @Field(() => CustomerOrderField, { description: 'Field of the order.' })
  abstract field: CustomerOrderField;

  @Field(() => OrderDirection, { description: 'Direction of the order.' })
  abstract direction: OrderDirection;
}
