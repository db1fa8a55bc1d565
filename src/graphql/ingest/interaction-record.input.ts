import { Field, Float, InputType, Int } from 'type-graphql';
import { InteractionKind } from '../interaction/interaction-kind.enum.js';
import { CxMeasure } from '../measure/cx-measure.enum.js';
import { DateTime } from '../scalars/date-time.js';
import { Decimal } from '../scalars/decimal.js';

@InputType({ description: 'What a customer answered on one measure of an interaction.' })
export abstract class MeasureRatingInput {
  @Field(() => CxMeasure, { description: 'Measure of the rating.' })
  abstract measure: CxMeasure;

  @Field(() => Float, { description: 'Score of the measure, on the rating scale of the call.' })
  abstract score: number;
}

@InputType({ description: 'An interaction, as a source knows it.' })
export abstract class InteractionRecord {
  @Field(() => String, { description: 'ID of the interaction in the source.' })
  abstract id: string;

  @Field(() => String, { description: 'ID of the customer in the source; one not known yet is created.' })
  abstract customerId: string;

  @Field(() => String, { description: 'Key of the touchpoint.' })
  abstract touchpoint: string;

  @Field(() => DateTime, { description: 'When the interaction occurred.' })
  abstract occurredAt: Date;

  @Field(() => InteractionKind, { nullable: true, description: 'Kind of the interaction; left out: INTERACTION.' })
  kind?: InteractionKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'Key of the journey in the source: interactions with the same key are one journey.',
  })
  journey?: string | null;

  @Field(() => String, { nullable: true, description: 'Key of the journey definition.' })
  journeyType?: string | null;

  @Field(() => String, { nullable: true, description: 'Key of the employee who served the customer.' })
  employee?: string | null;

  @Field(() => String, { nullable: true, description: 'What the customer wanted, for example "slow-connection".' })
  intent?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it resolved what the customer wanted.' })
  resolved?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Difficulty that was met, for example "long-wait".' })
  difficulty?: string | null;

  @Field(() => Int, { nullable: true, description: 'Time spent handling the interaction, in seconds.' })
  handleSeconds?: number | null;

  @Field(() => Decimal, { nullable: true, description: 'Cost of the interaction for the company; needs a currency.' })
  cost?: string | null;

  @Field(() => String, { nullable: true, description: 'Currency of the cost: ISO 4217.' })
  currency?: string | null;

  @Field(() => [MeasureRatingInput], {
    nullable: true,
    description: 'Ratings of the interaction: each measure once at most; those left out were not answered.',
  })
  ratings?: MeasureRatingInput[] | null;
}
