import { requirePermission } from '../domain/permission.js';
import type { Projected } from '../persistence/projector/project-batch.js';
import { projectPending } from '../persistence/projector/project-pending.js';
import { rebuild } from '../persistence/projector/rebuild.js';
import type { Scope } from './scope.js';

export interface ProjectionOptions {
  /** Is told after every batch how much was projected so far. */
  readonly onProgress?: (projected: Projected) => void;
  /** Ends the work after the current batch. */
  readonly signal?: AbortSignal;
}

/**
 * Projects until nothing is pending at the scope's clock. Needs `timeline:write`.
 *
 * @returns how much it projected; others may have projected as well
 */
export async function project(scope: Scope, options: ProjectionOptions = {}): Promise<Projected> {
  requirePermission(scope.viewer, 'timeline:write');
  return projectPending(scope.database, { ...options, now: scope.now() });
}

/**
 * Makes all facts and cells anew at the scope's clock, then projects what came in meanwhile. Needs `timeline:write`.
 *
 * @returns how much the rebuild itself projected
 */
export async function rebuildAll(scope: Scope, options: ProjectionOptions = {}): Promise<Projected> {
  requirePermission(scope.viewer, 'timeline:write');
  const now = scope.now();
  const rebuilt = await rebuild(scope.database, { ...options, now });
  await projectPending(scope.database, { now, signal: options.signal });
  return rebuilt;
}
