import type { ApolloServerPlugin } from '@apollo/server';
import { SpanKind } from '@opentelemetry/api';
import type { Context } from '../../graphql/context.js';
import { type TraceScope, traceScope, under } from './trace-scope.js';

/**
 * Makes spans of parsing, validating and executing, the first two of documents only that were not met lately. Statements
 * that go on during a phase belong to it.
 */
export const phaseSpans: ApolloServerPlugin<Context> = {
  requestDidStart: () => {
    const scope = traceScope();
    if (!scope) return Promise.resolve();
    return Promise.resolve({
      parsingDidStart: () => Promise.resolve(beginPhase(scope, 'graphql.parse', 'GRAPHQL_PARSE_FAILED')),
      validationDidStart: () => Promise.resolve(beginPhase(scope, 'graphql.validate', 'GRAPHQL_VALIDATION_FAILED')),
      executionDidStart: () =>
        Promise.resolve({ executionDidEnd: beginPhase(scope, 'graphql.execute', 'INTERNAL_SERVER_ERROR') }),
    });
  },
};

function beginPhase(scope: TraceScope, name: string, failure: string): (error?: unknown) => Promise<void> {
  const around = scope.parent;
  const span = scope.tracer.startSpan(name, { kind: SpanKind.INTERNAL, startTime: scope.now() }, around);
  scope.parent = under(around, span);
  return (error) => {
    if (error !== undefined) span.setAttribute('error.type', failure);
    scope.end(span);
    scope.parent = around;
    return Promise.resolve();
  };
}
