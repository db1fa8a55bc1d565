import { Field, InputType } from 'type-graphql';
import { ConsentRecord } from './consent-record.input.js';
import { CustomerRecord } from './customer-record.input.js';
import { FeedbackRecord } from './feedback-record.input.js';
import { InteractionRecord } from './interaction-record.input.js';
import { LoyaltyRecord } from './loyalty-record.input.js';
import { OrderRecord } from './order-record.input.js';
import { PromiseRecord } from './promise-record.input.js';

@InputType({ description: 'One thing that a source knows: exactly one of the fields.' })
export class TimelineRecord {
  @Field(() => CustomerRecord, { nullable: true, description: 'A customer.' })
  customer?: CustomerRecord | null;

  @Field(() => InteractionRecord, { nullable: true, description: 'An interaction.' })
  interaction?: InteractionRecord | null;

  @Field(() => FeedbackRecord, { nullable: true, description: 'Feedback.' })
  feedback?: FeedbackRecord | null;

  @Field(() => PromiseRecord, { nullable: true, description: 'What became of a promise.' })
  promise?: PromiseRecord | null;

  @Field(() => OrderRecord, { nullable: true, description: 'An order.' })
  order?: OrderRecord | null;

  @Field(() => LoyaltyRecord, { nullable: true, description: 'A loyalty event.' })
  loyalty?: LoyaltyRecord | null;

  @Field(() => ConsentRecord, { nullable: true, description: 'A consent.' })
  consent?: ConsentRecord | null;
}
