import { Field, Int, ObjectType } from 'type-graphql';
import { Estimate } from '../estimate/estimate.type.js';
import { Freshness } from '../estimate/freshness.type.js';
import { GroupKey } from '../estimate/group-key.type.js';
import { CxMeasure } from '../measure/cx-measure.enum.js';

@ObjectType({ description: 'What interactions scored on one of the five measures.' })
export abstract class MeasureEstimate {
  @Field(() => CxMeasure, { description: 'Measure of the score.' })
  abstract readonly measure: CxMeasure;

  @Field(() => Estimate, {
    description: 'Score of the measure in points: mean over the interactions that answered it.',
  })
  abstract readonly score: Estimate;
}

@ObjectType({ description: 'A group of interactions: how many there are, and how they were experienced.' })
export abstract class ExperienceGroup {
  @Field(() => [GroupKey], { description: 'Key of the group: one entry for each dimension of groupBy, in its order.' })
  abstract readonly key: readonly GroupKey[];

  @Field(() => Int, { description: 'Number of interactions of the group, exposures included.' })
  abstract readonly interactions: number;

  @Field(() => Int, { description: 'Number of different customers of the group.' })
  abstract readonly customers: number;

  @Field(() => [MeasureEstimate], { description: 'Scores of the five measures: always five rows, in the same order.' })
  abstract readonly measures: readonly MeasureEstimate[];

  @Field(() => Estimate, {
    description:
      'Score of the group in points: mean of its interactions, each weighted by its channel. The interval allows for customers who repeat.',
  })
  abstract readonly score: Estimate;

  @Field(() => Estimate, {
    description: 'Negative rate of the group, 0 to 1: share of scored interactions at 40 or below.',
  })
  abstract readonly negativeRate: Estimate;
}

@ObjectType({ description: 'How the interactions of a window were experienced. Needs metrics:read.' })
export abstract class ExperienceMetrics {
  @Field(() => ExperienceGroup, { description: 'All interactions of the answer together.' })
  abstract readonly total: ExperienceGroup;

  @Field(() => [ExperienceGroup], {
    description:
      'Groups of the answer that have an interaction, by period first and then by the other dimensions; all five by STAGE alone; none without groupBy.',
  })
  abstract readonly groups: readonly ExperienceGroup[];

  @Field(() => Int, {
    description:
      'Number of groups of the answer that are withheld: they have fewer than five customers, or would give away one that has. 0 with the permission small-groups:read.',
  })
  abstract readonly suppressedGroups: number;

  @Field(() => Freshness, { description: 'Freshness of the answer.' })
  abstract readonly freshness: Freshness;

  @Field(() => String, { description: 'Definition of the answer: what it counts and where its intervals come from.' })
  abstract readonly definition: string;
}
