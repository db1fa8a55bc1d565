import { ApolloServer, type ApolloServerOptions } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import type { GraphQLSchema } from 'graphql';
import type { Server } from 'node:http';
import type { Logger } from 'pino';
import type { Context } from '../graphql/context.js';
import type { Door } from './door/door.js';
import { auditReads } from './audit-reads.js';
import { createDocumentStore } from './document-store.js';
import { createErrorFormat } from './error-format.js';
import { executedByPlans } from './execution.js';
import { keepMutationsFresh } from './fresh-mutations.js';
import { MAX_TOKENS } from './limits/limits.js';
import { limitsPlugin } from './limits/plugin.js';
import { recordOperation } from './requests/report-requests.js';
import { statusOfErrors } from './status.js';
import type { Traces } from './traces/traces.js';

/** Apollo Server over the graph: no landing page, no stack traces, requests drained before it stops. */
export function createApollo(options: {
  schema: GraphQLSchema;
  httpServer: Server;
  log: Logger;
  maxQueryCost: number;
  /** How long requests at work may go on once it stops, in milliseconds. */
  drainMs: number;
  door: Pick<Door, 'plugin'>;
  traces: Traces | null;
}): ApolloServer<Context> {
  const { schema, httpServer, log, maxQueryCost, drainMs, door, traces } = options;
  keepMutationsFresh(schema);
  return new ApolloServer<Context>({
    gateway: executedByPlans(schema),
    nodeEnv: 'production',
    introspection: true,
    persistedQueries: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    documentStore: createDocumentStore(),
    // Its own appends a line break, for which a long text is copied as a whole.
    stringifyResult: JSON.stringify,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    logger: withoutTexts(log),
    formatError: createErrorFormat(log),
    plugins: [
      ...(traces ? [traces.phases] : []),
      limitsPlugin({ maxCost: maxQueryCost }),
      door.plugin,
      ApolloServerPluginDrainHttpServer({ httpServer, stopGracePeriodMillis: drainMs }),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      recordOperation,
      statusOfErrors,
      auditReads(log),
    ],
  });
}

/** Apollo Server puts the messages of errors, which may quote data, into its texts; what fails a request is logged elsewhere. */
function withoutTexts(log: Logger): ApolloServerOptions<Context>['logger'] {
  const quiet = () => undefined;
  return {
    debug: quiet,
    info: quiet,
    warn: () => {
      log.warn('Apollo Server warns of something');
    },
    error: () => {
      log.error('Apollo Server reports a failure');
    },
  };
}
