import type { Connection, PageArgs } from '../../domain/connection.js';
import { BadInputError } from '../../domain/errors.js';
import { requireFilterPermissions } from '../../domain/filter-permission.js';
import { fromGlobalId } from '../../domain/global-id.js';
import type { UserError } from '../../domain/map-document-errors.js';
import { requirePermission } from '../../domain/permission.js';
import { SERVICE_REVENUE_DEFAULTS } from '../../domain/service-revenue-defaults.js';
import { loadByKeys } from '../../persistence/lists/by-key.js';
import { allSavedEstimates } from '../../persistence/lists/saved-estimate-list.js';
import { insertEstimate } from '../../persistence/save-estimate.js';
import { loadBatched } from '../batch.js';
import { codeVersion } from '../code-version.js';
import { rootConnection } from '../connections.js';
import type { ServiceRevenueEstimate } from '../metrics/service-revenue/estimate.js';
import type { ServiceRevenueQuestion } from '../metrics/service-revenue/question.js';
import { estimateWithChecksum } from '../metrics/service-revenue/service-revenue.service.js';
import { loadRow } from '../rows.js';
import type { Scope } from '../scope.js';
import { type EstimateReproduction, reproduce } from './reproduction.js';
import { countReproductions, rememberSizeArgument } from './reproduction-limit.js';
import { estimateFor, type SavedEstimate, savedEstimateOf, savedEstimates } from './saved-estimate.js';

/** A question whose answer is to be kept. */
export interface SaveEstimateInput {
  readonly input: ServiceRevenueQuestion;
  /** Who signs; left out or blank: the name of the key. */
  readonly author?: string | null;
  readonly note?: string | null;
}

/** The estimate as it was saved, or what is wrong with what was written beside the question (then nothing was saved). */
export interface SaveEstimatePayload {
  readonly estimate: SavedEstimate | null;
  /** Paths lead into the input. */
  readonly userErrors: readonly UserError[];
}

/**
 * Answers a question and keeps the answer with everything that it needs to be checked later: question, clock, code and
 * cells. Needs `estimate:save`, and `metrics:read` for the answer. Throws {@link BadInputError} for a question that cannot
 * be answered.
 */
export async function saveEstimate(scope: Scope, asked: SaveEstimateInput): Promise<SaveEstimatePayload> {
  requirePermission(scope.viewer, 'estimate:save');
  requireFilterPermissions(scope.viewer, asked.input.filter, ['input', 'input', 'filter']);
  const [author, note] = [textOf(asked.author), textOf(asked.note)];
  const userErrors = [...checkText(author, 'author', 200), ...checkText(note, 'note', 5_000)];
  if (userErrors.length > 0) return { estimate: null, userErrors };

  const clock = scope.now();
  const input = withDefaults(asked.input);
  const answered = await within('input', () => estimateWithChecksum({ ...scope, now: () => clock }, input));
  const row = await insertEstimate(scope.database.sql, {
    ...answered,
    clock,
    input,
    note,
    author: author ?? scope.viewer.name,
    savedBy: scope.viewer.name,
    codeVersion: await codeVersion(),
  });
  return { estimate: savedEstimateOf(row), userErrors: [] };
}

/** All saved estimates, by the time they were saved, then id. */
export function listSavedEstimates(scope: Scope, args: PageArgs): Connection<SavedEstimate> {
  requirePermission(scope.viewer, 'metrics:read');
  rememberSizeArgument(scope, args);
  return rootConnection(scope, { name: 'Query.estimates', table: savedEstimates, query: allSavedEstimates, args });
}

/** The saved estimate with this global ID; null where there is none. */
export async function findSavedEstimate(scope: Scope, globalId: string): Promise<SavedEstimate | null> {
  requirePermission(scope.viewer, 'metrics:read');
  const { type, id } = fromGlobalId(globalId, ['id']);
  if (type !== 'SavedEstimate') {
    throw new BadInputError(
      'This is the ID of something else than a saved estimate: give one that a saved estimate\'s "id" field returned.',
      ['id'],
    );
  }
  return (await loadRow(scope, savedEstimates, id)) ?? null;
}

/** What was answered, as the viewer may see it: see docs/small-groups.md. */
export function savedAnswerOf(scope: Scope, { estimate }: SavedEstimate): ServiceRevenueEstimate {
  requirePermission(scope.viewer, 'metrics:read');
  return estimateFor(scope, estimate);
}

/**
 * What becomes of the question now. Computed once in a request, however often it is asked, and one estimate after the other.
 * Throws {@link BadInputError} where the request asks for too many.
 */
export async function reproductionOf(scope: Scope, { id }: SavedEstimate): Promise<EstimateReproduction> {
  requirePermission(scope.viewer, 'metrics:read');
  const reproduction = await loadBatched(scope, 'reproduction of a saved estimate', id, (ids) =>
    reproduceAll(scope, ids),
  );
  if (!reproduction) throw new Error('A saved estimate is not there any more.');
  return reproduction;
}

/** Whether the question still has the answer that was saved. */
export async function isReproduced(scope: Scope, saved: SavedEstimate): Promise<boolean> {
  requirePermission(scope.viewer, 'metrics:read');
  return (await reproductionOf(scope, saved)).estimateUnchanged;
}

async function reproduceAll(scope: Scope, ids: readonly string[]): Promise<Map<string, EstimateReproduction>> {
  countReproductions(scope, ids.length);
  const reproductions = new Map<string, EstimateReproduction>();
  for (const [id, saved] of await loadByKeys(scope.database.sql, savedEstimates, ids)) {
    reproductions.set(id, await reproduce(scope, saved));
  }
  return reproductions;
}

/** The question as it would have to be asked if the defaults were others. */
function withDefaults(asked: ServiceRevenueQuestion): ServiceRevenueQuestion {
  const given = Object.entries(asked).filter(([, value]) => value !== null && value !== undefined);
  return { ...SERVICE_REVENUE_DEFAULTS, ...(Object.fromEntries(given) as unknown as ServiceRevenueQuestion) };
}

/** Text without blanks around it; null where nothing is left. */
function textOf(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

function checkText(text: string | null, field: string, maxLength: number): UserError[] {
  if (text === null || (text.length <= maxLength && !text.includes('\0'))) return [];
  const message = `Expected text of ${maxLength.toLocaleString('en')} characters at most, without the character U+0000.`;
  return [{ message, code: 'BAD_USER_INPUT', path: [field] }];
}

/** Runs what reads one field of the input; what is wrong with it is told with its place in the whole. */
async function within<T>(field: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof BadInputError) throw new BadInputError(error.message, [field, ...error.inputPath]);
    throw error;
  }
}
