import { Field, InputType } from 'type-graphql';
import { DateTime } from '../scalars/date-time.js';
import { JSONObject } from '../scalars/json-object.js';

@InputType({
  description: 'A customer, as a source knows it. What is left out is taken away, except when they joined.',
})
export abstract class CustomerRecord {
  @Field(() => String, { description: 'ID of the customer in the source.' })
  abstract customerId: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the customer joined; left out: the first thing on the timeline.',
  })
  joinedAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When the customer left; left out: stays.' })
  leftAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'Segment of the customer, for example "family".' })
  segment?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the customer: personal data.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address of the customer: personal data.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone number of the customer: personal data.' })
  phone?: string | null;

  @Field(() => JSONObject, {
    nullable: true,
    description: 'Attributes of the customer, for example { region: "north" }. Not for personal data.',
  })
  attributes?: Record<string, unknown> | null;
}
