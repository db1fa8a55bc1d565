import { Field, ObjectType } from 'type-graphql';
import { Money } from '../money/money.type.js';
import { Node } from '../node/node.type.js';
import { DateTime } from '../scalars/date-time.js';
import { OrderKind } from './order-kind.enum.js';

@ObjectType({ implements: Node, description: 'A purchase, renewal or refund of a customer. Needs timeline:read.' })
export abstract class Order {
  @Field(() => DateTime, { description: 'Time of the order.' })
  abstract readonly at: Date;

  @Field(() => OrderKind, { description: 'Kind of the order.' })
  abstract readonly kind: OrderKind;

  @Field(() => Money, { description: 'Amount of the order; positive for refunds too.' })
  abstract readonly amount: Money;

  @Field(() => String, { nullable: true, description: 'Product of the order; null: not known.' })
  abstract readonly product: string | null;
}
