import { Field, ObjectType } from 'type-graphql';
import { ServiceRevenueEstimate } from './service-revenue-estimate.type.js';

@ObjectType({ description: 'One row of a table of scenarios: one contrast, by the model that all rows share.' })
export abstract class ServiceRevenueScenario {
  @Field(() => String, { description: 'Label of the scenario: its contrast in words.' })
  abstract readonly label: string;

  @Field(() => ServiceRevenueEstimate, { description: 'Estimate of the scenario.' })
  abstract readonly estimate: ServiceRevenueEstimate;
}
