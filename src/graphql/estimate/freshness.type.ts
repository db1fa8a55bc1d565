import { Field, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../scalars/date-time.js';

@ObjectType({ description: 'How far an answer has caught up with the timeline.' })
export abstract class Freshness {
  @Field(() => DateTime, {
    nullable: true,
    description: 'Moment up to which everything is in the answer; null where nothing was ever projected.',
  })
  abstract readonly projectedThrough: Date | null;

  @Field(() => Int, { description: 'Number of customers whose changes are not in the answer yet.' })
  abstract readonly pendingCustomers: number;
}
