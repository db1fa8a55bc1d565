import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { type PromiseGaps as Answer, promiseGaps } from '../../services/metrics/promise-gaps.service.js';
import { inPortions } from '../../services/portions.js';
import type { Context } from '../context.js';
import { wantedEstimatesOf } from '../selection/wanted-estimates.js';
import { PromiseGapsArgs } from './promise-gaps.args.js';
import { PromiseGaps } from './promise-gaps.type.js';

type Group = Answer['groups'][number];

@Resolver(() => PromiseGaps)
export class PromiseGapsResolver {
  @Query(() => PromiseGaps, {
    description:
      'What was promised against what was delivered in a window, in total and by group, and where nobody knows. Needs metrics:read.',
  })
  promiseGaps(
    @Args(() => PromiseGapsArgs) args: PromiseGapsArgs,
    @Ctx() { scope }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Answer> {
    return promiseGaps(scope, args, wantedEstimatesOf(info));
  }

  @FieldResolver()
  groups(@Root() { groups }: Answer, @Ctx() { scope }: Context): Promise<(Group | Promise<Group>)[]> {
    return inPortions(scope, groups);
  }
}
