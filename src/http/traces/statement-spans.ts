import { SpanKind, SpanStatusCode } from '@opentelemetry/api';
import type { Database } from '../../persistence/database.js';
import { createStatementSummary } from '../../persistence/summarize-statement.js';
import { watchStatements } from '../../persistence/watch-statements.js';
import { traceScope } from './trace-scope.js';

/**
 * Makes a span of each statement that a request or a batch asks of the database, without its text and values.
 *
 * @returns what ends it
 */
export function traceStatements(database: Database): () => void {
  const summarize = createStatementSummary(database);
  return watchStatements(database.pool, (text) => {
    const scope = traceScope();
    if (!scope) return undefined;
    const { operation, tables } = summarize(text);
    const name = [operation, ...tables.slice(0, MOST_TABLES)].join(' ');
    const attributes = {
      'db.system.name': 'postgresql',
      'db.operation.name': operation,
      'db.query.summary': name,
      ...(tables.length === 1 && { 'db.collection.name': tables[0] }),
    };
    const span = scope.tracer.startSpan(
      name,
      { kind: SpanKind.CLIENT, startTime: scope.now(), attributes },
      scope.parent,
    );
    return ({ failed, sqlState }) => {
      if (failed) {
        span.setAttribute('error.type', sqlState ?? 'failed');
        if (sqlState !== null) span.setAttribute('db.response.status_code', sqlState);
        span.setStatus({ code: SpanStatusCode.ERROR });
      }
      scope.end(span);
    };
  });
}

/** Enough to tell statements apart in a list. */
const MOST_TABLES = 4;
