import { join } from 'node:path';
import { BadInputError, OperationError } from '../../domain/errors.js';
import type { Source } from '../../domain/map.js';
import { requirePermission } from '../../domain/permission.js';
import type { Scale } from '../../ingestion/check/context.js';
import { findOrCreateSource } from '../../persistence/ingest/source.js';
import { upsertMap } from '../map/upsert.service.js';
import type { Scope } from '../scope.js';
import { checkSourceKey } from './check-sender.js';
import { findFiles, type ImportFolder, MAP_FILE } from './folder.js';
import { type FileSummary, importFile } from './import-file.js';
import { readMapFile, unusableMap } from './map-file.js';
import { createProgressMeter, type ImportProgress } from './progress.js';
import { sizeOf } from './read-bytes.js';
import { openRejections, type Rejection } from './rejections.js';

export interface ImportOptions {
  readonly folder: string;
  /** The source of the records, where the folder has no `map.yaml` that says it. */
  readonly source?: string | undefined;
  /** Is told after every batch how far the import is. */
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Ends the import after the current batch. */
  readonly signal?: AbortSignal;
}

export interface ImportSummary {
  readonly source: string;
  /** In the order in which they were imported. */
  readonly files: readonly FileSummary[];
  /** How many rows were rejected in all. */
  readonly rejected: number;
  /** The first hundred reasons. */
  readonly rejections: readonly Rejection[];
  /** The file that holds all reasons; null where there are none. It lies elsewhere where the folder is not writable. */
  readonly rejectedFile: string | null;
  /** Files whose names are none of the import's, though their endings are. */
  readonly ignored: readonly string[];
  /** Whether a file could not be read, or not to its end. */
  readonly failed: boolean;
  /** Whether the signal ended the import early. */
  readonly interrupted: boolean;
}

/**
 * Imports a folder: the map first, then the files of records in a fixed order. Each batch stays once it is written, and
 * the same folder again changes nothing, so an import that was cut short is simply run again. What is wrong with a row
 * or a file stops nothing else. Needs `timeline:write`, and `map:write` where there is a `map.yaml`.
 *
 * Throws {@link OperationError} where the folder, the map or the source is not as it has to be: nothing has gone in then.
 */
export async function importFolder(scope: Scope, options: ImportOptions): Promise<ImportSummary> {
  requirePermission(scope.viewer, 'timeline:write');
  const { folder, signal, onProgress = () => undefined } = options;
  const found = await findFiles(folder);
  const { source, ratingScale } = await prepareMap(scope, options, found);
  const context = { source: source.key, ratingScale, map: await scope.maps.refresh() };
  const started = performance.now();
  const sizes = await Promise.all(found.files.map(({ name }) => sizeOf(join(folder, name)).catch(() => 0)));
  const totalBytes = sizes.reduce((sum, size) => sum + size, 0);
  const meter = createProgressMeter(totalBytes, () => (performance.now() - started) / 1000, onProgress);
  const rejections = await openRejections(folder);
  const files: FileSummary[] = [];
  try {
    for (const file of found.files) {
      if (signal?.aborted) break;
      files.push(await importFile(scope, file, { folder, source, context, rejections, meter, signal }));
    }
  } finally {
    await rejections.close();
  }
  return {
    source: source.key,
    files,
    rejected: files.reduce((sum, file) => sum + file.rejected, 0),
    rejections: rejections.first,
    rejectedFile: rejections.path(),
    ignored: found.ignored,
    failed: files.some((file) => file.failure !== null),
    interrupted: signal?.aborted ?? false,
  };
}

/** Brings the map up to date with the folder's, and says who sends the records and how they rate. */
async function prepareMap(
  scope: Scope,
  { folder, source }: ImportOptions,
  { hasMap }: ImportFolder,
): Promise<{ source: Source; ratingScale: Scale }> {
  if (hasMap) {
    const document = await readMapFile(folder);
    await upsertMap(scope, document).catch((error: unknown) => {
      throw error instanceof BadInputError ? unusableMap(folder, error.message) : error;
    });
    return { source: await findOrCreateSource(scope.database.sql, document.source), ratingScale: document.ratingScale };
  }
  if (source === undefined) {
    throw new OperationError(`${folder} has no ${MAP_FILE}: add one, or name the source of the records (--source).`);
  }
  checkSourceKey(source, ['source']);
  return { source: await findOrCreateSource(scope.database.sql, source), ratingScale: { min: 0, max: 100 } };
}
