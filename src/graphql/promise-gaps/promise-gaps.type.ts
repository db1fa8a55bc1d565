import { Field, Int, ObjectType } from 'type-graphql';
import { Estimate } from '../estimate/estimate.type.js';
import { Freshness } from '../estimate/freshness.type.js';
import { GroupKey } from '../estimate/group-key.type.js';

@ObjectType({ description: 'A group of promise outcomes: what was promised against what was delivered.' })
export abstract class PromiseGapGroup {
  @Field(() => [GroupKey], { description: 'Key of the group: one entry for each dimension of groupBy, in its order.' })
  abstract readonly key: readonly GroupKey[];

  @Field(() => Int, { description: 'Number of kept outcomes of the group.' })
  abstract readonly kept: number;

  @Field(() => Int, { description: 'Number of broken outcomes of the group.' })
  abstract readonly broken: number;

  @Field(() => Int, {
    description: 'Number of pending outcomes of the group: not due yet, so no estimate rests on them.',
  })
  abstract readonly pending: number;

  @Field(() => Estimate, { description: 'Kept rate of the group, 0 to 1: kept / (kept + broken).' })
  abstract readonly keptRate: Estimate;

  @Field(() => Estimate, {
    description:
      'Median fulfilment of the group: 1 is exactly as promised, 0.1 a tenth of it, 1.5 the most that counts.',
  })
  abstract readonly medianFulfilment: Estimate;

  @Field(() => Estimate, {
    description: 'Geometric mean fulfilment of the group: the average as a ratio, each outcome counting 0.01 to 1.5.',
  })
  abstract readonly geometricMeanFulfilment: Estimate;

  @Field(() => Estimate, {
    description: 'Expectation index of the group, 0 to 100: 100 x mean of min(fulfilment, 1). Excess adds nothing.',
  })
  abstract readonly expectationIndex: Estimate;

  @Field(() => Estimate, {
    description:
      'Over-delivery rate of the group, 0 to 1: share of outcomes better than promised by more than the tolerance.',
  })
  abstract readonly overDeliveryRate: Estimate;

  @Field(() => Estimate, {
    description:
      "Satisfaction effect of the group in points: journeys' end-to-end score where the promise was broken minus where it was kept, at the same touchpoints. An association.",
  })
  abstract readonly satisfactionEffect: Estimate;
}

@ObjectType({ description: 'A promise and one of the touchpoints where it has to be kept.' })
export abstract class PromiseTouchpoint {}

@ObjectType({ description: 'What was promised against what was delivered in a window. Needs metrics:read.' })
export abstract class PromiseGaps {
  @Field(() => PromiseGapGroup, { description: 'All outcomes of the answer together.' })
  abstract readonly total: PromiseGapGroup;

  @Field(() => [PromiseGapGroup], {
    description:
      'Groups of the answer that have an outcome, by period first and then by the other dimensions; none without groupBy.',
  })
  abstract readonly groups: readonly PromiseGapGroup[];

  @Field(() => [PromiseTouchpoint], {
    description: 'Where a promise has to be kept, and no outcome in the answer tells whether it was.',
  })
  abstract readonly unmeasured: readonly PromiseTouchpoint[];

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
