import { Field, InputType } from 'type-graphql';
import type { InteractionFilter as Conditions } from '../../domain/filter.js';
import { CustomerFilter } from '../customer/customer-filter.input.js';
import { DateTimeFilter } from '../filter/date-time-filter.input.js';
import { FloatFilter } from '../filter/float-filter.input.js';
import { StringFilter } from '../filter/string-filter.input.js';
import { StageFilter } from '../touchpoint/stage-filter.input.js';

@InputType({ description: 'Conditions on an interaction. All that are given hold together; 10 levels deep at most.' })
export class InteractionFilter implements Conditions {
  @Field(() => [InteractionFilter], { nullable: true, description: 'All of these filters hold.' })
  and?: InteractionFilter[] | null;

  @Field(() => [InteractionFilter], { nullable: true, description: 'At least one of these filters holds.' })
  or?: InteractionFilter[] | null;

  @Field(() => InteractionFilter, { nullable: true, description: 'This filter does not hold.' })
  not?: InteractionFilter | null;

  @Field(() => StringFilter, {
    nullable: true,
    description: 'Conditions on the key of the touchpoint, for example { eq: "support-call" }.',
  })
  touchpoint?: StringFilter | null;

  @Field(() => StringFilter, {
    nullable: true,
    description: 'Conditions on the key of the touchpoint\'s channel, for example { in: ["website", "app"] }.',
  })
  channel?: StringFilter | null;

  @Field(() => StageFilter, { nullable: true, description: 'Conditions on the stage of the touchpoint.' })
  stage?: StageFilter | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'Conditions on when the interaction occurred.' })
  occurredAt?: DateTimeFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'Conditions on the intent of the interaction.' })
  intent?: StringFilter | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the interaction resolved what the customer wanted; where that is not known, neither holds.',
  })
  resolved?: boolean | null;

  @Field(() => FloatFilter, {
    nullable: true,
    description: 'Conditions on the score of the interaction, in points, 0 to 100.',
  })
  score?: FloatFilter | null;

  @Field(() => CustomerFilter, { nullable: true, description: 'Conditions on the customer of the interaction.' })
  customer?: CustomerFilter | null;
}
