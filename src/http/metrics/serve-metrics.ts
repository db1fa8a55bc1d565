import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { listen } from '../listen.js';
import type { Metrics } from './metrics.js';

/** Where metrics are served; anybody who reaches it may read them. */
export interface MetricsAddress {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
}

/**
 * Serves the metrics at `/metrics`, on a port of their own: who scrapes needs no key of the API, and who has one learns
 * nothing about others. Throws `OperationError` where the port cannot be had.
 */
export async function serveMetrics(
  metrics: Metrics,
  { host, port }: MetricsAddress,
  log: Logger,
): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const server = createServer({ headersTimeout: 5_000, requestTimeout: 10_000 }, (request, response) => {
    if (request.method !== 'GET' || request.url?.split('?')[0] !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    metrics.read().then(
      ({ text, contentType }) => {
        response.writeHead(200, { 'content-type': contentType, 'x-content-type-options': 'nosniff' }).end(text);
      },
      (error: unknown) => {
        log.error({ err: error }, 'the metrics could not be read');
        response.writeHead(500).end();
      },
    );
  });
  await listen(server, { host, port }, { host: 'METRICS_HOST', port: 'METRICS_PORT' });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken.toString()}/metrics`,
    stop: async () => {
      const { promise, resolve } = Promise.withResolvers<undefined>();
      server.close(() => {
        resolve(undefined);
      });
      server.closeAllConnections();
      await promise;
    },
  };
}
