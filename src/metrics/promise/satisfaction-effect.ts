import {
  standardisedDifference,
  type InfluenceCoefficient,
  type Stratum,
} from '../../statistics/standardised-difference.js';
import { standardisedEstimate } from '../estimates/standardised-estimate.js';
import type { Metric } from '../metric.js';

export type { InfluenceCoefficient, Stratum };

/**
 * Strata: touchpoints, `first` the end-to-end scores (points) behind broken outcomes, `second` behind kept ones; one row
 * per outcome whose journey has a score. Touchpoints without two of each are left out.
 * Worked number: 1,200 outcomes over three touchpoints, differences -9.2, -11.8, -11.1: -10.7 (-12.2 to -9.3).
 */
export const satisfactionEffect: Metric<typeof standardisedEstimate> = {
  key: 'satisfactionEffect',
  name: 'Satisfaction where a promise was broken',
  meaning:
    'How much lower customers rate a journey in which a promise was broken than one in which it was kept, at the same touchpoints. An association, not proof of a cause.',
  formula: 'sum over touchpoints of n / N x (mean end-to-end score of broken - of kept)',
  unit: 'points -100..100',
  betterWhen: 'higher',
  reference: 'Kalton 1968 (direct standardisation); Binder 1983 (variance with repeated customers)',
  estimate: standardisedEstimate,
};

/**
 * How each row bears on the effect: its influence is slope x end-to-end score (points) + intercept, by touchpoint and
 * side. Summed over each customer's rows they give the variance where customers repeat. Empty where no touchpoint counts.
 */
export function satisfactionInfluences(strata: readonly Stratum[]): readonly InfluenceCoefficient[] {
  return standardisedDifference(strata)?.coefficients ?? [];
}
