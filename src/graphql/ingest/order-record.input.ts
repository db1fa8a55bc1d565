import { Field, InputType } from 'type-graphql';
import { OrderKind } from '../order/order-kind.enum.js';
import { DateTime } from '../scalars/date-time.js';
import { Decimal } from '../scalars/decimal.js';

@InputType({ description: 'An order, as a source knows it.' })
export abstract class OrderRecord {
  @Field(() => String, { description: 'ID of the order in the source.' })
  abstract id: string;

  @Field(() => String, { description: 'ID of the customer in the source; one not known yet is created.' })
  abstract customerId: string;

  @Field(() => DateTime, { description: 'Time of the order.' })
  abstract at: Date;

  @Field(() => Decimal, { description: 'Amount of the order; positive for refunds too.' })
  abstract amount: string;

  @Field(() => String, { description: 'Currency of the amount: ISO 4217.' })
  abstract currency: string;

  @Field(() => OrderKind, { nullable: true, description: 'Kind of the order; left out: PURCHASE.' })
  kind?: OrderKind | null;

  @Field(() => String, { nullable: true, description: 'Key of the channel by which the order came in.' })
  channel?: string | null;

  @Field(() => String, { nullable: true, description: 'Product of the order.' })
  product?: string | null;
}
