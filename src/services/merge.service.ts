import type { UserError } from '../domain/map-document-errors.js';
import { requirePermission } from '../domain/permission.js';
import type { CustomerRow } from '../domain/rows.js';
import { inSnapshot } from '../persistence/cells/read/in-snapshot.js';
import { findPair, type MergeRefusal, type PairOfNames } from '../persistence/persons/find-pair.js';
import * as persons from '../persistence/persons/merge-customers.js';
import { type MergePreview, readMergePreview } from '../persistence/persons/preview-merge.js';
import { recordAudit } from './audit/record-audit.js';
import { type CustomerLookup, nameIn } from './customer-lookup.js';
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
  const merged = await persons.mergeCustomers(scope.database, namesIn(input), {
    now: scope.now(),
    alongside: (db, { survivorId, mergedId }) =>
      recordAudit(scope, { action: 'CUSTOMERS_MERGED', customerIds: [survivorId, mergedId] }, db),
  });
  if ('reason' in merged) return { customer: null, userErrors: [toUserError(merged, ARGUMENTS[merged.of])] };
  return { customer: (await loadPerson(scope, merged.survivorId)) ?? null, userErrors: [] };
}

/** What would come of a merge, which changes nothing. Needs `customer:merge`. */
export async function previewMerge(scope: Scope, input: MergeInput): Promise<Previewed> {
  requirePermission(scope.viewer, 'customer:merge');
  const names = namesIn(input);
  return inSnapshot(scope.database, async (snapshot) => {
    const pair = await findPair(snapshot, names);
    if ('reason' in pair) return { preview: null, userErrors: [toUserError(pair, ARGUMENTS[pair.of])] };
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
  const unmerged = await persons.unmergeCustomers(scope.database, nameIn(by), {
    now: scope.now(),
    alongside: (db, { survivorId, mergedId }) =>
      recordAudit(scope, { action: 'CUSTOMERS_UNMERGED', customerIds: [survivorId, mergedId] }, db),
  });
  if ('reason' in unmerged) return { customer: null, userErrors: [toUserError(unmerged, 'by')] };
  return { customer: (await loadPerson(scope, unmerged.mergedId)) ?? null, userErrors: [] };
}

function namesIn({ into, from }: MergeInput): PairOfNames {
  return { survivor: nameIn(into, 'into'), merged: nameIn(from, 'from') };
}

/** What the API calls the two. */
const ARGUMENTS = { survivor: 'into', merged: 'from' } as const satisfies Record<MergeRefusal['of'], keyof MergeInput>;

function toUserError({ reason }: MergeRefusal, argument: string): UserError {
  return { code: reason === 'NOT_FOUND' ? 'NOT_FOUND' : 'BAD_USER_INPUT', path: [argument], message: MESSAGES[reason] };
}

const MESSAGES: Readonly<Record<MergeRefusal['reason'], string>> = {
  NOT_FOUND: 'There is no such customer: name one who is there.',
  SAME: 'These are one customer already: name two.',
  ALREADY_MERGED: 'This customer is merged into another one already: name the survivor, or unmerge first.',
  HAS_MERGED: 'Others are merged into this customer: let this one survive, or unmerge them first.',
  NOT_MERGED: 'This customer is not merged into another one: name one who is.',
};
