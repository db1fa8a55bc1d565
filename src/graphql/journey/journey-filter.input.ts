import { Field, InputType } from 'type-graphql';
import type { JourneyFilter as Conditions, OneOfFilter } from '../../domain/filter.js';
import { CustomerFilter } from '../customer/customer-filter.input.js';
import { DateTimeFilter } from '../filter/date-time-filter.input.js';
import { FloatFilter } from '../filter/float-filter.input.js';
import { StringFilter } from '../filter/string-filter.input.js';
import { ChannelMix, JourneyStatus } from './journey.enums.js';

@InputType({ description: 'Conditions on the channel mix of a journey. All that are given hold together.' })
export class ChannelMixFilter implements OneOfFilter<ChannelMix> {
  @Field(() => ChannelMix, { nullable: true, description: 'The channel mix is this one.' })
  eq?: ChannelMix | null;

  @Field(() => [ChannelMix], {
    nullable: true,
    description: 'The channel mix is one of these; an empty list matches nothing.',
  })
  in?: ChannelMix[] | null;
}

@InputType({ description: 'Conditions on the status of a journey. All that are given hold together.' })
export class JourneyStatusFilter implements OneOfFilter<JourneyStatus> {
  @Field(() => JourneyStatus, { nullable: true, description: 'The status is this one.' })
  eq?: JourneyStatus | null;

  @Field(() => [JourneyStatus], {
    nullable: true,
    description: 'The status is one of these; an empty list matches nothing.',
  })
  in?: JourneyStatus[] | null;
}

@InputType({ description: 'Conditions on a journey. All that are given hold together; 10 levels deep at most.' })
export class JourneyFilter implements Conditions {
  @Field(() => [JourneyFilter], { nullable: true, description: 'All of these filters hold.' })
  and?: JourneyFilter[] | null;

  @Field(() => [JourneyFilter], { nullable: true, description: 'At least one of these filters holds.' })
  or?: JourneyFilter[] | null;

  @Field(() => JourneyFilter, { nullable: true, description: 'This filter does not hold.' })
  not?: JourneyFilter | null;

  @Field(() => StringFilter, {
    nullable: true,
    description: 'Conditions on the key of the journey definition, for example { eq: "onboarding" }.',
  })
  definition?: StringFilter | null;

  @Field(() => ChannelMixFilter, { nullable: true, description: 'Conditions on the channel mix of the journey.' })
  channelMix?: ChannelMixFilter | null;

  @Field(() => JourneyStatusFilter, { nullable: true, description: 'Conditions on the status of the journey.' })
  status?: JourneyStatusFilter | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'Conditions on when the journey started.' })
  startedAt?: DateTimeFilter | null;

  @Field(() => FloatFilter, {
    nullable: true,
    description: 'Conditions on the end-to-end score of the journey, in points, 0 to 100.',
  })
  endToEndScore?: FloatFilter | null;

  @Field(() => CustomerFilter, { nullable: true, description: 'Conditions on the customer of the journey.' })
  customer?: CustomerFilter | null;
}
