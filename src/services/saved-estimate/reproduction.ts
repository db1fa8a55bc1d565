import { canonicalJson } from '../../domain/cursor.js';
import { BadInputError, SmallGroupError } from '../../domain/errors.js';
import { codeVersion } from '../code-version.js';
import type { ChecksummedEstimate, ServiceRevenueEstimate } from '../metrics/service-revenue/estimate.js';
import { estimateWithChecksum } from '../metrics/service-revenue/service-revenue.service.js';
import type { Scope } from '../scope.js';
import { estimateFor, questionOf, type SavedEstimate } from './saved-estimate.js';

/** What becomes of a saved estimate's question on the cells as they stand now. */
export interface EstimateReproduction {
  /** Every field that was saved, other than the freshness. */
  readonly estimateUnchanged: boolean;
  /** Null: not known, as the question cannot be answered any more. */
  readonly cellsUnchanged: boolean | null;
  readonly codeUnchanged: boolean;
  readonly estimate: ServiceRevenueEstimate | null;
  /** In the order of the alphabet; fields of the diagnostics as "diagnostics.auc". */
  readonly changedFields: readonly string[];
  /** Why the question cannot be answered any more; null: it can. */
  readonly reason: string | null;
}

/** Answers the question of a saved estimate again, at the clock of its saving. */
export async function reproduce(scope: Scope, saved: SavedEstimate): Promise<EstimateReproduction> {
  const codeUnchanged = saved.codeVersion === (await codeVersion());
  const answered = await answerAgain(scope, saved);
  if (typeof answered === 'string') {
    return {
      estimateUnchanged: false,
      cellsUnchanged: null,
      codeUnchanged,
      estimate: null,
      changedFields: [],
      reason: answered,
    };
  }
  const changedFields = fieldsChanged(saved.estimate, answered.estimate);
  return {
    estimateUnchanged: changedFields.length === 0,
    cellsUnchanged: saved.cellsChecksum === answered.cellsChecksum,
    codeUnchanged,
    estimate: estimateFor(scope, answered.estimate),
    changedFields,
    reason: null,
  };
}

/** The answer, or why there is none any more: a currency without a rate may have come in, for example. */
async function answerAgain(scope: Scope, saved: SavedEstimate): Promise<ChecksummedEstimate | string> {
  try {
    return await estimateWithChecksum({ ...scope, now: () => saved.clock.getTime() }, questionOf(saved));
  } catch (error) {
    if (error instanceof BadInputError || error instanceof SmallGroupError) return error.message;
    throw error;
  }
}

/** Fields that a later version of the code adds are no change of what was saved. */
function fieldsChanged(saved: ServiceRevenueEstimate, now: ServiceRevenueEstimate): string[] {
  const [before, after] = [fieldsOf(saved), fieldsOf(now)];
  const differs = (name: string) => canonicalJson([before[name]]) !== canonicalJson([after[name]]);
  return Object.keys(before).filter(differs).toSorted();
}

function fieldsOf(estimate: ServiceRevenueEstimate): Readonly<Record<string, unknown>> {
  const diagnostics = entriesOf(estimate.diagnostics).map(([name, value]) => [`diagnostics.${name}`, value] as const);
  const fields = entriesOf(estimate).filter(([name]) => name !== 'diagnostics' && name !== 'freshness');
  return Object.fromEntries([...fields, ...diagnostics]);
}

function entriesOf(object: object): [string, unknown][] {
  return Object.entries(object);
}
