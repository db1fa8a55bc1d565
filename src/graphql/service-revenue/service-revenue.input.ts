import { Field, Float, InputType, Int } from 'type-graphql';
import { SERVICE_REVENUE_DEFAULTS } from '../../domain/service-revenue-defaults.js';
import type { ServiceRevenueQuestion } from '../../services/metrics/service-revenue/question.js';
import { CustomerFilter } from '../customer/customer-filter.input.js';
import { CalendarDate } from '../scalars/date.js';
import { Decimal } from '../scalars/decimal.js';
import { CurrencyRateInput } from './currency-rate.type.js';
import { ServiceContrast } from './service-contrast.input.js';
import { RevenueBase } from './service-revenue.enums.js';

@InputType({
  description:
    'Which service is compared with which, for which customers, and in what money. The service of a wave is told from that wave, what customers were like from the one before it, loyalty from the one after it, and revenue from the horizon after it.',
})
export abstract class ServiceRevenueInput implements ServiceRevenueQuestion {
  @Field(() => CalendarDate, {
    description:
      'First day of the first wave whose service is looked at, by the calendar of UTC, for example "2025-07-01" for the third quarter of 2025.',
  })
  abstract readonly firstWave: string;

  @Field(() => Int, {
    nullable: true,
    defaultValue: SERVICE_REVENUE_DEFAULTS.waves,
    description:
      'Number of waves from the first one on, 1 to 120. Several are pooled: a customer counts once for each, and the intervals allow for it.',
  })
  readonly waves?: number | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: SERVICE_REVENUE_DEFAULTS.waveMonths,
    description: 'Length of a wave in months of the calendar: 1, 3 or 12.',
  })
  readonly waveMonths?: number | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: SERVICE_REVENUE_DEFAULTS.horizonWaves,
    description: 'Number of waves after its own over which the revenue of a wave is counted, 1 to 4.',
  })
  readonly horizonWaves?: number | null;

  @Field(() => ServiceContrast, { description: 'Service that is compared with service.' })
  abstract readonly contrast: ServiceContrast;

  @Field(() => Float, {
    nullable: true,
    defaultValue: SERVICE_REVENUE_DEFAULTS.scoreCap,
    description: 'Score above which shiftPoints raises nobody, 0 to 100 points.',
  })
  readonly scoreCap?: number | null;

  @Field(() => String, { description: 'Currency of every amount of the answer: ISO 4217, for example "ILS".' })
  abstract readonly currency: string;

  @Field(() => [CurrencyRateInput], {
    nullable: true,
    description:
      'Rates of the other currencies in which these customers pay, each once. Where one is missing the error lists it.',
  })
  readonly rates?: CurrencyRateInput[] | null;

  @Field(() => RevenueBase, {
    nullable: true,
    defaultValue: SERVICE_REVENUE_DEFAULTS.base,
    description: 'What the amounts are counted in.',
  })
  readonly base?: RevenueBase | null;

  @Field(() => Decimal, {
    nullable: true,
    description:
      'Margin as a share of revenue, more than 0 and at most 1, for example "0.35"; with the base MARGIN only.',
  })
  readonly marginRate?: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description:
      'Rate by which later revenue is discounted, a year, 0 to 1: "0.1" is 10 %. Left out: nothing is discounted.',
  })
  readonly annualDiscountRate?: string | null;

  @Field(() => CustomerFilter, { nullable: true, description: 'Which of the customers; left out: all.' })
  readonly filter?: CustomerFilter | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Uplift that somebody claims for this contrast, as a ratio of the base: 0.25 is 25 %. It is tested and changes no number.',
  })
  readonly claimedUplift?: number | null;

  @Field(() => Float, {
    nullable: true,
    defaultValue: SERVICE_REVENUE_DEFAULTS.savedCustomerSpendFactor,
    description:
      'What saved customers spend of what retained ones like them do, 0 to 1. Those who nearly left may spend less: 0.5 is half, which is reported in any case.',
  })
  readonly savedCustomerSpendFactor?: number | null;

  @Field(() => Float, {
    nullable: true,
    defaultValue: SERVICE_REVENUE_DEFAULTS.confidenceLevel,
    description: 'Level of every interval of the answer, 0.5 or more and less than 1.',
  })
  readonly confidenceLevel?: number | null;
}
