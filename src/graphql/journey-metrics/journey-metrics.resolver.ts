import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { MoneyEstimate as MoneyEstimateValue } from '../../domain/estimate.js';
import {
  type JourneyMetrics as Answer,
  type JourneyMetricsGroup as Group,
  journeyMetrics,
} from '../../services/metrics/journey-metrics.service.js';
import { inPortions } from '../../services/portions.js';
import type { Context } from '../context.js';
import { wantedEstimatesOf } from '../selection/wanted-estimates.js';
import { MoneyEstimate } from '../estimate/money-estimate.type.js';
import { JourneyMetricsArgs } from './journey-metrics.args.js';
import { JourneyMetrics, JourneyMetricsGroup } from './journey-metrics.type.js';

@Resolver(() => JourneyMetricsGroup)
export class JourneyMetricsResolver {
  @Query(() => JourneyMetrics, {
    description: 'How the journeys that started in a window went, in total and by group. Needs metrics:read.',
  })
  journeyMetrics(
    @Args(() => JourneyMetricsArgs) args: JourneyMetricsArgs,
    @Ctx() { scope }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Answer> {
    return journeyMetrics(scope, args, wantedEstimatesOf(info));
  }

  @FieldResolver(() => MoneyEstimate, {
    description: 'Mean cost of a journey of the group, over those with a cost in the currency; nothing is converted.',
  })
  costPerJourney(
    @Arg('currency', () => String, { description: 'Currency of the costs: ISO 4217, for example "EUR".' })
    currency: string,
    @Root() group: Group,
  ): Promise<MoneyEstimateValue> {
    return group.costPerJourney(currency);
  }
}

@Resolver(() => JourneyMetrics)
export class JourneyMetricsGroupsResolver {
  @FieldResolver()
  groups(@Root() { groups }: Answer, @Ctx() { scope }: Context): Promise<(Group | Promise<Group>)[]> {
    return inPortions(scope, groups);
  }
}
