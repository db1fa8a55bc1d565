import type { Estimate, MoneyEstimate } from '../../../domain/estimate.js';
import type { ServiceRevenueEstimates } from '../../../metrics/service-revenue/answer.js';
import { HEAVY_TAIL_WARNING } from '../../../metrics/service-revenue/warnings/fit.js';
import type { ServiceRevenueEstimate } from '../service-revenue/estimate.js';
import { suppressed } from './small-groups.js';
import { isEnough, isSmall } from './threshold.js';

/**
 * Without the share of the revenue that the top 1 % bring, where these are fewer than five customers: who comes back may be
 * one of them in every wave.
 */
export function coveredTop<Shown extends ServiceRevenueEstimates>(
  estimate: Shown,
  waves: readonly string[],
  isKept: boolean,
): Shown {
  const { diagnostics, warnings } = estimate;
  const top = Math.ceil(diagnostics.eligibleCustomers / 100) / Math.max(1, waves.length);
  if (!isKept || isEnough(top)) return estimate;
  return {
    ...estimate,
    diagnostics: { ...diagnostics, topOnePercentRevenueShare: null },
    warnings: warnings.filter((warning) => !warning.startsWith(HEAVY_TAIL_WARNING)),
  };
}

/**
 * A saved estimate as somebody may see it who may not see small groups. One about a small group keeps its place and its form
 * and tells nothing: every estimate is SUPPRESSED, and where a number has to be there is 0.
 */
export function coveredEstimate(estimate: ServiceRevenueEstimate): ServiceRevenueEstimate {
  if (!isOfSmallGroup(estimate)) return coveredTop(estimate, estimate.waves, true);
  const entries = Object.entries(estimate).map(([name, value]) => [name, coverField(value)]);
  return {
    ...(Object.fromEntries(entries) as ServiceRevenueEstimate),
    claim: estimate.claim === null ? null : 'NOT_ESTIMABLE',
    claimPValue: null,
    coefficients: [],
    diagnostics: {
      eligibleCustomers: 0,
      retained: 0,
      lost: 0,
      cells: 0,
      auc: null,
      brierSkill: null,
      calibrationSlope: null,
      spendDeviance: null,
      reconciliation: null,
      eventsPerVariable: null,
      extrapolationShare: null,
      topOnePercentRevenueShare: null,
      eValue: null,
      eValueLimit: null,
      placebo: suppressed(estimate.diagnostics.placebo),
      winsorised: null,
    },
    warnings: [
      'This estimate is withheld: it is about fewer than five customers, retained or lost, or would tell about so few together with another one. It needs the permission "small-groups:read".',
    ],
  };
}

/**
 * Where nobody asked when it was saved, as the fewest customers can tell who are behind its customer waves: each has one in a
 * wave at most, so that 24 in 8 waves may be those of three.
 */
function isOfSmallGroup({ isOfSmallGroup: known, diagnostics, waves }: ServiceRevenueEstimate): boolean {
  const { eligibleCustomers, retained, lost } = diagnostics;
  const fewest = (customerWaves: number) => Math.ceil(customerWaves / Math.max(1, waves.length));
  return known ?? [eligibleCustomers, retained, lost].some((customerWaves) => isSmall(fewest(customerWaves)));
}

function coverField(value: unknown): unknown {
  return isEstimate(value) ? suppressed(value) : value;
}

function isEstimate(value: unknown): value is Estimate | MoneyEstimate {
  return typeof value === 'object' && value !== null && 'unavailable' in value;
}
