import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Verdict } from '../channel-comparison/channel-comparison.enums.js';
import { Estimate } from '../estimate/estimate.type.js';
import { Freshness } from '../estimate/freshness.type.js';
import { MoneyEstimate } from '../estimate/money-estimate.type.js';
import { CalendarDate } from '../scalars/date.js';
import { CoefficientEstimate } from './coefficient-estimate.type.js';
import { CurrencyRate } from './currency-rate.type.js';
import { ServiceRevenueDiagnostics } from './service-revenue-diagnostics.type.js';

@ObjectType({
  description:
    'What one contrast of service does to loyalty and through it to revenue. Amounts are totals over the eligible customers, all waves and the horizon together, unless they say otherwise. Needs metrics:read.',
})
export abstract class ServiceRevenueEstimate {
  @Field(() => Estimate, {
    description: "Mean probability of being retained in the wave after, at today's scores, 0 to 1.",
  })
  abstract readonly retention: Estimate;

  @Field(() => Estimate, {
    description: 'Mean probability of being retained in the wave after, at the scores of the contrast, 0 to 1.',
  })
  abstract readonly retentionAfter: Estimate;

  @Field(() => Estimate, {
    description: 'Change of the probability of being retained: 0.01 keeps one customer more in a hundred.',
  })
  abstract readonly retentionChange: Estimate;

  @Field(() => Estimate, {
    description:
      'Churn ratio: the probability of being lost after the contrast over that before it. 0.9 is a tenth fewer lost; 1 is no effect.',
  })
  abstract readonly churnRatio: Estimate;

  @Field(() => MoneyEstimate, {
    description:
      'Revenue gained through loyalty, in total: what the customers who are kept by the contrast then spend (natural indirect effect).',
  })
  abstract readonly throughLoyalty: MoneyEstimate;

  @Field(() => MoneyEstimate, {
    description:
      'Revenue gained directly, in total: what those who stay in any case spend more (natural direct effect).',
  })
  abstract readonly directEffect: MoneyEstimate;

  @Field(() => MoneyEstimate, {
    description: 'Total effect: throughLoyalty and directEffect together, to the last digit.',
  })
  abstract readonly totalEffect: MoneyEstimate;

  @Field(() => MoneyEstimate, {
    description: 'Total effect for each eligible customer and wave. Customers who are not eligible gain nothing.',
  })
  abstract readonly totalEffectPerCustomer: MoneyEstimate;

  @Field(() => MoneyEstimate, {
    description:
      'Revenue gained through loyalty, in total, if the customers who are kept spend half of what others like them do: the prudent figure.',
  })
  abstract readonly throughLoyaltyAtHalfSpend: MoneyEstimate;

  @Field(() => Estimate, {
    description:
      'Uplift: the total effect as a ratio of modelledBase (of compareScores: of what is expected at the first score). 0.02 is 2 %. It holds for this contrast and horizon, and for the eligible customers.',
  })
  abstract readonly uplift: Estimate;

  @Field(() => Estimate, {
    description:
      'Share of the total effect that goes through loyalty. It may leave 0 to 1 where the two effects have opposite signs.',
  })
  abstract readonly proportionThroughLoyalty: Estimate;

  @Field(() => MoneyEstimate, {
    description:
      'Booked base: what the books say that the eligible customers brought over the horizon, in total, by the same base, rates and discount.',
  })
  abstract readonly bookedBase: MoneyEstimate;

  @Field(() => MoneyEstimate, {
    description: "Modelled base: what the models expect the same customers to bring at today's scores, in total.",
  })
  abstract readonly modelledBase: MoneyEstimate;

  @Field(() => MoneyEstimate, {
    description: "Revenue at risk: expected loss to churn at today's scores over the horizon, in total.",
  })
  abstract readonly revenueAtRisk: MoneyEstimate;

  @Field(() => Verdict, {
    nullable: true,
    description:
      'Verdict of the claim that the uplift of this contrast reaches claimedUplift; null where none is claimed. INCONCLUSIVE also where confounding could have made the verdict, or the model does not reconcile.',
  })
  abstract readonly claim: Verdict | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'p-value of the claim, one-sided: how often chance alone would show this uplift or more if the claimed one were true. Null where it cannot be given.',
  })
  abstract readonly claimPValue: number | null;

  @Field(() => [CoefficientEstimate], {
    description: 'Coefficients of the two regressions, for the analyst; the same for every contrast and segment.',
  })
  abstract readonly coefficients: readonly CoefficientEstimate[];

  @Field(() => ServiceRevenueDiagnostics, {
    description: 'Diagnostics of the estimate: what it rests on, and what speaks against it.',
  })
  abstract readonly diagnostics: ServiceRevenueDiagnostics;

  @Field(() => [String], { description: 'Warnings about the estimate: what weakens it, in plain words.' })
  abstract readonly warnings: readonly string[];

  @Field(() => [CalendarDate], {
    description: 'First days of the waves that are in the estimate: those asked for whose outcome is over.',
  })
  abstract readonly waves: readonly string[];

  @Field(() => Int, {
    description:
      'Number of waves after its own over which the revenue of a wave was counted; fewer than asked for where no more are over.',
  })
  abstract readonly horizonWaves: number;

  @Field(() => [CurrencyRate], { description: 'Rates at which other currencies were converted; empty where none was.' })
  abstract readonly rates: readonly CurrencyRate[];

  @Field(() => Freshness, { description: 'Freshness of the estimate.' })
  abstract readonly freshness: Freshness;

  @Field(() => String, {
    description:
      'Definition of the estimate: the contrast, the waves, the horizon, the base, the bands of the covariates, and where the intervals come from.',
  })
  abstract readonly definition: string;
}
