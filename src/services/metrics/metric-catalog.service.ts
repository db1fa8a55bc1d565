import { requirePermission } from '../../domain/permission.js';
import { metricCatalog } from '../../metrics/index.js';
import type { MetricDefinition } from '../../metrics/metric.js';
import type { Scope } from '../scope.js';

export type { MetricDefinition };

/** What every metric means and how it is computed, in the order of the answers that carry them. Needs `metrics:read`. */
export function listMetrics(scope: Scope): readonly MetricDefinition[] {
  requirePermission(scope.viewer, 'metrics:read');
  return metricCatalog;
}
