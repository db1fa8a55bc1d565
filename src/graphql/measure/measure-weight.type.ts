import { Field, Float, InputType, ObjectType } from 'type-graphql';
import { CxMeasure } from './cx-measure.enum.js';

@ObjectType({ description: 'How much a channel counts one measure.' })
export abstract class MeasureWeight {
  @Field(() => CxMeasure, { description: 'Measure of the weight.' })
  abstract readonly measure: CxMeasure;

  @Field(() => Float, { description: 'Weight of the measure, relative to the other four: 0 or more.' })
  abstract readonly weight: number;
}

@InputType({ description: 'How much a channel is to count one measure.' })
export abstract class MeasureWeightInput {
  @Field(() => CxMeasure, { description: 'Measure of the weight.' })
  abstract readonly measure: CxMeasure;

  @Field(() => Float, { description: 'Weight of the measure, relative to the other four: 0 or more.' })
  abstract readonly weight: number;
}
