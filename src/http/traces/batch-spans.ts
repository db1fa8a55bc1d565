import { ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, type Tracer } from '@opentelemetry/api';
import type { Traces } from './traces.js';
import { createTraceClock, duringTrace, under } from './trace-scope.js';

/**
 * Makes a span of each batch of the projector. It looks for work every second: what it did is kept until it is known whether
 * it found any, and spans that are never ended are never sent.
 */
export function createBatchSpans(tracer: Tracer): Traces['batch'] {
  return async (work) => {
    const now = createTraceClock();
    const batch = tracer.startSpan(
      'project batch',
      { kind: SpanKind.INTERNAL, startTime: now(), root: true },
      ROOT_CONTEXT,
    );
    const finished: { readonly span: Span; readonly at: number }[] = [];
    const end = (span: Span) => {
      finished.push({ span, at: now() });
    };
    const send = () => {
      for (const { span, at } of finished) span.end(at);
      batch.end(now());
    };
    try {
      const projected = await duringTrace({ tracer, parent: under(ROOT_CONTEXT, batch), now, end }, work);
      batch.setAttribute('journeygraph.projector.customers', projected.customers);
      if (projected.customers > 0) send();
      return projected;
    } catch (error) {
      batch.setAttribute('error.type', 'failed');
      batch.setStatus({ code: SpanStatusCode.ERROR });
      send();
      throw error;
    }
  };
}
