import { TENURE_CUTS_YEARS } from '../../domain/loyalty-bands.js';
import type { RevenueBase } from '../../domain/vocabulary.js';
import type { WaveMonths } from '../../domain/wave.js';
import { inDigits, inList } from '../words/numbers.js';
import { contrastInWords } from './contrast-in-words.js';
import type { ServiceRevenueEvidence } from './evidence.js';
import type { ServiceRevenueOptions } from './input.js';

const WAVE_NAMES = { 1: 'month', 3: 'quarter', 12: 'year' } as const satisfies Record<WaveMonths, string>;

/** How amounts were taken, for the wording. */
export interface AmountsInWords {
  readonly waveMonths: WaveMonths;
  readonly base: RevenueBase;
  /** Exact decimals as text; null: none. */
  readonly marginRate: string | null;
  readonly annualDiscountRate: string;
  readonly rates: readonly { readonly currency: string; readonly rate: string }[];
}

/** What the answer counts and how, in words for its reader: contrast, horizon, base, covariates and where intervals come from. */
export function serviceRevenueDefinition(
  { fit, input }: ServiceRevenueEvidence,
  options: ServiceRevenueOptions,
  amounts: AmountsInWords,
): string {
  const { covariates } = fit.sample;
  const names = (levels: readonly { readonly name: string }[]) => inList(levels.map(({ name }) => name));
  const wave = WAVE_NAMES[amounts.waveMonths];
  return [
    `Contrast: ${contrastInWords(options.contrast, options.scoreCap)}.`,
    `Service score: the mean score of a customer's scored interactions in a ${wave} t (${inList(input.waves)}), in bins of 5 points that stand for their middle. Eligible: joined before t, not left at its start, at least one scored interaction in t; nobody else is affected.`,
    `Retained: an order or renewal in the ${wave} after, and not left by its end.`,
    `${baseInWords(options.currency, amounts)} over ${String(input.horizonWaves)} ${wave}${input.horizonWaves === 1 ? '' : 's'} after t, refunds subtracted, a customer's ${wave} below 0 counted as 0${discountInWords(amounts)}.`,
    `Compared between customers alike in segment (${names(covariates.segments)}), tenure at the start of t (${names(covariates.tenureBands)}; cut at ${inList(TENURE_CUTS_YEARS.map(String))} years) and revenue of the ${wave} before t (${names(covariates.priorBands)}); thin levels are joined.`,
    'Model: logistic regression of being retained, log-linear regression (Poisson pseudo-likelihood) of the revenue of the retained, mean revenue of the lost by segment. Through loyalty: more customers are retained; direct: the retained spend more; their sum is the total, over all eligible customers.',
    `Saved customers are taken to spend ${inDigits(options.savedCustomerSpendFactor)} times what retained ones like them do. Uplift is the total effect over the modelled base.`,
    fit.isPooled
      ? `Intervals are at the ${inDigits(100 * options.confidenceLevel)} % level by leaving out one of ${String(fit.foldModels.length)} folds of the customers after another, because they come back in several waves.`
      : `Intervals are at the ${inDigits(100 * options.confidenceLevel)} % level by the sandwich estimator.`,
    ...(input.tail.sampledShare === null
      ? []
      : [
          `How revenue is spread (the share of the top 1 %, the deviance of spend, where extremes are cut) is that of a fixed sample of ${inDigits(100 * input.tail.sampledShare)} % of the customers.`,
        ]),
    'Effects are associations beside these covariates; the placebo tests them on revenue from before.',
  ].join(' ');
}

function baseInWords(currency: string, { base, marginRate, rates }: AmountsInWords): string {
  const what = base === 'MARGIN' ? `Margin (${marginRate ?? ''} of revenue)` : 'Revenue';
  const converted = rates.map(({ currency: other, rate }) => `1 ${other} = ${rate} ${currency}`);
  return `${what} in ${currency}${converted.length > 0 ? `, converted at ${inList(converted)},` : ''}`;
}

function discountInWords({ annualDiscountRate }: AmountsInWords): string {
  return Number(annualDiscountRate) === 0 ? '' : `, discounted at ${annualDiscountRate} a year from the start of t`;
}
