import path from 'node:path';
import { type Logger, pino } from 'pino';
import { loadDemo } from '../../src/demo.js';
import { projectRoot } from '../../src/config.js';
import { buildGraph } from '../../src/graphql/schema.js';
import type { DoorLimits } from '../../src/http/door/limits.js';
import type { AuthenticateToken } from '../../src/http/oidc/authenticate-token.js';
import { startHttp } from '../../src/http/server.js';
import type { Traces } from '../../src/http/traces/traces.js';
import type { TrustedDocuments } from '../../src/http/trusted-documents/read-trusted-documents.js';
import { openMapStore } from '../../src/persistence/map-store.js';
import { authenticate } from '../../src/services/key.service.js';
import type { Scope } from '../../src/services/scope.js';
import { createTestDatabase, openSameDatabase, type TestDatabase } from './test-database.js';

/** The API over a database of its own, as its users meet it: over HTTP. */
export interface TestApi {
  readonly url: string;
  readonly metricsUrl: string | null;
  readonly adminKey: string;
  readonly database: TestDatabase;
  /** What may do everything, for preparing data beside the API. */
  readonly scope: Scope;
  stop(): Promise<void>;
}

const ADMIN_KEY = 'test-admin-key-0123456789';

export interface TestApiOptions {
  /** How much of the demo company to load; none unless asked. */
  readonly demoCustomers?: number;
  /** Points that one request may cost; the default of the setting unless said. */
  readonly maxQueryCost?: number;
  /** What applications may run; anything unless given. */
  readonly trustedDocuments?: TrustedDocuments;
  /** How long a request may take; the default of the setting unless said. */
  readonly requestTimeoutSeconds?: number;
  /** What one key or address may take; whatever it likes unless given. */
  readonly doorLimits?: DoorLimits;
  /** Who presents a token; none is valid unless given. */
  readonly authenticateToken?: AuthenticateToken;
  /** Origins whose pages may read answers; none unless given. */
  readonly corsOrigins?: readonly string[];
  /** Where it logs; nowhere unless given. */
  readonly log?: Logger;
  /** Serves metrics on a port of their own. */
  readonly withMetrics?: true;
  /** Makes spans of what it does; nobody does unless given. */
  readonly traces?: (database: TestDatabase) => Traces;
  /** Another server of the same database. */
  readonly beside?: TestApi;
}

export async function startTestApi({
  demoCustomers = 0,
  maxQueryCost,
  trustedDocuments,
  requestTimeoutSeconds,
  doorLimits,
  authenticateToken,
  corsOrigins = [],
  log = pino({ level: 'silent' }),
  withMetrics,
  traces: tracesOf,
  beside,
}: TestApiOptions = {}): Promise<TestApi> {
  const database = beside ? await openSameDatabase(beside.database) : await createTestDatabase();
  const maps = await openMapStore(database);
  const scope: Scope = { database, maps, viewer: { name: 'test', role: 'admin' }, now: Date.now };
  if (demoCustomers > 0) await loadDemo(scope, { customers: demoCustomers });
  const traces = tracesOf?.(database) ?? null;
  const http = await startHttp({
    database,
    maps,
    schema: await buildGraph(),
    authenticate: (key) => authenticate(database, ADMIN_KEY, key),
    ...(authenticateToken && { authenticateToken }),
    ...(maxQueryCost !== undefined && { maxQueryCost }),
    ...(trustedDocuments && { trustedDocuments }),
    ...(requestTimeoutSeconds !== undefined && { requestTimeoutSeconds }),
    ...(doorLimits && { doorLimits }),
    corsOrigins,
    host: '127.0.0.1',
    port: 0,
    graphiql: {
      bundle: path.join(projectRoot(), 'dist/graphiql'),
      examples: path.join(projectRoot(), 'schema/examples'),
    },
    log,
    traces,
    ...(withMetrics && { metrics: { host: '127.0.0.1', port: 0 } }),
  });
  return {
    url: http.url,
    metricsUrl: http.metricsUrl,
    adminKey: ADMIN_KEY,
    database,
    scope,
    stop: async () => {
      await http.stop();
      await traces?.stop();
      await maps.close();
      await database.drop();
    },
  };
}
