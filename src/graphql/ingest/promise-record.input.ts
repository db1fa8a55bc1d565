import { Field, InputType } from 'type-graphql';
import { DateTime } from '../scalars/date-time.js';
import { Decimal } from '../scalars/decimal.js';

@InputType({
  description: 'What became of a promise to a customer, as a source knows it. Sent again when more is known.',
})
export abstract class PromiseRecord {
  @Field(() => String, { description: 'ID of the promise outcome in the source.' })
  abstract id: string;

  @Field(() => String, { description: 'ID of the customer in the source; one not known yet is created.' })
  abstract customerId: string;

  @Field(() => String, { description: 'Key of the brand promise.' })
  abstract promise: string;

  @Field(() => String, { description: 'Key of the touchpoint at which the promise has to be kept.' })
  abstract touchpoint: string;

  @Field(() => DateTime, { description: 'When the promise was made to the customer.' })
  abstract at: Date;

  @Field(() => String, { nullable: true, description: 'Key of the journey in the source.' })
  journey?: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Amount promised, in the unit of the promise.' })
  promised?: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Amount delivered, in the unit of the promise.' })
  delivered?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When the promise is due.' })
  dueAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When the promise was met.' })
  metAt?: Date | null;
}
