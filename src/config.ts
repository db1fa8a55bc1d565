import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { OperationError } from './domain/errors.js';
import { DEFAULT_MAX_COST } from './http/limits/limits.js';
import { DEFAULT_SHUTDOWN_DELAY_SECONDS } from './http/drain.js';
import { DEFAULT_DOOR_LIMITS, type DoorLimits } from './http/door/limits.js';
import { DEFAULT_ROLE_CLAIM, isSafeUrl, type OidcSettings } from './http/oidc/settings.js';
import type { MetricsAddress } from './http/metrics/serve-metrics.js';
import { DEFAULT_REQUEST_TIMEOUT_SECONDS } from './http/time-limit.js';
import type { TraceSettings } from './http/traces/traces.js';

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

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Every setting, as the README lists it. */
export const SETTINGS = [
  { name: 'PORT', default: '4000', meaning: 'TCP port of the API; 0 takes any free one.' },
  { name: 'HOST', default: '127.0.0.1', meaning: 'Address to listen on; 0.0.0.0 opens it to the network.' },
  {
    name: 'DATA_DIR',
    default: '.data',
    meaning: 'Folder of the embedded database and the generated key, seen from the project folder.',
  },
  {
    name: 'DATABASE_URL',
    default: 'none: the embedded PostgreSQL',
    meaning: 'Your own PostgreSQL 15 to 18, such as postgres://user:password@host:5432/database.',
  },
  {
    name: 'ADMIN_KEY',
    default: 'generated once, kept in DATA_DIR/admin-key',
    meaning: 'API key of the operator, with the role admin; at least 16 characters.',
  },
  {
    name: 'OIDC_ISSUER',
    default: 'none: API keys only',
    meaning: 'Identity provider whose tokens are valid too, such as https://login.example.com/; needs OIDC_AUDIENCE.',
  },
  {
    name: 'OIDC_AUDIENCE',
    default: 'none',
    meaning: 'What the provider calls this API: the claim aud of the tokens.',
  },
  {
    name: 'OIDC_ROLE_CLAIM',
    default: DEFAULT_ROLE_CLAIM,
    meaning: 'Claim of the tokens that names one role, as a text or in a list.',
  },
  {
    name: 'DEMO',
    default: '1, with DATABASE_URL 0',
    meaning: 'Whether an empty database is filled with the demo company: 1 or 0.',
  },
  {
    name: 'TRUSTED_DOCUMENTS',
    default: 'none: any document',
    meaning: 'Manifest or folder of the only documents that the role app may run, seen from the project folder.',
  },
  {
    name: 'MAX_QUERY_COST',
    default: String(DEFAULT_MAX_COST),
    meaning: 'Points that one request may cost; what counts is in docs/limits.md.',
  },
  {
    name: 'REQUEST_TIMEOUT_SECONDS',
    default: String(DEFAULT_REQUEST_TIMEOUT_SECONDS),
    meaning: 'Seconds that a request may take before it and its SQL are cancelled.',
  },
  {
    name: 'SHUTDOWN_DELAY_SECONDS',
    default: String(DEFAULT_SHUTDOWN_DELAY_SECONDS),
    meaning: 'Seconds between a red /readyz and the closed port when it is stopped, for a load balancer to notice.',
  },
  {
    name: 'RATE_LIMIT',
    default: String(DEFAULT_DOOR_LIMITS.points),
    meaning: 'Points of cost that one key, or one address without a key, may ask for in ten seconds.',
  },
  {
    name: 'MAX_CONCURRENT_REQUESTS',
    default: String(DEFAULT_DOOR_LIMITS.atOnce),
    meaning: 'Requests of one key at work at once; ten times as many wait, more are turned away.',
  },
  {
    name: 'CORS_ORIGINS',
    default: "none: this server's own pages",
    meaning:
      'Origins whose pages may call the API from a browser, such as https://app.example.com, with commas between.',
  },
  {
    name: 'TRUST_PROXY',
    default: '0',
    meaning: 'Proxies in front of this server whose X-Forwarded-For names the address of the client.',
  },
  {
    name: 'METRICS_PORT',
    default: 'none: no metrics',
    meaning: 'TCP port on which Prometheus reads /metrics, without a key; 0 takes any free one.',
  },
  {
    name: 'METRICS_HOST',
    default: '127.0.0.1',
    meaning: 'Address of METRICS_PORT; open it only to a network where everybody may read metrics.',
  },
  {
    name: 'OTEL_EXPORTER_OTLP_ENDPOINT',
    default: 'none: no traces',
    meaning: 'OpenTelemetry receiver that traces are sent to by OTLP over HTTP, such as http://127.0.0.1:4318.',
  },
  { name: 'OTEL_SERVICE_NAME', default: 'journeygraph', meaning: 'What traces call this server.' },
  { name: 'LOG_LEVEL', default: 'info', meaning: `How much is logged: ${LOG_LEVELS.join(', ')}.` },
] as const;

