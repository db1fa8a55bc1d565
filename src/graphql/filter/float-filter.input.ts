import { Field, Float, InputType } from 'type-graphql';
import type { FloatFilter as Conditions } from '../../domain/filter.js';

@InputType({ description: 'Conditions on a number. All that are given hold together.' })
export class FloatFilter implements Conditions {
  @Field(() => Float, { nullable: true, description: 'The number equals this, to six decimals.' })
  eq?: number | null;

  @Field(() => Float, { nullable: true, description: 'The number is below this.' })
  lt?: number | null;

  @Field(() => Float, { nullable: true, description: 'The number is at most this.' })
  lte?: number | null;

  @Field(() => Float, { nullable: true, description: 'The number is above this.' })
  gt?: number | null;

  @Field(() => Float, { nullable: true, description: 'The number is at least this.' })
  gte?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'true: the number is missing; false: it is there.' })
  isNull?: boolean | null;
}
