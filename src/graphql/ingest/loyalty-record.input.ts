import { Field, InputType } from 'type-graphql';
import { LoyaltyEventKind } from '../loyalty-event/loyalty-event-kind.enum.js';
import { DateTime } from '../scalars/date-time.js';

@InputType({ description: 'A loyalty event, as a source knows it.' })
export abstract class LoyaltyRecord {
  @Field(() => String, { description: 'ID of the loyalty event in the source.' })
  abstract id: string;

  @Field(() => String, { description: 'ID of the customer in the source; one not known yet is created.' })
  abstract customerId: string;

  @Field(() => DateTime, { description: 'Time of the loyalty event.' })
  abstract at: Date;

  @Field(() => LoyaltyEventKind, { description: 'Kind of the loyalty event.' })
  abstract kind: LoyaltyEventKind;

  @Field(() => String, { nullable: true, description: 'Detail of the loyalty event, in words. Not for personal data.' })
  detail?: string | null;
}
