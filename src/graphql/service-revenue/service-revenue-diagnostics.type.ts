import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Estimate } from '../estimate/estimate.type.js';
import { MoneyEstimate } from '../estimate/money-estimate.type.js';

@ObjectType({ description: 'What an estimate rests on, and what speaks against believing it.' })
export abstract class ServiceRevenueDiagnostics {
  @Field(() => Int, {
    description:
      'Number of eligible customers: joined before the wave, not gone at its start, and served in it with a score. One of several waves counts once for each.',
  })
  abstract readonly eligibleCustomers: number;

  @Field(() => Int, {
    description: 'Number of them retained: they ordered in the wave after and had not left by its end.',
  })
  abstract readonly retained: number;

  @Field(() => Int, { description: 'Number of them lost.' })
  abstract readonly lost: number;

  @Field(() => Int, { description: 'Number of cells that the models were fitted to.' })
  abstract readonly cells: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Area under the ROC curve of the retention model: how often it ranks a retained customer above a lost one, 0.5 for chance and 1 for always. Null where it cannot be given.',
  })
  abstract readonly auc: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Brier skill of the retention model: share of the squared error that it takes away, against the mean for everyone; 0 for none. Null where it cannot be given.',
  })
  abstract readonly brierSkill: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Calibration slope of the retention model, each twentieth of the customers predicted from the others: 1 where its odds are as spread as they should be, less where it exaggerates. Null where it cannot be given.',
  })
  abstract readonly calibrationSlope: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Share of the deviance of spend between retained customers that the spend model explains, 0 to 1. Null where it cannot be given.',
  })
  abstract readonly spendDeviance: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Modelled over booked revenue of the eligible customers: between 0.98 and 1.02, or the amounts are not to be booked. Null where nothing was booked.',
  })
  abstract readonly reconciliation: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Events per variable: the rarer of retained and lost, for each coefficient of the retention model. Under 10 is flagged, under 5 nothing is estimated.',
  })
  abstract readonly eventsPerVariable: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Share of the customers whom the contrast takes beyond the scores seen in their segment, 0 to 1. Over 0.1 is flagged, over 0.5 nothing is estimated.',
  })
  abstract readonly extrapolationShare: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Share of the revenue that the 1 % of customers with the most bring, 0 to 1. Over 0.35 they decide the answer: see winsorised.',
  })
  abstract readonly topOnePercentRevenueShare: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'E-value of the churn ratio: how strongly, as a risk ratio, something unmeasured would have to go with both service and loss to explain it away. Null where it cannot be given.',
  })
  abstract readonly eValue: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'E-value of the end of the interval nearest to no effect; 1 where the interval holds it.',
  })
  abstract readonly eValueLimit: number | null;

  @Field(() => Estimate, {
    description:
      'Placebo: the effect of the score on revenue two waves before it, in log revenue per point. Service cannot change the past, so it should be near 0; where it is not, richer or poorer customers are served better, and every effect is flagged CONFOUNDING_SUSPECTED.',
  })
  abstract readonly placebo: Estimate;

  @Field(() => MoneyEstimate, {
    nullable: true,
    description:
      'Total effect again, with no revenue counted above the 99.5th percentile of those who have any: in total over the eligible customers. Null where there is no heavy tail.',
  })
  abstract readonly winsorised: MoneyEstimate | null;
}
