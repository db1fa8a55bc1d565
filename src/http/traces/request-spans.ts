import { type Span, SpanKind, SpanStatusCode, type Tracer } from '@opentelemetry/api';
import type { RequestHandler, Response } from 'express';
import type { Viewer } from '../../domain/permission.js';
import { createOperationNames } from '../metrics/operation-names.js';
import { type RequestRecord, requestRecord } from '../requests/request-record.js';
import { traceParent } from './trace-parent.js';
import { createTraceClock, duringTrace, under } from './trace-scope.js';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Makes a span of each request to `/graphql`, under that of its client, from its beginning to the end of the answer. */
export function createRequestSpans(tracer: Tracer): RequestHandler {
  const nameOf = createOperationNames();
  return (request, response, next) => {
    const record = requestRecord();
    const now = createTraceClock();
    const parent = traceParent(request.headers.traceparent);
    const method = METHODS.includes(request.method) ? request.method : '_OTHER';
    const attributes = { 'http.request.method': method, 'http.route': '/graphql', 'url.path': '/graphql' };
    const span = tracer.startSpan(
      `${method === '_OTHER' ? 'HTTP' : method} /graphql`,
      { kind: SpanKind.SERVER, startTime: now(), attributes },
      parent,
    );
    response.once('close', () => {
      if (record) describeRequest(span, { record, response, nameOf });
      describeAnswer(span, response, record?.errorCodes() ?? []);
      span.end(now());
    });
    const end = (ended: Span) => {
      ended.end(now());
    };
    duringTrace({ tracer, parent: under(parent, span), now, end }, next);
  };
}

function describeRequest(
  span: Span,
  { record, response, nameOf }: { record: RequestRecord; response: Response; nameOf: (name: string | null) => string },
): void {
  const viewer = response.locals.viewer as Viewer | null | undefined;
  span.setAttribute('http.response.header.x-request-id', [record.id]);
  if (record.operationType !== null) span.setAttribute('graphql.operation.type', record.operationType);
  if (!viewer) return;
  span.setAttribute('user.roles', [viewer.role]);
  // Names of strangers do not use up the room for those of keys.
  if (record.operationName !== null) span.setAttribute('graphql.operation.name', nameOf(record.operationName));
}

/** What clients do wrong is told by codes, but is no failure of this server. */
function describeAnswer(span: Span, response: Response, errorCodes: readonly string[]): void {
  const codes = [...new Set(errorCodes)];
  if (codes.length > 0) span.setAttribute('journeygraph.error.codes', codes);
  if (!response.writableFinished) {
    span.setAttribute('error.type', 'client_gone');
    return;
  }
  span.setAttribute('http.response.status_code', response.statusCode);
  if (response.statusCode < 500 && !codes.includes('INTERNAL_SERVER_ERROR')) return;
  span.setAttribute('error.type', codes[0] ?? response.statusCode.toString());
  span.setStatus({ code: SpanStatusCode.ERROR });
}
