import { Field, Int, ObjectType } from 'type-graphql';
import { Estimate } from '../estimate/estimate.type.js';
import { Freshness } from '../estimate/freshness.type.js';
import { GroupKey } from '../estimate/group-key.type.js';

@ObjectType({ description: 'A group of journeys: how many there are, and how they went.' })
export abstract class JourneyMetricsGroup {
  @Field(() => [GroupKey], { description: 'Key of the group: one entry for each dimension of groupBy, in its order.' })
  abstract readonly key: readonly GroupKey[];

  @Field(() => Int, { description: 'Number of journeys of the group.' })
  abstract readonly journeys: number;

  @Field(() => Int, { description: 'Number of different customers of the group.' })
  abstract readonly customers: number;

  @Field(() => Int, { description: 'Number of completed journeys of the group.' })
  abstract readonly completed: number;

  @Field(() => Estimate, {
    description:
      'Completion rate of the group, 0 to 1: completed / (completed + abandoned). Open journeys are left out.',
  })
  abstract readonly completionRate: Estimate;

  @Field(() => Estimate, {
    description: "End-to-end score of the group in points: mean of the customers' own ratings.",
  })
  abstract readonly endToEndScore: Estimate;

  @Field(() => Estimate, {
    description: 'Derived score of the group in points: what the interactions of its journeys say about them.',
  })
  abstract readonly derivedScore: Estimate;

  @Field(() => Estimate, {
    description: 'Touchpoint score of the group in points: mean of what the touchpoints of each journey scored.',
  })
  abstract readonly touchpointScore: Estimate;

  @Field(() => Estimate, {
    description:
      'Touchpoint gap of the group in points: touchpoint score - end-to-end score, over journeys having both.',
  })
  abstract readonly touchpointGap: Estimate;

  @Field(() => Estimate, {
    description:
      'Trapped rate of the group, 0 to 1: of the journeys whose every touchpoint satisfied (60 or more), the share that was rated below 60 as a whole.',
  })
  abstract readonly trappedRate: Estimate;

  @Field(() => Estimate, { description: 'Mean duration of the completed journeys of the group, in seconds.' })
  abstract readonly meanDurationSeconds: Estimate;

  @Field(() => Estimate, { description: 'Median duration of the completed journeys of the group, in seconds.' })
  abstract readonly medianDurationSeconds: Estimate;

  @Field(() => Estimate, { description: '90th percentile of the duration of the completed journeys, in seconds.' })
  abstract readonly p90DurationSeconds: Estimate;

  @Field(() => Estimate, { description: 'Mean number of different channels of a journey of the group.' })
  abstract readonly channelsPerJourney: Estimate;

  @Field(() => Estimate, { description: 'Mean number of channel changes of a journey of the group.' })
  abstract readonly handoffsPerJourney: Estimate;

  @Field(() => Estimate, { description: 'Mean number of interactions of a journey of the group.' })
  abstract readonly interactionsPerJourney: Estimate;
}

@ObjectType({ description: 'How the journeys that started in a window went. Needs metrics:read.' })
export abstract class JourneyMetrics {
  @Field(() => JourneyMetricsGroup, { description: 'All journeys of the answer together.' })
  abstract readonly total: JourneyMetricsGroup;

  @Field(() => [JourneyMetricsGroup], {
    description:
      'Groups of the answer that have a journey, by period first and then by the other dimensions; none without groupBy.',
  })
  abstract readonly groups: readonly JourneyMetricsGroup[];

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
