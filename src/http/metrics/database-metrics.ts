import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { duringRequest } from '../../domain/request-signal.js';
import type { Database } from '../../persistence/database.js';
import { type Lag, projectorLag } from '../../persistence/projector/lag.js';
import { watchStatements } from '../../persistence/watch-statements.js';

/** How long what was asked of the database counts as new, and how long it may take to answer. */
const LAG_FRESH_MS = 5_000;
const LAG_TIME_LIMIT_MS = 2_000;

/**
 * Tells in the registry about SQL statements, connections and the projector.
 *
 * @returns what ends it
 */
export function watchDatabase(registry: Registry, database: Database): () => void {
  const registers = [registry];
  const { pool } = database;
  const statements = new Counter({
    name: 'journeygraph_sql_statements_total',
    help: 'SQL statements that are over, by outcome.',
    labelNames: ['outcome'],
    registers,
  });
  const durations = new Histogram({
    name: 'journeygraph_sql_duration_seconds',
    help: 'How long SQL statements took, seen from this process.',
    buckets: [0.001, 0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers,
  });
  for (const outcome of ['ok', 'failed']) statements.inc({ outcome }, 0);

  new Gauge({
    name: 'journeygraph_pool_connections',
    help: 'Connections to the database: all that are open, and those of them that are idle.',
    labelNames: ['state'],
    registers,
    collect() {
      this.set({ state: 'total' }, pool.totalCount);
      this.set({ state: 'idle' }, pool.idleCount);
    },
  });
  new Gauge({
    name: 'journeygraph_pool_max_connections',
    help: 'Connections that may be open at once.',
    registers,
    collect() {
      this.set(pool.options.max);
    },
  });
  new Gauge({
    name: 'journeygraph_pool_waiting',
    help: 'How many wait for a connection.',
    registers,
    collect() {
      this.set(pool.waitingCount);
    },
  });

  const lag = cachedLag(database);
  new Gauge({
    name: 'journeygraph_database_up',
    help: 'Whether the database answered within two seconds: 1 or 0.',
    registers,
    async collect() {
      this.set((await lag()) === null ? 0 : 1);
    },
  });
  new Gauge({
    name: 'journeygraph_projector_pending_customers',
    help: 'Customers who changed and were not projected since; counted up to a hundred thousand changes; NaN: not known.',
    registers,
    async collect() {
      this.set((await lag())?.pendingCustomers ?? Number.NaN);
    },
  });
  new Gauge({
    name: 'journeygraph_projector_lag_seconds',
    help: 'How long the oldest change waits for the projector; NaN: not known.',
    registers,
    async collect() {
      this.set((await lag())?.seconds ?? Number.NaN);
    },
  });

  return watchStatements(pool, () => ({ seconds, failed }) => {
    statements.inc({ outcome: failed ? 'failed' : 'ok' });
    durations.observe(seconds);
  });
}

/** The lag, asked once for all who want to know it within some seconds; null where the database does not answer in time. */
function cachedLag(database: Database): () => Promise<Lag | null> {
  let asked = -Infinity;
  let answer: Promise<Lag | null> = Promise.resolve(null);
  return () => {
    if (performance.now() - asked > LAG_FRESH_MS) {
      asked = performance.now();
      answer = duringRequest(AbortSignal.timeout(LAG_TIME_LIMIT_MS), () => projectorLag(database.sql)).catch(
        () => null,
      );
    }
    return answer;
  };
}
