import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, type SpanExporter, TracerProvider } from '@opentelemetry/sdk-trace';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Database } from '../../persistence/database.js';
import { createBatchSpans } from './batch-spans.js';
import { phaseSpans } from './phase-spans.js';
import { createRequestSpans } from './request-spans.js';
import { traceStatements } from './statement-spans.js';
import type { Traces, TraceSettings } from './traces.js';

/** How long spans are gathered. */
const SEND_EVERY_MS = 1_000;
/** One attempt to send. */
const SEND_TIME_LIMIT_MS = 5_000;
/** All that is left at the end. */
const STOP_TIME_LIMIT_MS = 3_000;
/** Nothing that is told should come near it. */
const MOST_CHARACTERS = 200;

/**
 * Begins to trace and to send spans to the receiver, some seconds after they ended and never while anybody waits. What it
 * does not take is dropped. This is the one file by which OpenTelemetry is loaded, so it is itself loaded only when it is wanted.
 */
export function startTraces(
  { endpoint, serviceName }: TraceSettings,
  { database, log }: { readonly database: Database; readonly log: Pick<Logger, 'warn'> },
): Traces {
  const exporter = new OTLPTraceExporter({ url: tracesAddress(endpoint), timeoutMillis: SEND_TIME_LIMIT_MS });
  const provider = new TracerProvider({
    resource: defaultResource().merge(
      resourceFromAttributes({ 'service.name': serviceName, 'service.instance.id': randomUUID() }),
    ),
    spanLimits: { attributeValueLengthLimit: MOST_CHARACTERS },
    spanProcessors: [
      new BatchSpanProcessor({
        exporter: telling(exporter, log),
        scheduledDelayMillis: SEND_EVERY_MS,
        exportTimeoutMillis: SEND_TIME_LIMIT_MS,
      }),
    ],
  });
  const tracer = provider.getTracer('journeygraph');
  const endStatements = traceStatements(database);
  return {
    request: createRequestSpans(tracer),
    phases: phaseSpans,
    batch: createBatchSpans(tracer),
    stop: async () => {
      endStatements();
      const sent = provider.shutdown().catch(() => undefined);
      const givenUp = new AbortController();
      await Promise.race([
        sent,
        pause(STOP_TIME_LIMIT_MS, undefined, { signal: givenUp.signal }).catch(() => undefined),
      ]);
      givenUp.abort();
    },
  };
}

/** Where OTLP over HTTP has traces, below the base address. */
function tracesAddress(endpoint: string): string {
  const url = new URL(endpoint);
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/v1/traces`;
  return url.href;
}

/** Says once that sending fails, until it has succeeded again; what the receiver says about it may quote anything. */
function telling(exporter: SpanExporter, log: Pick<Logger, 'warn'>): SpanExporter {
  let failing = false;
  return {
    export: (spans, done) => {
      exporter.export(spans, (result) => {
        const code: number = result.code;
        const failed = code !== SENT;
        if (failed && !failing) log.warn('traces cannot be sent to OTEL_EXPORTER_OTLP_ENDPOINT and are dropped');
        failing = failed;
        done(result);
      });
    },
    shutdown: () => exporter.shutdown(),
  };
}

/** OpenTelemetry's code of a success. */
const SENT = 0;
