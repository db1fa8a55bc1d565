import { Field, Int, ObjectType } from 'type-graphql';
import { Estimate } from '../estimate/estimate.type.js';
import { ChannelMix } from '../journey/journey.enums.js';

@ObjectType({ description: 'One arm of a comparison: the journeys of one channel mix.' })
export abstract class ArmSummary {
  @Field(() => ChannelMix, { description: 'Channel mix of the arm.' })
  abstract readonly mix: ChannelMix;

  @Field(() => Int, { description: 'Number of index journeys of the arm, measured or not.' })
  abstract readonly journeys: number;

  @Field(() => Estimate, { description: 'Mean outcome of the measured journeys of the arm, as it meets the eye.' })
  abstract readonly mean: Estimate;
}
