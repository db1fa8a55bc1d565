import { element } from '../../../statistics/element.js';
import type { RevenueTail } from '../input.js';
import { meansAt, type Regression } from '../model.js';
import type { LoyaltySample } from '../sample.js';

/**
 * Share of the deviance of spend that the model explains, 1 - D / D0 by the Poisson deviance (Cameron and Windmeijer 1997).
 * D0 - D = 2 sum Y ln(mu / mean) comes from the cells; D0 = 2 sum Y (ln Y - ln mean) also needs the mean of ln Y, weighted
 * by revenue. Null where there is no revenue, or all of it is the same.
 *
 * @example revenue 1, 1 and 4, 4 fitted without error: D = 0, and the share is 1
 */
export function spendDevianceOf(
  sample: LoyaltySample,
  spend: Regression,
  { meanLogRevenue }: RevenueTail,
): number | null {
  const { retained, retainedRevenue } = sample.totals;
  if (meanLogRevenue === null || !(retainedRevenue > 0)) return null;
  const mean = retainedRevenue / retained;
  const nullDeviance = 2 * retainedRevenue * (meanLogRevenue - Math.log(mean));
  if (!(nullDeviance > 1e-9 * retainedRevenue)) return null;
  const explained = meansAt(spend, sample.scores).reduce((total, fitted, point) => {
    const revenue = element(sample.sums.retainedRevenue, point);
    return revenue > 0 ? total + 2 * revenue * Math.log(fitted / mean) : total;
  }, 0);
  return explained / nullDeviance;
}
