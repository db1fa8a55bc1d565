import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { OperationError } from './domain/errors.js';
import type { DoorLimits } from './http/door/limits.js';
import { DEFAULT_ROLE_CLAIM, type OidcSettings } from './http/oidc/settings.js';
import type { MetricsAddress } from './http/metrics/serve-metrics.js';
import type { TraceSettings } from './http/traces/traces.js';
import { type LogLevel, SETTINGS, settingsSchema } from './settings.js';

/** The settings, checked. */
export interface Config {
  /** TCP port of the API; 0: any free one. */
  readonly port: number;
  /** Address or name of the interface to listen on. */
  readonly host: string;
  /** Absolute path of the folder with the embedded database and the generated key. */
  readonly dataDir: string;
  /** One's own PostgreSQL; undefined: the embedded one. Holds a password: never log it. */
  readonly databaseUrl: string | undefined;
  /** The key of the operator; undefined: the generated one, see `obtainAdminKey`. */
  readonly adminKey: string | undefined;
  /** The identity provider; null: none, API keys only. */
  readonly oidc: OidcSettings | null;
  /** Whether to load the demo company into an empty database. */
  readonly demo: boolean;
  /** Absolute path of the documents that applications may run; undefined: they may run any. */
  readonly trustedDocuments: string | undefined;
  /** Points that one request may cost. */
  readonly maxQueryCost: number;
  /** How long a request may take. */
  readonly requestTimeoutSeconds: number;
  /** How long it goes on answering once it is to stop. */
  readonly shutdownDelaySeconds: number;
  /** What one key or address may take. */
  readonly doorLimits: DoorLimits;
  /** Origins of other pages that may read answers. */
  readonly corsOrigins: readonly string[];
  /** How many proxies stand in front. */
  readonly trustedProxies: number;
  /** Where metrics are served; undefined: nowhere. */
  readonly metrics: MetricsAddress | undefined;
  /** Where traces are sent; undefined: nowhere. */
  readonly traces: TraceSettings | undefined;
  readonly logLevel: LogLevel;
}

/**
 * The settings from environment variables, where an empty one counts as absent. Reads nothing but `env`.
 * Throws `OperationError` with one sentence, on a line of its own, for each setting that cannot be used.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    SETTINGS.flatMap(({ name }) => (env[name]?.trim() ? [[name, env[name].trim()]] : [])),
  );
  const { success, data, error } = settingsSchema.safeParse(given);
  if (!success) throw new OperationError(error.issues.map(({ message }) => message).join('\n'));
  checkShares(data);
  return {
    port: data.PORT,
    host: data.HOST,
    dataDir: path.resolve(projectRoot(), data.DATA_DIR),
    databaseUrl: data.DATABASE_URL,
    adminKey: data.ADMIN_KEY,
    oidc: oidcOf(data),
    demo: data.DEMO ?? data.DATABASE_URL === undefined,
    trustedDocuments: data.TRUSTED_DOCUMENTS && path.resolve(projectRoot(), data.TRUSTED_DOCUMENTS),
    maxQueryCost: data.MAX_QUERY_COST,
    requestTimeoutSeconds: data.REQUEST_TIMEOUT_SECONDS,
    shutdownDelaySeconds: data.SHUTDOWN_DELAY_SECONDS,
    doorLimits: { points: data.RATE_LIMIT, atOnce: data.MAX_CONCURRENT_REQUESTS },
    corsOrigins: data.CORS_ORIGINS,
    trustedProxies: data.TRUST_PROXY,
    metrics: data.METRICS_PORT === undefined ? undefined : { host: data.METRICS_HOST, port: data.METRICS_PORT },
    traces:
      data.OTEL_EXPORTER_OTLP_ENDPOINT === undefined
        ? undefined
        : { endpoint: data.OTEL_EXPORTER_OTLP_ENDPOINT, serviceName: data.OTEL_SERVICE_NAME },
    logLevel: data.LOG_LEVEL,
  };
}

function oidcOf(data: z.infer<typeof settingsSchema>): OidcSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience, OIDC_ROLE_CLAIM: roleClaim } = data;
  if (issuer === undefined && audience === undefined && roleClaim === undefined) return null;
  if (issuer === undefined || audience === undefined) {
    throw new OperationError(
      'OIDC_ISSUER and OIDC_AUDIENCE go together: set both, or neither of them nor OIDC_ROLE_CLAIM.',
    );
  }
  return { issuer, audience, roleClaim: roleClaim ?? DEFAULT_ROLE_CLAIM };
}

/** A query that is allowed has to be affordable to who has asked for nothing yet. */
function checkShares({ RATE_LIMIT: share, MAX_QUERY_COST: query }: z.infer<typeof settingsSchema>): void {
  if (share >= query) return;
  throw new OperationError(
    `RATE_LIMIT must be at least MAX_QUERY_COST, so that every query that is allowed can be afforded: raise it or lower MAX_QUERY_COST; they are ${share.toString()} and ${query.toString()}.`,
  );
}

/** The folder with `package.json`, wherever the compiled files lie below it. */
export function projectRoot(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, 'package.json')) && path.dirname(folder) !== folder)
    folder = path.dirname(folder);
  return folder;
}
