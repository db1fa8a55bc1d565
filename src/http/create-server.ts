import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';

/** An HTTP server on which slow or many connections cannot hold others up. */
export function createHttpServer(listener: RequestListener): Server {
  const server = createServer(
    {
      // Who sends its headers or its body drop by drop is cut off.
      headersTimeout: 5_000,
      requestTimeout: 60_000,
      connectionsCheckingInterval: 1_000,
      // Longer than the usual 60 seconds of a proxy, which would otherwise meet connections that were just closed.
      keepAliveTimeout: 65_000,
      maxHeaderSize: 16_384,
    },
    listener,
  );
  server.maxConnections = 2_000;
  return server;
}
