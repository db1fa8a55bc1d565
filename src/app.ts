import path from 'node:path';
import type { Logger } from 'pino';
import { obtainAdminKey } from './admin-key.js';
import { type Config, projectRoot } from './config.js';
import { loadDemo } from './demo.js';
import { buildGraph } from './graphql/schema.js';
import { createTokenAuthentication } from './http/oidc/authenticate-token.js';
import { type HttpServer, startHttp } from './http/server.js';
import type { Traces, TraceSettings } from './http/traces/traces.js';
import { readTrustedDocuments } from './http/trusted-documents/read-trusted-documents.js';
import { authenticate } from './services/key.service.js';
import type { Database } from './persistence/database.js';
import { beginDemoLoad, endDemoLoad, needsDemo } from './persistence/demo-load.js';
import { startProjector } from './persistence/projector/start-projector.js';
import { openSystem, operatorScope, type System } from './system.js';

/** The running application. */
export interface App {
  /** Where it listens, such as `http://127.0.0.1:4000`. */
  readonly url: string;
  readonly adminKey: string;
  /** Lets requests and the current batch finish, each for so long at the most, then gives up the database. */
  stop(): Promise<void>;
}

export interface AppOptions {
  readonly config: Config;
  readonly log: Logger;
  /** Ends a start that takes long, in order; the application then has to be stopped. */
  readonly signal: AbortSignal;
  /** Tells the operator one sentence. */
  readonly say: (sentence: string) => void;
}

/** Composes the application: database, map, projector, graph, HTTP. Whatever was opened is closed again if a later step fails. */
export async function startApp({ config, log, signal, say }: AppOptions): Promise<App> {
  const closing = new AsyncDisposableStack();
  try {
    const { key: adminKey, file } = obtainAdminKey(config);
    const onProblem = (error: unknown) => {
      log.warn({ err: error }, 'the map could not be renewed and will be tried again');
    };
    const system = await openSystem({ config, say, onProblem });
    closing.defer(() => system.close());
    const { database, maps } = system;

    const traces = config.traces ? await traceWith(config.traces, { database, log }) : null;
    closing.defer(() => traces?.stop());

    const projector = await startProjector(database, { log, ...(traces && { around: traces.batch }) });
    closing.defer(() => projector.stop());

    const schema = await buildGraph();
    const http = await startHttp({
      database,
      maps,
      schema,
      authenticate: (key) => authenticate(database, adminKey, key),
      authenticateToken:
        config.oidc &&
        createTokenAuthentication(config.oidc, {
          onProblem: (error) => {
            log.warn({ err: error }, 'the keys of the identity provider could not be fetched');
          },
        }),
      trustedDocuments:
        config.trustedDocuments === undefined ? null : await readTrustedDocuments(config.trustedDocuments, schema),
      maxQueryCost: config.maxQueryCost,
      requestTimeoutSeconds: config.requestTimeoutSeconds,
      shutdownDelaySeconds: config.shutdownDelaySeconds,
      doorLimits: config.doorLimits,
      corsOrigins: config.corsOrigins,
      trustedProxies: config.trustedProxies,
      metrics: config.metrics,
      traces,
      host: config.host,
      port: config.port,
      graphiql: {
        bundle: path.join(projectRoot(), 'dist/graphiql'),
        examples: path.join(projectRoot(), 'schema/examples'),
      },
      log,
    });
    closing.defer(() => http.stop());

    if (config.demo) await loadDemoIfNeeded(system, { signal, say });
    if (!signal.aborted) announce(http, say, file);
    const stop = closing.move();
    return { url: http.url, adminKey, stop: () => stop.disposeAsync() };
  } catch (error) {
    await closing.disposeAsync();
    throw error;
  }
}

/** Who does not want traces does not load what makes them either. */
async function traceWith(settings: TraceSettings, about: { database: Database; log: Logger }): Promise<Traces> {
  const { startTraces } = await import('./http/traces/start-traces.js');
  return startTraces(settings, about);
}

/** The demo company goes into an empty database only; one that was interrupted is completed by the next start. */
async function loadDemoIfNeeded(system: System, { signal, say }: Pick<AppOptions, 'signal' | 'say'>): Promise<void> {
  const { database } = system;
  if (!(await needsDemo(database))) return;
  say('Loading the demo company (DEMO=0 leaves the database empty).');
  await beginDemoLoad(database);
  await loadDemo(operatorScope(system), { signal });
  if (!signal.aborted) await endDemoLoad(database);
}

function announce({ url, metricsUrl }: HttpServer, say: (sentence: string) => void, keyFile: string | undefined): void {
  say(`GraphQL  ${url}/graphql`);
  say(`GraphiQL ${url}/graphiql`);
  say(`Health   ${url}/livez and ${url}/readyz`);
  if (metricsUrl !== null) say(`Metrics  ${metricsUrl}`);
  say(keyFile === undefined ? 'API key  the one in ADMIN_KEY' : `API key  the line in ${keyFile} (role admin)`);
  say('Stop with Ctrl-C.');
}