/**
 * The settings from environment variables, where an empty one counts as absent. Reads nothing but `env`.
 * Throws `OperationError` with one sentence, on a line of its own, for each setting that cannot be used.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    SETTINGS.flatMap(({ name }) => (env[name]?.trim() ? [[name, env[name].trim()]] : [])),
  );
  const { success, data, error } = settings.safeParse(given);
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

function oidcOf(data: z.infer<typeof settings>): OidcSettings | null {
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
function checkShares({ RATE_LIMIT: share, MAX_QUERY_COST: query }: z.infer<typeof settings>): void {
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

/** The sentences show what was given, except where that is a secret. */
const settings = z.object({
  PORT: port('PORT').default(4000),
  HOST: host('HOST').default('127.0.0.1'),
  DATA_DIR: z
    .string()
    .refine((folder) => !folder.includes('\0'), 'DATA_DIR must be the path of a folder.')
    .default('.data'),
  DATABASE_URL: z
    .string()
    .refine(
      isPostgresUrl,
      'DATABASE_URL must look like postgres://user:password@host:5432/database, with special characters of the password ' +
        'written as %XX; what was given does not, and is not shown because it may hold a password.',
    )
    .optional(),
  ADMIN_KEY: z
    .string()
    .min(16, 'ADMIN_KEY must have at least 16 characters; leave it out to have one generated.')
    .regex(/^[\x21-\x7e]*$/, 'ADMIN_KEY must consist of visible ASCII characters, as it travels in an HTTP header.')
    .optional(),
  OIDC_ISSUER: z
    .string()
    .refine(
      isSafeUrl,
      tell('OIDC_ISSUER must be an https address such as https://login.example.com/, or http on this machine'),
    )
    .optional(),
  OIDC_AUDIENCE: z.string().optional(),
  OIDC_ROLE_CLAIM: z.string().optional(),
  DEMO: z
    .enum(['0', '1'], tell('DEMO must be 1 or 0'))
    .transform((flag) => flag === '1')
    .optional(),
  TRUSTED_DOCUMENTS: z
    .string()
    .refine((place) => !place.includes('\0'), 'TRUSTED_DOCUMENTS must be the path of a file or a folder.')
    .optional(),
  MAX_QUERY_COST: z
    .string()
    .regex(/^[1-9]\d{3,11}$/, tell('MAX_QUERY_COST must be a whole number of at least 1000'))
    .transform(Number)
    .default(DEFAULT_MAX_COST),
  REQUEST_TIMEOUT_SECONDS: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, tell('REQUEST_TIMEOUT_SECONDS must be a whole number from 1 to 9999'))
    .transform(Number)
    .default(DEFAULT_REQUEST_TIMEOUT_SECONDS),
  SHUTDOWN_DELAY_SECONDS: z
    .string()
    .regex(/^\d{1,3}$/, tell('SHUTDOWN_DELAY_SECONDS must be a whole number from 0 to 999'))
    .transform(Number)
    .default(DEFAULT_SHUTDOWN_DELAY_SECONDS),
  RATE_LIMIT: z
    .string()
    .regex(/^[1-9]\d{3,11}$/, tell('RATE_LIMIT must be a whole number of at least 1000'))
    .transform(Number)
    .default(DEFAULT_DOOR_LIMITS.points),
  MAX_CONCURRENT_REQUESTS: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, tell('MAX_CONCURRENT_REQUESTS must be a whole number from 1 to 9999'))
    .transform(Number)
    .default(DEFAULT_DOOR_LIMITS.atOnce),
  CORS_ORIGINS: z
    .string()
    .transform((origins) => origins.split(',').map((origin) => origin.trim()))
    .refine(
      (origins) => origins.every((origin) => URL.parse(origin)?.origin === origin),
      'CORS_ORIGINS must be origins such as https://app.example.com, without a path, with commas between them.',
    )
    .default([]),
  TRUST_PROXY: z
    .string()
    .regex(/^\d$/, tell('TRUST_PROXY must be the number of proxies in front, from 0 to 9'))
    .transform(Number)
    .default(0),
  METRICS_PORT: port('METRICS_PORT').optional(),
  METRICS_HOST: host('METRICS_HOST').default('127.0.0.1'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .string()
    .refine(
      (address) => /^https?:$/.test(URL.parse(address)?.protocol ?? ''),
      'OTEL_EXPORTER_OTLP_ENDPOINT must be an address such as http://127.0.0.1:4318; what was given is not, and is not shown ' +
        'because it may hold a password.',
    )
    .optional(),
  OTEL_SERVICE_NAME: z.string().default('journeygraph'),
  LOG_LEVEL: z.enum(LOG_LEVELS, tell(`LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}`)).default('info'),
});

function port(name: string) {
  const demand = tell(`${name} must be a whole number from 0 to 65535`);
  return z
    .string()
    .regex(/^\d{1,5}$/, demand)
    .transform(Number)
    .refine((number) => number <= 65_535, demand);
}

function host(name: string) {
  return z
    .string()
    .regex(/^[\w.:%-]+$/, tell(`${name} must be an address or a name of this machine, such as 127.0.0.1`));
}

function tell(demand: string) {
  return { error: ({ input }: { readonly input?: unknown }) => `${demand}; it is "${String(input)}".` };
}

function isPostgresUrl(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1;
}
