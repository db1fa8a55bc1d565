import type { UnavailableReason } from '../../domain/estimate.js';
import type { ServiceRevenueFit } from './fit.js';
import { EVENTS_PER_VARIABLE } from './input.js';

/** How many of the rarer outcome there are for each coefficient of the retention model; null without customers. */
export function eventsPerVariable({ sample, designs }: ServiceRevenueFit): number | null {
  const { customers, retained } = sample.totals;
  if (customers === 0) return null;
  return Math.min(retained, customers - retained) / designs.retention.terms.length;
}

/** Why the retention model says nothing, whatever the contrast; null: it does. */
export function retentionReason(fit: ServiceRevenueFit): UnavailableReason | null {
  const { customers, retained } = fit.sample.totals;
  if (retained === 0 || retained === customers) return 'NO_VARIATION';
  if ((eventsPerVariable(fit) ?? 0) < EVENTS_PER_VARIABLE.least) return 'TOO_FEW_EVENTS';
  return fit.model.retention ? null : 'SEPARATION';
}

/** The same of the spend model. */
export function spendReason({ sample, model }: ServiceRevenueFit): UnavailableReason | null {
  const { retained, retainedRevenue } = sample.totals;
  if (retained === 0) return 'NO_VARIATION';
  if (!(retainedRevenue > 0)) return 'ZERO_OUTCOME';
  return model.spend ? null : 'SEPARATION';
}
