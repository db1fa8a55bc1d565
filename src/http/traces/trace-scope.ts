import { type Context, type Span, trace, type Tracer } from '@opentelemetry/api';
import { AsyncLocalStorage } from 'node:async_hooks';

/** The piece of work that spans belong to: a request, or a batch of the projector. */
export interface TraceScope {
  readonly tracer: Tracer;
  /** What holds the span under which others begin; it changes as the work goes from one phase to the next. */
  parent: Context;
  /** Epoch milliseconds that never go back, so that no span ends before it begins. */
  readonly now: () => number;
  /** Ends a span of the work, now. */
  readonly end: (span: Span) => void;
}

const scopes = new AsyncLocalStorage<TraceScope>();

/** Runs work whose spans belong to this scope. */
export function duringTrace<Result>(scope: TraceScope, work: () => Result): Result {
  return scopes.run(scope, work);
}

/** The scope of the work that goes on; undefined for what is not traced. */
export function traceScope(): TraceScope | undefined {
  return scopes.getStore();
}

/** A clock for one piece of work: that of the computer as it begins, from then on one that nobody sets. */
export function createTraceClock(): () => number {
  const zero = Date.now() - performance.now();
  return () => zero + performance.now();
}

/** The same context with another span in it. */
export function under(parent: Context, span: Span): Context {
  return trace.setSpan(parent, span);
}
