import type { UserError } from '../domain/map-document-errors.js';
import { requirePermission } from '../domain/permission.js';
import type { CustomerRow } from '../domain/rows.js';
import { inSnapshot } from '../persistence/cells/read/in-snapshot.js';
import { type MergePreview, readMergePreview } from '../persistence/persons/preview-merge.js';
import * as projector from '../persistence/persons/merge-customers.js';
import { recordAudit } from './audit/record-audit.js';
import { type CustomerLookup, ownIdOf } from './customer-lookup.js';
import { loadPerson } from './person.js';
import type { Scope } from './scope.js';

/** The two of whom one is to survive. */
export interface MergeInput {
  /** Who stays and gets the whole history. */
  readonly into: CustomerLookup;
  readonly from: CustomerLookup;
}

/** What became of customers; `customer` is null where nothing was changed. */
export interface Merged {
  readonly customer: CustomerRow | null;
  readonly userErrors: readonly UserError[];
}

/** What would come of a merge; `preview` is null where the two cannot be merged. */
export interface Previewed {
  readonly preview: MergePreview | null;
  readonly userErrors: readonly UserError[];
}

/**
 * Merges a customer into another one, facts and cells included. Needs `customer:merge` and `timeline:read`.
 *
 * @throws {OperationError} while a rebuild of the metrics is under way
 */
export async function mergeCustomers(scope: Scope, input: MergeInput): Promise<Merged> {
  requirePermission(scope.viewer, 'customer:merge');
  requirePermission(scope.viewer, 'timeline:read');
  const pair = await pairOf(scope, input);
  if (!('survivorId' in pair)) return { customer: null, userErrors: [pair] };
  const refusal = await projector.mergeCustomers(scope.database, pair, {
    now: scope.now(),
    alongside: (db) =>
      recordAudit(scope, { action: 'CUSTOMERS_MERGED', customerIds: [pair.survivorId, pair.mergedId] }, db),
  });
  if (refusal) return { customer: null, userErrors: [ERRORS[refusal]] };
  return { customer: (await loadPerson(scope, pair.survivorId)) ?? null, userErrors: [] };
}

/** What would come of a merge, which changes nothing. Needs `customer:merge`. */
export async function previewMerge(scope: Scope, input: MergeInput): Promise<Previewed> {
  requirePermission(scope.viewer, 'customer:merge');
  const pair = await pairOf(scope, input);
  if (!('survivorId' in pair)) return { preview: null, userErrors: [pair] };
  return inSnapshot(scope.database, async (snapshot) => {
    const refusal = await projector.refusalOf(snapshot, pair);
    if (refusal) return { preview: null, userErrors: [ERRORS[refusal]] };
    return { preview: await readMergePreview(snapshot, pair), userErrors: [] };
  });
}

/**
 * Gives a merged customer back all that came of their identities. Needs `customer:merge` and `timeline:read`.
 *
 * @returns the customer who was merged
 * @throws {OperationError} while a rebuild of the metrics is under way
 */
export async function unmergeCustomers(scope: Scope, by: CustomerLookup): Promise<Merged> {
  requirePermission(scope.viewer, 'customer:merge');
  requirePermission(scope.viewer, 'timeline:read');
  const mergedId = await ownIdOf(scope, by);
  if (mergedId === undefined) return { customer: null, userErrors: [notFound('by')] };
  const unmerged = await projector.unmergeCustomers(scope.database, mergedId, {
    now: scope.now(),
    alongside: (db, survivorId) =>
      recordAudit(scope, { action: 'CUSTOMERS_UNMERGED', customerIds: [survivorId, mergedId] }, db),
  });
  if (unmerged === 'NOT_FOUND') return { customer: null, userErrors: [notFound('by')] };
  if (typeof unmerged === 'string') return { customer: null, userErrors: [ERRORS[unmerged]] };
  return { customer: (await loadPerson(scope, mergedId)) ?? null, userErrors: [] };
}

async function pairOf(scope: Scope, { into, from }: MergeInput): Promise<projector.Pair | UserError> {
  const survivorId = await ownIdOf(scope, into, 'into');
  if (survivorId === undefined) return notFound('into');
  const mergedId = await ownIdOf(scope, from, 'from');
  if (mergedId === undefined) return notFound('from');
  return survivorId === mergedId ? bad('from', 'These are one customer already: name two.') : { survivorId, mergedId };
}

const bad = (place: string, message: string): UserError => ({ code: 'BAD_USER_INPUT', path: [place], message });

const notFound = (place: string): UserError => ({
  code: 'NOT_FOUND',
  path: [place],
  message: 'There is no such customer: name one who is there.',
});

const ERRORS: Readonly<Record<projector.MergeRefusal, UserError>> = {
  NOT_FOUND: notFound('from'),
  ALREADY_MERGED: bad('from', 'One of the two is merged into a customer already: name the survivor, or unmerge first.'),
  HAS_MERGED: bad('from', 'Others are merged into this customer: let this one survive, or unmerge them first.'),
  NOT_MERGED: bad('by', 'This customer is not merged into another one: name one who is.'),
};
