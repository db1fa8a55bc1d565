import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import {
  serviceRevenue,
  serviceRevenueBySegment,
  serviceRevenueScenarios,
} from '../../services/metrics/service-revenue/service-revenue.service.js';
import type {
  ServiceRevenueEstimate as Answer,
  ServiceRevenueScenario as Scenario,
  ServiceRevenueSegment as Segment,
} from '../../services/metrics/service-revenue/estimate.js';
import type { Context } from '../context.js';
import { ServiceContrast } from './service-contrast.input.js';
import { ServiceRevenueEstimate } from './service-revenue-estimate.type.js';
import { ServiceRevenueScenario } from './service-revenue-scenario.type.js';
import { ServiceRevenueSegment } from './service-revenue-segment.type.js';
import { ServiceRevenueInput } from './service-revenue.input.js';

const INPUT = { description: 'Which service is compared with which, for whom, and in what money.' };

@Resolver(() => ServiceRevenueEstimate)
export class ServiceRevenueResolver {
  @Query(() => ServiceRevenueEstimate, {
    description:
      'What better or worse service does to loyalty, and through it to revenue, with the verdict of a claim and what speaks against the answer. Needs metrics:read.',
  })
  serviceRevenue(
    @Arg('input', () => ServiceRevenueInput, INPUT) input: ServiceRevenueInput,
    @Ctx() { scope }: Context,
  ): Promise<Answer> {
    return serviceRevenue(scope, input);
  }

  @Query(() => [ServiceRevenueScenario], {
    description:
      "A table of scenarios by one model: first the input's own contrast, then each of the others, in their order. Needs metrics:read.",
  })
  serviceRevenueScenarios(
    @Arg('input', () => ServiceRevenueInput, INPUT) input: ServiceRevenueInput,
    @Arg('contrasts', () => [ServiceContrast], { description: 'Contrasts of the further rows, 50 at most.' })
    contrasts: ServiceContrast[],
    @Ctx() { scope }: Context,
  ): Promise<readonly Scenario[]> {
    return serviceRevenueScenarios(scope, input, contrasts);
  }

  @Query(() => [ServiceRevenueSegment], {
    description:
      'The contrast for each segment of the customers, by the model of all, in the order of the segments; 200 at most. Needs metrics:read.',
  })
  serviceRevenueBySegment(
    @Arg('input', () => ServiceRevenueInput, INPUT) input: ServiceRevenueInput,
    @Ctx() { scope }: Context,
  ): Promise<readonly Segment[]> {
    return serviceRevenueBySegment(scope, input);
  }
}
