import { Field, InputType, ObjectType } from 'type-graphql';
import type { CurrencyRate as Rate } from '../../services/metrics/service-revenue/question.js';
import { Decimal } from '../scalars/decimal.js';

const CURRENCY = 'Other currency of orders: ISO 4217, for example "EUR".';
const RATE =
  'What one unit of the other currency is worth in that of the answer, more than 0: "4.05" where 1 EUR is 4.05 ILS. The same for all orders.';

@InputType({ description: 'How a currency other than that of the answer is converted into it.' })
export abstract class CurrencyRateInput implements Rate {
  @Field(() => String, { description: CURRENCY })
  abstract readonly currency: string;

  @Field(() => Decimal, { description: RATE })
  abstract readonly rate: string;
}

@ObjectType({ description: 'How a currency other than that of the answer was converted into it.' })
export abstract class CurrencyRate implements Rate {
  @Field(() => String, { description: CURRENCY })
  abstract readonly currency: string;

  @Field(() => Decimal, { description: RATE })
  abstract readonly rate: string;
}
