import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Estimate as EstimateValue } from '../../domain/estimate.js';
import { EstimateFlag, UnavailableReason } from './estimate.enums.js';

@ObjectType({
  description:
    'A statistic with its interval and sample size. Its value is null if and only if `unavailable` says why: no data is never 0.',
})
export abstract class Estimate implements EstimateValue {
  @Field(() => Float, {
    nullable: true,
    description: 'Value of the estimate, in the unit that the metric catalog names; null where unavailable.',
  })
  abstract readonly value: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower end of the interval; null where it cannot be given.' })
  abstract readonly low: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper end of the interval; null where it cannot be given.' })
  abstract readonly high: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Standard error of the value; null where it cannot be given, and for medians and percentiles.',
  })
  abstract readonly standardError: number | null;

  @Field(() => Int, {
    description:
      'Number of rows that the value rests on; rows that lack what is measured do not count. 0 where SUPPRESSED keeps it from the viewer.',
  })
  abstract readonly sampleSize: number;

  @Field(() => Float, { description: 'Level of the interval, for example 0.95.' })
  abstract readonly confidenceLevel: number;

  @Field(() => UnavailableReason, { nullable: true, description: 'Why there is no value; null where there is one.' })
  abstract readonly unavailable: UnavailableReason | null;

  @Field(() => [EstimateFlag], { description: 'What has to be known beside the value.' })
  abstract readonly flags: readonly EstimateFlag[];
}
