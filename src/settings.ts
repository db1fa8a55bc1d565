import { z } from 'zod';
import { DEFAULT_MAX_COST } from './http/limits/limits.js';
import { DEFAULT_SHUTDOWN_DELAY_SECONDS } from './http/drain.js';
import { DEFAULT_DOOR_LIMITS } from './http/door/limits.js';
import { DEFAULT_ROLE_CLAIM, isSafeUrl } from './http/oidc/settings.js';
import { DEFAULT_REQUEST_TIMEOUT_SECONDS } from './http/time-limit.js';

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

/** What each setting may be, from texts; the sentences show what was given, except where that is a secret. */
export const settingsSchema = z.object({
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
