import { ArgsType, Field } from 'type-graphql';
import { PageArgs } from '../connection/page.args.js';
import { CustomerFilter } from './customer-filter.input.js';
import { CustomerOrder } from './customer-order.input.js';

@ArgsType()
export class CustomerListArgs extends PageArgs {
  @Field(() => CustomerFilter, { nullable: true, description: 'Conditions on the customers; left out: all of them.' })
  filter?: CustomerFilter | null;

  @Field(() => CustomerOrder, {
    nullable: true,
    description: 'Order of the customers; left out: ascending by when they joined.',
  })
  orderBy?: CustomerOrder | null;
}
