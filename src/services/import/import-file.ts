import { join } from 'node:path';
import type { Source } from '../../domain/map.js';
import type { RecordKind } from '../../domain/timeline-row.js';
import type { CheckContext } from '../../ingestion/check/context.js';
import type { FileRecord } from '../../ingestion/formats/file-record.js';
import { formats } from '../../ingestion/formats/index.js';
import { UnreadableFileError } from '../../ingestion/unreadable-file-error.js';
import { decodeUtf8 } from '../../ingestion/utf8.js';
import { firstImportedAt } from '../../persistence/ingest/import-file.js';
import { createWriter } from '../../persistence/ingest/writer.js';
import { auditEventOf } from '../audit/record-audit.js';
import type { Scope } from '../scope.js';
import { rebatched, pipelined, untilAborted } from './batches.js';
import { count, type Counts, noCounts } from './counts.js';
import { prepareEntries } from './prepare-entries.js';
import { type EntryOutcome, writeEntries } from './write-entries.js';
import type { FoundFile } from './folder.js';
import type { ProgressMeter } from './progress.js';
import { digestOf, readBytes, sizeOf } from './read-bytes.js';
import type { Rejection, Rejections } from './rejections.js';

/** What became of one file. */
export interface FileSummary extends Counts {
  readonly file: string;
  readonly kind: RecordKind;
  /** Why the file was not read, or not to its end; what was read before is in. */
  readonly failure: string | null;
}

/** What the files of one import have in common. */
export interface FileImport {
  readonly folder: string;
  readonly source: Source;
  readonly context: CheckContext;
  readonly rejections: Rejections;
  readonly meter: ProgressMeter;
  readonly signal: AbortSignal | undefined;
}

/** Counts up whenever the same file may come to mean other rows, so that these are corrections then. */
const FORMAT_VERSION = '1';

/** Imports one file, batch by batch. A file that cannot be read to its end is told of in the summary. */
export async function importFile(scope: Scope, file: FoundFile, files: FileImport): Promise<FileSummary> {
  const counts = noCounts();
  let failure: string | null = null;
  try {
    if (file.rivals.length > 0) {
      throw new UnreadableFileError(`It stands beside ${file.rivals.join(', ')}: keep the one that is meant.`);
    }
    await importRows(scope, file, files, counts);
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    failure = error.message;
    await files.rejections.add([{ file: file.name, line: null, field: '', code: error.code, reason: failure }]);
  }
  return { file: file.name, kind: file.kind, ...counts, failure };
}

async function importRows(
  scope: Scope,
  { name, kind, format }: FoundFile,
  { folder, source, context, rejections, meter, signal }: FileImport,
  counts: Counts,
): Promise<void> {
  const path = join(folder, name);
  const read = formats[format];
  if (!read) throw new Error(`There is no format for files ending in ${format}.`);
  await sizeOf(path);
  const { min, max } = context.ratingScale;
  const digest = await digestOf(path, FORMAT_VERSION, kind, format, `${min}..${max}`);
  const receivedAt = await firstImportedAt(scope.database.sql, source.id, digest, scope.now());
  const audit = auditEventOf(scope, { action: 'RECORDS_IMPORTED', detail: { source: source.key, file: name } });
  const writer = await createWriter(scope.database, { sourceId: source.id, receivedAt, oneFile: true }, audit);
  let bytes = 0;
  const text = decodeUtf8(readBytes(path, (read) => (bytes = read)));
  const batches = untilAborted(rebatched(read(text, kind)), signal);
  const check = async (batch: FileRecord[]) => {
    const entries = batch.map((row) => ({ ...row, kind }));
    return { batch, prepared: await prepareEntries(entries, context) };
  };
  try {
    await pipelined(batches, check, async ({ batch, prepared }) => {
      const outcomes = await writeEntries(writer, prepared, (index) => placeOf(batch, index));
      for (const outcome of outcomes) count(counts, outcome);
      const found = outcomes.map((outcome, index) => rejectionsOf(outcome, name, batch[index]?.line));
      await rejections.add(found.flat());
      meter.advance(name, bytes, batch.length, outcomes.filter(({ status }) => status === 'REJECTED').length);
    });
  } finally {
    await writer.close();
  }
}

function placeOf(batch: readonly FileRecord[], index: number | null): string {
  const line = index === null ? undefined : batch[index]?.line;
  return line === undefined ? 'an earlier row of this file' : `line ${line}`;
}

function rejectionsOf(outcome: EntryOutcome, file: string, line: number | undefined): Rejection[] {
  if (outcome.status !== 'REJECTED') return [];
  return outcome.problems.map(({ path, code, message }) => ({
    file,
    line: line ?? null,
    field: path.join('.'),
    code,
    reason: message,
  }));
}
