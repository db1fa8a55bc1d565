import { Field, Float, ObjectType } from 'type-graphql';
import { CxMeasure } from './cx-measure.enum.js';

@ObjectType({ description: 'What a customer answered on one measure of an interaction.' })
export abstract class MeasureRating {
  @Field(() => CxMeasure, { description: 'Measure of the rating.' })
  abstract readonly measure: CxMeasure;

  @Field(() => Float, { nullable: true, description: 'Score of the measure in points, 0 to 100; null: not answered.' })
  abstract readonly score: number | null;
}
