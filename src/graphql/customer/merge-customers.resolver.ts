import { Arg, Ctx, Field, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { CustomerRow } from '../../domain/rows.js';
import {
  type Merged,
  mergeCustomers,
  previewMerge,
  type Previewed,
  unmergeCustomers,
} from '../../services/merge.service.js';
import type { Context } from '../context.js';
import { DateTime } from '../scalars/date-time.js';
import { UserError } from '../user-error/user-error.type.js';
import { CustomerLookup } from './customer-lookup.input.js';
import { Customer } from './customer.type.js';
import { KindCount } from './kind-count.type.js';

@ObjectType({ description: 'What became of customers who were to be merged or unmerged.' })
export abstract class MergeCustomersPayload {
  @Field(() => Customer, {
    nullable: true,
    description: 'The survivor of a merge, or the customer who was unmerged; null where nothing was changed.',
  })
  abstract readonly customer: CustomerRow | null;

  @Field(() => [UserError], { description: 'Why nothing was changed; empty where it was done.' })
  abstract readonly userErrors: readonly UserError[];
}

@ObjectType({ description: 'What would come of merging two customers.' })
export abstract class MergePreview {
  @Field(() => [KindCount], { description: 'Numbers of things that the survivor would get, by kind.' })
  abstract readonly counts: readonly KindCount[];

  @Field(() => DateTime, { description: 'When the survivor would have joined: the earlier of the two.' })
  abstract readonly joinedAt: Date;

  @Field(() => String, { nullable: true, description: 'Segment that would count: that of the survivor.' })
  abstract readonly segment: string | null;

  @Field(() => [String], {
    description: 'Fields of the profile in which the two differ, for example "segment": the survivor counts.',
  })
  abstract readonly conflicts: readonly string[];
}

@ObjectType({ description: 'A merge that was not done.' })
export abstract class PreviewMergePayload {
  @Field(() => MergePreview, { nullable: true, description: 'The outcome; null where the two cannot be merged.' })
  abstract readonly preview: MergePreview | null;

  @Field(() => [UserError], { description: 'Why the two cannot be merged; empty where they can.' })
  abstract readonly userErrors: readonly UserError[];
}

@Resolver()
export class MergeCustomersResolver {
  @Query(() => PreviewMergePayload, {
    description: 'What would come of merging two customers; changes nothing. Needs customer:merge.',
  })
  previewMerge(
    @Arg('into', () => CustomerLookup, { description: 'The customer who would survive.' }) into: CustomerLookup,
    @Arg('from', () => CustomerLookup, { description: 'The customer who would be merged.' }) from: CustomerLookup,
    @Ctx() { scope }: Context,
  ): Promise<Previewed> {
    return previewMerge(scope, { into, from });
  }

  @Mutation(() => MergeCustomersPayload, {
    description:
      'Merges two customers who are one person: the survivor gets both histories, and metrics count one customer at once. It can be undone with unmergeCustomers. Needs customer:merge and timeline:read.',
  })
  mergeCustomers(
    @Arg('into', () => CustomerLookup, { description: 'The customer who survives.' }) into: CustomerLookup,
    @Arg('from', () => CustomerLookup, { description: 'The customer who is merged.' }) from: CustomerLookup,
    @Ctx() { scope }: Context,
  ): Promise<Merged> {
    return mergeCustomers(scope, { into, from });
  }

  @Mutation(() => MergeCustomersPayload, {
    description:
      'Undoes a merge: the customer gets back all that came of the own external IDs, before the merge and since. Needs customer:merge and timeline:read.',
  })
  unmergeCustomers(
    @Arg('by', () => CustomerLookup, { description: 'How the merged customer is named, not the survivor.' })
    by: CustomerLookup,
    @Ctx() { scope }: Context,
  ): Promise<Merged> {
    return unmergeCustomers(scope, by);
  }
}
