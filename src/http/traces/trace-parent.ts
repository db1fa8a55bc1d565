import { type Context, isSpanContextValid, ROOT_CONTEXT, trace } from '@opentelemetry/api';

const TRACEPARENT = /^(?!ff)([\da-f]{2})-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})(?:$|-)/;

/**
 * The span of the client that sent the header `traceparent` (W3C Trace Context); none where it cannot be read. Its companion
 * `tracestate` is text of the client and goes no further.
 */
export function traceParent(header: string | string[] | undefined): Context {
  const [all, version, traceId = '', spanId = '', flags = '0'] = TRACEPARENT.exec(String(header ?? '')) ?? [];
  if (all === undefined || (version === '00' && all.length !== String(header).length)) return ROOT_CONTEXT;
  const spanContext = { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & 1, isRemote: true };
  return isSpanContextValid(spanContext) ? trace.setSpanContext(ROOT_CONTEXT, spanContext) : ROOT_CONTEXT;
}
