import { DEMO_CUSTOMERS, demoRecords } from '../seeds/demo-records.js';
import { demoMap } from '../seeds/demo-map.js';
import { parseMapDocument } from './domain/map-document.js';
import { ingestStream } from './services/ingest-stream.service.js';
import { upsertMap } from './services/map/upsert.service.js';
import { project } from './services/projection.service.js';
import type { Scope } from './services/scope.js';

export interface DemoOptions {
  /** How many customers the demo company has. */
  readonly customers?: number;
  /** Is told what is being done. */
  readonly onProgress?: (text: string) => void;
  readonly signal?: AbortSignal;
}

/**
 * Loads the demo company (seeds/) through the same door as any import, then lets facts and cells catch up. Loading it
 * again changes nothing; with more customers it grows.
 *
 * @returns how many records were new
 */
export async function loadDemo(scope: Scope, options: DemoOptions = {}): Promise<number> {
  const { customers = DEMO_CUSTOMERS, onProgress = () => undefined, signal } = options;
  const map = parseMapDocument(demoMap());
  await upsertMap(scope, map);
  const { created } = await ingestStream(scope, {
    source: map.source,
    ratingScale: map.ratingScale,
    records: demoRecords({ customers }),
    signal,
    onProgress: (counts) => onProgress(`${counts.created + counts.updated + counts.duplicates} records loaded`),
  });
  await project(scope, { signal, onProgress: (done) => onProgress(`${done.customers} customers projected`) });
  return created;
}
