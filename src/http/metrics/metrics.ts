import { collectDefaultMetrics, Counter, Registry } from 'prom-client';
import type { Database } from '../../persistence/database.js';
import type { Counts } from '../../services/import/counts.js';
import type { FinishedRequest } from '../requests/report-requests.js';
import { watchDatabase } from './database-metrics.js';
import { countRequests } from './request-metrics.js';

/** Figures about the running process, for Prometheus. They name operations, never people, keys or what was asked. */
export interface Metrics {
  readonly onRequest: (request: FinishedRequest) => void;
  readonly onIngested: (counts: Readonly<Counts>) => void;
  /** All of them as text, and its content type. */
  readonly read: () => Promise<{ readonly text: string; readonly contentType: string }>;
  /** Ends counting. */
  readonly stop: () => void;
}

/** Metrics of one server, in a registry of their own. */
export function createMetrics(database: Database): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const ingested = new Counter({
    name: 'journeygraph_ingested_records_total',
    help: 'Records that came in through the mutation ingest, by what became of them.',
    labelNames: ['outcome'],
    registers: [registry],
  });
  const onIngested = (counts: Readonly<Counts>) => {
    for (const [outcome, records] of Object.entries(counts)) ingested.inc({ outcome }, records);
  };
  onIngested({ created: 0, updated: 0, duplicates: 0, rejected: 0 });
  const onRequest = countRequests(registry);
  const stopWatching = watchDatabase(registry, database);
  return {
    onRequest,
    onIngested,
    read: async () => ({ text: await registry.metrics(), contentType: registry.contentType }),
    stop: () => {
      stopWatching();
      registry.clear();
    },
  };
}
