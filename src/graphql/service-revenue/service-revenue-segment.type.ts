import { Field, ObjectType } from 'type-graphql';
import { ServiceRevenueEstimate } from './service-revenue-estimate.type.js';

@ObjectType({ description: 'The contrast for the customers of one segment, by the model of all.' })
export abstract class ServiceRevenueSegment {
  @Field(() => String, {
    nullable: true,
    description: 'Segment of the customers, for example "BUSINESS"; null: those without one.',
  })
  abstract readonly segment: string | null;

  @Field(() => ServiceRevenueEstimate, {
    description:
      'Estimate for the segment; its amounts are totals over it. Of the diagnostics, auc, brierSkill, calibrationSlope, spendDeviance, eventsPerVariable, placebo and topOnePercentRevenueShare are those of the model, which is that of all customers.',
  })
  abstract readonly estimate: ServiceRevenueEstimate;
}
