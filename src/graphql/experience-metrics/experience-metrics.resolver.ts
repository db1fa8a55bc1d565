import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import {
  type ExperienceMetrics as Answer,
  type ExperienceGroup as Group,
  experienceMetrics,
} from '../../services/metrics/experience-metrics.service.js';
import { inPortions } from '../../services/portions.js';
import type { Context } from '../context.js';
import { wantedEstimatesOf } from '../selection/wanted-estimates.js';
import { ExperienceMetricsArgs } from './experience-metrics.args.js';
import { ExperienceGroup, ExperienceMetrics } from './experience-metrics.type.js';

@Resolver(() => ExperienceGroup)
export class ExperienceMetricsResolver {
  @Query(() => ExperienceMetrics, {
    description:
      'How the interactions of a window were experienced on the five measures, in total and by group. Needs metrics:read.',
  })
  experienceMetrics(
    @Args(() => ExperienceMetricsArgs) args: ExperienceMetricsArgs,
    @Ctx() { scope }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Answer> {
    return experienceMetrics(scope, args, wantedEstimatesOf(info));
  }
}

@Resolver(() => ExperienceMetrics)
export class ExperienceMetricsGroupsResolver {
  @FieldResolver()
  groups(@Root() { groups }: Answer, @Ctx() { scope }: Context): Promise<(Group | Promise<Group>)[]> {
    return inPortions(scope, groups);
  }
}
