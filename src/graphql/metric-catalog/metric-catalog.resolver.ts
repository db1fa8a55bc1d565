import { Ctx, Query, Resolver } from 'type-graphql';
import { type MetricDefinition as Definition, listMetrics } from '../../services/metrics/metric-catalog.service.js';
import type { Context } from '../context.js';
import { MetricDefinition } from './metric-definition.type.js';

@Resolver()
export class MetricCatalogResolver {
  @Query(() => [MetricDefinition], {
    description: 'Every metric there is, in the order of the answers that carry them. Needs metrics:read.',
  })
  metricCatalog(@Ctx() { scope }: Context): readonly Definition[] {
    return listMetrics(scope);
  }
}
