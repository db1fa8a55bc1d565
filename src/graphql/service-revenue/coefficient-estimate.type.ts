import { Field, ObjectType } from 'type-graphql';
import { Estimate } from '../estimate/estimate.type.js';
import { ServiceRevenueModel } from './service-revenue.enums.js';

@ObjectType({ description: 'One coefficient of one of the two regressions.' })
export abstract class CoefficientEstimate {
  @Field(() => ServiceRevenueModel, { description: 'Regression of the coefficient.' })
  abstract readonly model: ServiceRevenueModel;

  @Field(() => String, {
    description:
      'Term of the coefficient: "constant", "segment BUSINESS", "tenure 1 to under 3 years", "prior revenue 300 to under 500" or "score". Levels are against the first one of their kind.',
  })
  abstract readonly term: string;

  @Field(() => Estimate, {
    description:
      'Value of the coefficient: log odds of being retained, or log revenue of the retained; for the score, per point.',
  })
  abstract readonly estimate: Estimate;
}
