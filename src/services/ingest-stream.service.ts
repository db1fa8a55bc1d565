import { requirePermission } from '../domain/permission.js';
import type { Scale } from '../ingestion/check/context.js';
import type { Problem } from '../ingestion/problem.js';
import type { TimelineRecord } from '../ingestion/record.js';
import { findOrCreateSource } from '../persistence/ingest/source.js';
import { createWriter } from '../persistence/ingest/writer.js';
import { auditEventOf } from './audit/record-audit.js';
import { inBatches, pipelined, untilAborted } from './import/batches.js';
import { checkRatingScale, checkSourceKey } from './import/check-sender.js';
import { count, type Counts, noCounts } from './import/counts.js';
import { toEntry } from './import/entry.js';
import { prepareEntries } from './import/prepare-entries.js';
import { writeEntries } from './import/write-entries.js';
import type { Scope } from './scope.js';

/** What one stream of records brings. */
export interface IngestStreamInput {
  /** The key of the source; a new one is created. */
  readonly source: string;
  readonly ratingScale: Scale;
  /** Read only as fast as they are stored, and never held together. */
  readonly records: Iterable<TimelineRecord> | AsyncIterable<TimelineRecord>;
  /** Is told after every batch how much was stored so far. */
  readonly onProgress?: (counts: Readonly<Counts>) => void;
  /** Ends the work after the current batch. */
  readonly signal?: AbortSignal;
}

export interface IngestStreamSummary extends Readonly<Counts> {
  /** The first hundred records that were rejected, by their place in the stream, from 0. */
  readonly rejections: readonly { readonly index: number; readonly problems: readonly Problem[] }[];
}

const SHOWN = 100;

/**
 * Takes in any number of records, of all kinds and in any order, through the same checks and the same writer as an
 * import. Needs `timeline:write`. Throws BadInputError for a source that is no key and an impossible rating scale.
 */
export async function ingestStream(scope: Scope, input: IngestStreamInput): Promise<IngestStreamSummary> {
  requirePermission(scope.viewer, 'timeline:write');
  const { ratingScale, records, onProgress = () => undefined, signal } = input;
  checkSourceKey(input.source, ['source']);
  checkRatingScale(ratingScale, ['ratingScale']);
  const source = await findOrCreateSource(scope.database.sql, input.source);
  const context = { source: source.key, ratingScale, map: await scope.maps.refresh() };
  const counts = noCounts();
  const rejections: { index: number; problems: readonly Problem[] }[] = [];
  let stored = 0;

  const sender = { sourceId: source.id, receivedAt: scope.now(), oneFile: true };
  const audit = auditEventOf(scope, { action: 'RECORDS_IMPORTED', detail: { source: source.key } });
  const writer = await createWriter(scope.database, sender, audit);
  try {
    await pipelined(
      untilAborted(inBatches(records), signal),
      (batch) => prepareEntries(batch.map(toEntry), context),
      async (prepared) => {
        const placeOf = (index: number | null) => (index === null ? 'an earlier record' : `record ${stored + index}`);
        const outcomes = await writeEntries(writer, prepared, placeOf);
        for (const [index, outcome] of outcomes.entries()) {
          count(counts, outcome);
          if (outcome.status !== 'REJECTED' || rejections.length === SHOWN) continue;
          rejections.push({ index: stored + index, problems: outcome.problems });
        }
        stored += outcomes.length;
        onProgress(counts);
      },
    );
  } finally {
    await writer.close();
  }
  return { ...counts, rejections };
}
