import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { MoneyEstimate as MoneyEstimateValue } from '../../domain/estimate.js';
import { Decimal } from '../scalars/decimal.js';
import { EstimateFlag, UnavailableReason } from './estimate.enums.js';

@ObjectType({
  description:
    'An estimate of an amount of money, with its interval and sample size. Its value is null if and only if `unavailable` says why.',
})
export abstract class MoneyEstimate implements MoneyEstimateValue {
  @Field(() => Decimal, {
    nullable: true,
    description: 'Value of the estimate, in units of the currency; null where unavailable.',
  })
  abstract readonly value: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Lower end of the interval; null where it cannot be given.' })
  abstract readonly low: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Upper end of the interval; null where it cannot be given.' })
  abstract readonly high: string | null;

  @Field(() => String, { description: 'Currency of the estimate: ISO 4217, for example "EUR".' })
  abstract readonly currency: string;

  @Field(() => Int, { description: 'Number of rows that the value rests on.' })
  abstract readonly sampleSize: number;

  @Field(() => Float, { description: 'Level of the interval, for example 0.95.' })
  abstract readonly confidenceLevel: number;

  @Field(() => UnavailableReason, { nullable: true, description: 'Why there is no value; null where there is one.' })
  abstract readonly unavailable: UnavailableReason | null;

  @Field(() => [EstimateFlag], { description: 'What has to be known beside the value.' })
  abstract readonly flags: readonly EstimateFlag[];
}
