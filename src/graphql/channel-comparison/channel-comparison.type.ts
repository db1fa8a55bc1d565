import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Freshness } from '../estimate/freshness.type.js';
import { ArmSummary } from './arm-summary.type.js';
import { Verdict } from './channel-comparison.enums.js';
import { Contrast } from './contrast.type.js';

@ObjectType({
  description:
    'Multi-channel against single-channel journeys: the first journey of each customer in each period of the window. Needs metrics:read.',
})
export abstract class ChannelComparison {
  @Field(() => [ArmSummary], { description: 'Arms of the comparison: always five rows, one for each channel mix.' })
  abstract readonly arms: readonly ArmSummary[];

  @Field(() => Contrast, { description: 'Contrast of multi-channel with all single-channel journeys.' })
  abstract readonly multiVersusSingle: Contrast;

  @Field(() => Contrast, { description: 'Contrast of multi-channel with single-channel digital journeys.' })
  abstract readonly multiVersusSingleDigital: Contrast;

  @Field(() => Contrast, { description: 'Contrast of multi-channel with single-channel traditional journeys.' })
  abstract readonly multiVersusSingleTraditional: Contrast;

  @Field(() => [Contrast], {
    description:
      'Contrasts of digital only, traditional only and mixed journeys, however many channels: three rows, their p-values by Holm.',
  })
  abstract readonly digitalVersusTraditionalVersusMixed: readonly Contrast[];

  @Field(() => Verdict, {
    description:
      'Verdict of the claim that multi-channel journeys are materially worse than single-channel ones, whether digital or not.',
  })
  abstract readonly verdict: Verdict;

  @Field(() => String, { description: 'Reason of the verdict, in plain words with its numbers.' })
  abstract readonly verdictReason: string;

  @Field(() => Float, {
    nullable: true,
    description:
      'p-value of the claim without its landmark part, one-sided: the larger of those of the two contrasts with single-channel journeys against the margin (intersection-union). Null where it cannot be given.',
  })
  abstract readonly materialityPValue: number | null;

  @Field(() => Int, { description: 'Number of strata with enough measured journeys on both sides to be compared.' })
  abstract readonly strata: number;

  @Field(() => Int, { description: 'Number of strata left out because one side is missing or too small.' })
  abstract readonly droppedStrata: number;

  @Field(() => Float, { description: "Share of the target population's weight in strata left out, 0 to 1." })
  abstract readonly offSupportShare: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Smallest difference that such data would find with a power of 80 %, in the unit of the outcome; null where it cannot be given.',
  })
  abstract readonly minimumDetectableDifference: number | null;

  @Field(() => [String], { description: 'Warnings about the answer: what weakens it, in plain words.' })
  abstract readonly warnings: readonly string[];

  @Field(() => Int, {
    description:
      'Number of arms left out of the whole comparison because they have fewer than five customers: their mean is SUPPRESSED, and 0 journeys stands for a number that is withheld. 0 with the permission small-groups:read.',
  })
  abstract readonly suppressedGroups: number;

  @Field(() => Freshness, { description: 'Freshness of the answer.' })
  abstract readonly freshness: Freshness;

  @Field(() => String, {
    description: 'Definition of the answer: what is compared, and where its intervals come from.',
  })
  abstract readonly definition: string;
}
