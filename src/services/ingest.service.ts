import { BadInputError } from '../domain/errors.js';
import type { NodeKey, TimelineNodeType } from '../domain/global-id.js';
import { key } from '../domain/map-fields.js';
import { requirePermission } from '../domain/permission.js';
import { RECORD_KINDS, type RecordKind } from '../domain/timeline-row.js';
import type { Scale } from '../ingestion/check/context.js';
import type { Problem } from '../ingestion/problem.js';
import { findOrCreateSource } from '../persistence/ingest/source.js';
import { createWriter } from '../persistence/ingest/writer.js';
import { count, type Counts, type Entry, type EntryOutcome, noCounts } from './import/entries.js';
import { prepareWithFreshMap, writeEntries } from './import/entries.js';
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
  const writer = await createWriter(scope.database, sender);
  try {
    const outcomes = await writeEntries(writer, prepared, (index) => `record ${index ?? 0} of this call`);
    const counts = noCounts();
    for (const outcome of outcomes) count(counts, outcome);
    const results = outcomes.map((outcome, index) => toResult(outcome, index, prepared.rowOf(index)));
    return { ...counts, results };
  } finally {
    await writer.close();
  }
}

/** Throws {@link BadInputError} unless ratings can be given on the scale. */
export function checkRatingScale({ min, max }: Scale, path: readonly string[]): void {
  if (Number.isFinite(max - min) && min < max) return;
  const expected = 'its minimum and maximum have to be finite numbers, the minimum the smaller one';
  throw new BadInputError(`Impossible rating scale: ${expected}.`, path);
}

/** Throws {@link BadInputError} unless the text can be the key of a source. */
export function checkSourceKey(source: string, path: readonly string[]): void {
  const problem = key.safeParse(source).error?.issues[0];
  if (problem) throw new BadInputError(`The source is no key. ${problem.message}`, path);
}
