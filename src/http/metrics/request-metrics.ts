import { Counter, Histogram, type Registry } from 'prom-client';
import type { FinishedRequest } from '../requests/report-requests.js';
import { createOperationNames } from './operation-names.js';

/** What requests to `/graphql` are counted as. */
export type RequestOutcome = 'ok' | 'client_error' | 'refused' | 'unavailable' | 'timeout' | 'failed' | 'gone';

/** Counts requests by operation and outcome, in the registry. */
export function countRequests(registry: Registry): (request: FinishedRequest) => void {
  const requests = new Counter({
    name: 'journeygraph_requests_total',
    help: 'Requests to /graphql that are over, by operation name and outcome.',
    labelNames: ['operation', 'outcome'],
    registers: [registry],
  });
  const durations = new Histogram({
    name: 'journeygraph_request_duration_seconds',
    help: 'How long requests took from their first byte to the end of the answer, by operation name and outcome.',
    labelNames: ['operation', 'outcome'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: [registry],
  });
  const refusals = new Counter({
    name: 'journeygraph_refusals_total',
    help: 'Requests that were turned away for now, by HTTP status: 429 too many, 503 no database, 504 out of time.',
    labelNames: ['status'],
    registers: [registry],
  });
  for (const status of REFUSALS) refusals.inc({ status }, 0);
  const nameOf = createOperationNames();

  return (request) => {
    // Names of strangers do not use up the room for those of keys.
    const operation = request.keyName === null ? 'unauthenticated' : nameOf(request.operationName);
    const labels = { operation, outcome: outcomeOf(request) };
    requests.inc(labels);
    durations.observe(labels, request.seconds);
    if (REFUSALS.includes(String(request.status))) refusals.inc({ status: String(request.status) });
  };
}

const REFUSALS = ['429', '503', '504'];

function outcomeOf({ status, errorCodes }: FinishedRequest): RequestOutcome {
  if (status === null) return 'gone';
  if (status === 429) return 'refused';
  if (status === 503) return 'unavailable';
  if (status === 504) return 'timeout';
  if (status >= 500 || errorCodes.includes('INTERNAL_SERVER_ERROR')) return 'failed';
  return status >= 400 || errorCodes.length > 0 ? 'client_error' : 'ok';
}
