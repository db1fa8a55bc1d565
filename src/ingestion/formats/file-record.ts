import type { RecordKind } from '../../domain/timeline-row.js';
import type { Problem } from '../problem.js';

/** What one row of a file holds: a record to be checked, or the reasons why it is none. */
export type FileRecord =
  | { readonly line: number; readonly record: unknown; readonly problems?: undefined }
  | { readonly line: number; readonly record?: undefined; readonly problems: readonly Problem[] };

/**
 * Reads the records of one kind from the text of a file, a few thousand at a time and only as fast as they are taken.
 * Throws `UnreadableFileError` where the file as a whole is not usable.
 */
export type ReadRecords = (text: AsyncIterable<string>, kind: RecordKind) => AsyncGenerator<readonly FileRecord[]>;

/** A longer row is a mistake, such as a quote that is never closed; it bounds the memory that reading takes. */
export const MAX_ROW_LENGTH = 1_000_000;
