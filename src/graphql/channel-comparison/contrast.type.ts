import { Field, Float, ObjectType } from 'type-graphql';
import { Estimate } from '../estimate/estimate.type.js';

@ObjectType({
  description: 'A difference between two kinds of journeys: the first minus the second, in the unit of the outcome.',
})
export abstract class Contrast {
  @Field(() => String, { description: 'Label of the contrast, for example "MULTI - SINGLE_DIGITAL".' })
  abstract readonly label: string;

  @Field(() => Estimate, { description: 'Raw difference of the contrast: of the means as they meet the eye (Welch).' })
  abstract readonly raw: Estimate;

  @Field(() => Estimate, {
    description:
      'Adjusted difference of the contrast: between journeys of the same stratum, directly standardised to the target population.',
  })
  abstract readonly adjusted: Estimate;

  @Field(() => Estimate, {
    description:
      'Landmark difference of the contrast: journeys whose second contact was in another channel than the first, minus those that stayed, between journeys of the same stratum and score of the first contact. Bad first contacts that make customers change channel do not fake it. Against single digital (traditional) journeys: those whose first contact was digital (traditional).',
  })
  abstract readonly landmark: Estimate;

  @Field(() => Float, {
    nullable: true,
    description: "Hedges' g of the contrast: the raw difference in standard deviations; null where it cannot be given.",
  })
  abstract readonly hedgesG: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'p-value of the adjusted difference against 0, two-sided; by Holm in the three-way split. Null where it cannot be given.',
  })
  abstract readonly pValue: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'E-value of the adjusted difference: how strongly, as a risk ratio, something unmeasured would have to go with both channel mix and outcome to explain it away.',
  })
  abstract readonly eValue: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'E-value of the end of the interval nearest to 0; 1 where the interval holds 0.',
  })
  abstract readonly eValueLimit: number | null;
}
