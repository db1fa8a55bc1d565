import express from 'express';
import type { GraphQLSchema } from 'graphql';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { Viewer } from '../domain/permission.js';
import { createContext } from '../graphql/context.js';
import type { Database } from '../persistence/database.js';
import type { MapStore } from '../persistence/map-store.js';
import { createApollo } from './apollo.js';
import { type Authentication, presentedKey, viewerOf } from './authentication.js';
import { readJson } from './body.js';
import { createHttpServer } from './create-server.js';
import { announceStop, DEFAULT_SHUTDOWN_DELAY_SECONDS, drainMs } from './drain.js';
import { createDoor } from './door/door.js';
import { allowOrigins, noStore, securityHeaders } from './door/headers.js';
import type { DoorLimits } from './door/limits.js';
import { graphiqlRoutes } from './graphiql/route.js';
import { graphqlHandler } from './graphql-handler.js';
import { healthRoutes } from './health.js';
import { admitDocument } from './limits/admit-document.js';
import { DEFAULT_MAX_COST } from './limits/limits.js';
import { listen } from './listen.js';
import { refuseDeepNesting } from './nesting.js';
import { createMetrics } from './metrics/metrics.js';
import { type MetricsAddress, serveMetrics } from './metrics/serve-metrics.js';
import { readQueryString } from './parameters.js';
import { createReadiness } from './readiness.js';
import { nothingHere, refusal } from './refusal.js';
import { identifyRequest } from './requests/identify-request.js';
import { reportRequests } from './requests/report-requests.js';
import { requestRecord } from './requests/request-record.js';
import { DEFAULT_REQUEST_TIMEOUT_SECONDS, limitTime } from './time-limit.js';
import type { Traces } from './traces/traces.js';
import type { TrustedDocuments } from './trusted-documents/read-trusted-documents.js';
import { trustedDocuments } from './trusted-documents/trusted-documents.js';

export interface HttpOptions extends Authentication {
  readonly database: Database;
  readonly maps: MapStore;
  readonly schema: GraphQLSchema;
  readonly host: string;
  readonly port: number;
  readonly graphiql: { readonly bundle: string; readonly examples: string };
  /** Points that one request may cost; unless said, the default of the setting MAX_QUERY_COST. */
  readonly maxQueryCost?: number;
  /** What applications may run; unless given, anything. */
  readonly trustedDocuments?: TrustedDocuments | null;
  /** How long a request may take; unless said, the default of the setting REQUEST_TIMEOUT_SECONDS. */
  readonly requestTimeoutSeconds?: number;
  /** How long it goes on answering once it is to stop; unless said, the default of the setting SHUTDOWN_DELAY_SECONDS. */
  readonly shutdownDelaySeconds?: number;
  /** What one key or address may take; unless given, whatever it likes. */
  readonly doorLimits?: DoorLimits;
  /** Origins whose pages may read answers; unless given, none but this server's own. */
  readonly corsOrigins?: readonly string[];
  /** Proxies in front of this server, whose word about the client's address counts; unless said, none. */
  readonly trustedProxies?: number;
  /** Where metrics are served; unless given, nowhere. */
  readonly metrics?: MetricsAddress | undefined;
  /** Makes spans of requests; unless given, nobody does. */
  readonly traces?: Traces | null;
  readonly log: Logger;
}

/** A running HTTP server. `stop` lets requests at work finish within the time that one may take, and cancels the rest. */
export interface HttpServer {
  readonly url: string;
  /** Where its metrics are; null: nowhere. */
  readonly metricsUrl: string | null;
  stop(): Promise<void>;
}

/** Serves GraphQL at `/graphql`, GraphiQL at `/graphiql` and health at `/livez` and `/readyz`. */
export async function startHttp(options: HttpOptions): Promise<HttpServer> {
  const { database, maps, schema, log, traces = null, maxQueryCost = DEFAULT_MAX_COST } = options;
  const { requestTimeoutSeconds = DEFAULT_REQUEST_TIMEOUT_SECONDS } = options;
  const app = express();
  const httpServer = createHttpServer(app);
  const door = createDoor({ limits: options.doorLimits ?? null, maxQueryCost });
  const metrics = options.metrics && createMetrics(database);
  const apollo = createApollo({
    schema,
    httpServer,
    log,
    maxQueryCost,
    drainMs: drainMs(requestTimeoutSeconds),
    door,
    traces,
  });
  const readiness = createReadiness(database);
  await apollo.start();

  app.disable('x-powered-by');
  // Answers are not for caches, and a checksum of a long one would keep others waiting.
  app.disable('etag');
  app.set('trust proxy', options.trustedProxies ?? 0);
  app.use(securityHeaders, identifyRequest);
  app.use(healthRoutes(readiness));
  app.use('/graphiql', graphiqlRoutes(options.graphiql));
  app.get('/', (_request, response) => {
    response.redirect('/graphiql');
  });
  app.use(
    '/graphql',
    ...(traces ? [traces.request] : []),
    reportRequests(log, metrics?.onRequest),
    noStore,
    allowOrigins(options.corsOrigins ?? []),
    limitTime(requestTimeoutSeconds),
    door.identify((request) => viewerOf(presentedKey(request), options)),
    door.enter,
    readQueryString,
    readJson,
    trustedDocuments(options.trustedDocuments ?? null),
    refuseDeepNesting,
    admitDocument(door.payForReading),
    graphqlHandler(apollo, (response) =>
      createContext({
        database,
        maps,
        viewer: response.locals.viewer as Viewer | null,
        now: Date.now,
        requestId: requestRecord()?.id,
        onIngested: metrics?.onIngested,
      }),
    ),
  );
  app.use(nothingHere);
  app.use(refusal(log));

  const metricsServer = options.metrics && metrics && (await serveMetrics(metrics, options.metrics, log));
  const stop = async () => {
    await apollo.stop();
    await metricsServer?.stop();
    metrics?.stop();
  };
  try {
    await listen(httpServer, options);
  } catch (error) {
    await stop();
    throw error;
  }
  const { port } = httpServer.address() as AddressInfo;
  return {
    url: `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${port.toString()}`,
    metricsUrl: metricsServer?.url ?? null,
    stop: async () => {
      await announceStop(readiness, options.shutdownDelaySeconds ?? DEFAULT_SHUTDOWN_DELAY_SECONDS);
      await stop();
    },
  };
}
