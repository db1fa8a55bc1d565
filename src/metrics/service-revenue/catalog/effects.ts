import type { MetricDefinition } from '../../metric.js';

/**
 * What an answer about service, loyalty and revenue tells of a contrast. Worked numbers are those of 6,000 customers of
 * the reference data whose score is ten points higher, at most 97.5.
 */
export const effectDefinitions: readonly MetricDefinition[] = [
  /** Worked number: 0.753. Not asked where all or none were retained. */
  {
    key: 'retention',
    name: 'Retention',
    meaning: 'The probability that an eligible customer is retained in the wave after, at the score that was observed.',
    formula: 'mean of P = expit(a [x, s])',
    unit: 'probability 0..1',
    betterWhen: 'higher',
    reference: 'McCullagh and Nelder 1989',
  },
  /** Worked number: 0.813. */
  {
    key: 'retentionAfter',
    name: 'Retention at the contrasted score',
    meaning: 'The same probability if the scores were what the contrast makes of them.',
    formula: 'mean of P+ = expit(a [x, s+])',
    unit: 'probability 0..1',
    betterWhen: 'higher',
    reference: 'McCullagh and Nelder 1989',
  },
  /** Worked number: 0.0598 (0.0540 to 0.0656). Exactly 0 where the contrast changes nobody. */
  {
    key: 'retentionChange',
    name: 'Change of retention',
    meaning: 'By how much the contrast changes the probability of being retained.',
    formula: 'mean of P+ - P',
    unit: 'difference of probabilities, -1..1',
    betterWhen: 'higher',
    reference: 'Robins 1986 (standardisation)',
  },
  /** Worked number: 0.758 (0.735 to 0.781). */
  {
    key: 'churnRatio',
    name: 'Churn ratio',
    meaning: 'How many times as likely customers are to be lost under the contrast as they are now.',
    formula: '(1 - mean P+) / (1 - mean P), interval on the logarithm',
    unit: 'risk ratio',
    betterWhen: 'lower',
    reference: 'Katz et al. 1978',
  },
  /** Worked number: 6.81 a customer, 40,850 in all. */
  {
    key: 'throughLoyalty',
    name: 'Effect through loyalty',
    meaning:
      'What more retained customers bring, less what they would have brought as lost ones: the natural indirect effect.',
    formula: 'sum of (P+ - P) (f mu1+ - mu0), f the spend factor of saved customers',
    unit: 'amount of money over the horizon',
    betterWhen: 'higher',
    reference: 'Pearl 2001; VanderWeele 2015',
  },
  /** Worked number: 4.83 a customer. There also where everybody was retained. */
  {
    key: 'directEffect',
    name: 'Direct effect',
    meaning: 'What customers who are retained anyway spend more: the natural direct effect.',
    formula: 'sum of P (mu1+ - mu1)',
    unit: 'amount of money over the horizon',
    betterWhen: 'higher',
    reference: 'Pearl 2001; VanderWeele 2015',
  },
  /** Worked number: 11.64 (8.50 to 14.78) a customer. */
  {
    key: 'totalEffect',
    name: 'Total effect',
    meaning: 'What the contrast changes in revenue, through loyalty and directly, over all eligible customers.',
    formula: 'effect through loyalty + direct effect, to the last digit',
    unit: 'amount of money over the horizon',
    betterWhen: 'higher',
    reference: 'Pearl 2001',
  },
  {
    key: 'totalEffectPerCustomer',
    name: 'Total effect per customer',
    meaning: 'The total effect over the number of eligible customers; who is eligible in several waves counts in each.',
    formula: 'total effect / eligible customers',
    unit: 'amount of money over the horizon',
    betterWhen: 'higher',
    reference: null,
  },
  {
    key: 'throughLoyaltyAtHalfSpend',
    name: 'Effect through loyalty at half spend',
    meaning: 'The effect through loyalty if saved customers spend half of what retained ones like them do.',
    formula: 'sum of (P+ - P) (mu1+ / 2 - mu0)',
    unit: 'amount of money over the horizon',
    betterWhen: 'higher',
    reference: null,
  },
  /** Worked number: 0.101 (0.075 to 0.128). Does not change with the unit of money. */
  {
    key: 'uplift',
    name: 'Uplift',
    meaning:
      'The total effect as a ratio of the modelled base: 0.1 is 10 % of the revenue of the eligible over the horizon.',
    formula:
      'total effect / sum of P mu1 + (1 - P) mu0 at the scores before: the modelled base, except when two scores are compared',
    unit: 'ratio',
    betterWhen: 'higher',
    reference: null,
  },
  /** Worked number: 0.585. No interval where the total could be 0; no value where it is. */
  {
    key: 'proportionThroughLoyalty',
    name: 'Proportion through loyalty',
    meaning: 'Which part of the total effect comes from more customers being retained.',
    formula: 'effect through loyalty / total effect',
    unit: 'ratio; beyond 0..1 where the two effects oppose each other',
    betterWhen: 'neither',
    reference: 'VanderWeele 2013',
  },
  {
    key: 'bookedBase',
    name: 'Booked base',
    meaning: 'What the eligible customers brought over the horizon, as it was booked; no estimate, so no interval.',
    formula: 'sum over waves t + 1 to t + h of max(0, orders and renewals - refunds), discounted',
    unit: 'amount of money over the horizon',
    betterWhen: 'higher',
    reference: null,
  },
  /** Worked number: 114.90 (109.71 to 120.08) a customer. */
  {
    key: 'modelledBase',
    name: 'Modelled base',
    meaning: "What the model expects the eligible customers to bring at today's scores: the base of the uplift.",
    formula: 'sum of P mu1 + (1 - P) mu0',
    unit: 'amount of money over the horizon',
    betterWhen: 'higher',
    reference: null,
  },
  /** Worked number: 25.48 (23.63 to 27.34) a customer. */
  {
    key: 'revenueAtRisk',
    name: 'Revenue at risk',
    meaning: "What is expected to be lost to churn at today's scores.",
    formula: 'sum of (1 - P) (mu1 - mu0)',
    unit: 'amount of money over the horizon',
    betterWhen: 'lower',
    reference: null,
  },
  /** Worked number: uplift 0.602 (0.091) against 0.25: 5.7e-5. */
  {
    key: 'claimPValue',
    name: 'p value of the claim',
    meaning:
      'How often chance alone would show this uplift, or one further beyond the claim, if the claimed one were true.',
    formula: '1 - Phi((uplift - claim) / standard error)',
    unit: 'probability 0..1',
    betterWhen: 'neither',
    reference: null,
  },
];
