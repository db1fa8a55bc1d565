import { Field, InputType } from 'type-graphql';
import { ConsentPurpose } from '../consent/consent-purpose.enum.js';
import { DateTime } from '../scalars/date-time.js';

@InputType({ description: 'A consent that a customer granted or withdrew, as a source knows it.' })
export abstract class ConsentRecord {
  @Field(() => String, { description: 'ID of the consent in the source.' })
  abstract id: string;

  @Field(() => String, { description: 'ID of the customer in the source; one not known yet is created.' })
  abstract customerId: string;

  @Field(() => ConsentPurpose, { description: 'Purpose of the consent.' })
  abstract purpose: ConsentPurpose;

  @Field(() => Boolean, { description: 'Whether the consent is granted; false withdraws it.' })
  abstract granted: boolean;

  @Field(() => DateTime, { description: 'Time from which the consent holds; it may be in the future.' })
  abstract at: Date;
}
