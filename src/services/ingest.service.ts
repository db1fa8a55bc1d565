import { BadInputError } from '../domain/errors.js';
import type { NodeKey } from '../domain/global-id.js';
import { requirePermission } from '../domain/permission.js';
import type { Problem } from '../ingestion/problem.js';
import { findOrCreateSource } from '../persistence/ingest/source.js';
import { createWriter } from '../persistence/ingest/writer.js';
import { auditEventOf } from './audit/record-audit.js';
import { checkRatingScale, checkSourceKey } from './import/check-sender.js';
import { count, type Counts, noCounts } from './import/counts.js';
import { type Entry, toEntry } from './import/entry.js';
import { prepareWithFreshMap } from './import/prepare-entries.js';
import { type EntryOutcome, writeEntries } from './import/write-entries.js';
import type { Scope } from './scope.js';

/** What one call of `ingest` brings. */
export interface IngestInput {
  /** The key of the source; a new one is created. */
  readonly source: string;
  /** Records in the shape of the schema's `TimelineRecord`: exactly one field of each is set. */
  readonly records: readonly object[];
  readonly ratingScaleMin: number;
  readonly ratingScaleMax: number;
}

export interface IngestPayload extends Counts {
  readonly results: readonly IngestResult[];
}

/** What became of one record. */
export interface IngestResult {
  /** Of the record in the call, from 0. */
  readonly index: number;
  readonly status: EntryOutcome['status'];
  /** What the record is stored as; null where it is rejected. */
  readonly node: NodeKey | null;
  /** Paths lead into the call's arguments. */
  readonly errors: readonly Problem[];
}

const MAX_RECORDS = 1_000;

/**
 * Takes in records, each standing alone: one that is wrong rejects itself only. Sent again it changes nothing where it
 * is equal and is a correction where it differs; of one id twice in one call the first counts. Needs `timeline:write`.
 *
 * Throws {@link BadInputError} for more than 1,000 records, a source that is no key, and an impossible rating scale.
 */
export async function ingest(scope: Scope, input: IngestInput): Promise<IngestPayload> {
  requirePermission(scope.viewer, 'timeline:write');
  checkInput(input);
  const ratingScale = { min: input.ratingScaleMin, max: input.ratingScaleMax };
  const entries = input.records.map(toEntry);
  const source = await findOrCreateSource(scope.database.sql, input.source);
  const context = { source: source.key, ratingScale, map: scope.maps.current() };
  const prepared = await prepareWithFreshMap(entries, context, () => scope.maps.refresh());

  const sender = { sourceId: source.id, receivedAt: scope.now(), oneFile: false };
  const audit = auditEventOf(scope, { action: 'RECORDS_INGESTED', detail: { source: source.key } });
  const writer = await createWriter(scope.database, sender, audit);
  try {
    const outcomes = await writeEntries(writer, prepared, (index) => `record ${index ?? 0} of this call`);
    const counts = noCounts();
    for (const outcome of outcomes) count(counts, outcome);
    scope.onIngested?.(counts);
    return { ...counts, results: outcomes.map((outcome, index) => toResult(outcome, index, entries[index])) };
  } finally {
    await writer.close();
  }
}

function checkInput({ source, records, ratingScaleMin, ratingScaleMax }: IngestInput): void {
  checkSourceKey(source, ['source']);
  checkRatingScale({ min: ratingScaleMin, max: ratingScaleMax }, ['ratingScaleMax']);
  if (records.length > MAX_RECORDS) {
    throw new BadInputError(`At most ${MAX_RECORDS} records at once: send them in several calls.`, ['records']);
  }
}

function toResult(outcome: EntryOutcome, index: number, entry: Entry | undefined): IngestResult {
  if (outcome.status !== 'REJECTED') return { index, status: outcome.status, node: outcome.node, errors: [] };
  const place = ['records', String(index), ...(entry?.record ? [entry.kind] : [])];
  const errors = outcome.problems.map((problem) => ({ ...problem, path: [...place, ...problem.path] }));
  return { index, status: outcome.status, node: null, errors };
}
