import { Field, ObjectType } from 'type-graphql';
import { Decimal } from '../scalars/decimal.js';

@ObjectType({ description: 'An amount of money.' })
export abstract class Money {
  @Field(() => Decimal, { description: 'Exact amount of the money, in units of the currency, for example "49.90".' })
  abstract readonly amount: string;

  @Field(() => String, { description: 'Currency of the money: ISO 4217, for example "EUR".' })
  abstract readonly currency: string;
}
