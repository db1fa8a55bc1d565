import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { obtainAdminKey } from '../src/admin-key.js';
import { projectRoot, readConfig } from '../src/config.js';
import { SETTINGS } from '../src/settings.js';
import { nodeProblem } from '../src/require-node.js';

describe('readConfig', () => {
  it('has a default for every setting', () => {
    expect(readConfig({})).toEqual({
      port: 4000,
      host: '127.0.0.1',
      dataDir: path.join(projectRoot(), '.data'),
      databaseUrl: undefined,
      adminKey: undefined,
      oidc: null,
      demo: true,
      trustedDocuments: undefined,
      maxQueryCost: 300_000,
      requestTimeoutSeconds: 30,
      shutdownDelaySeconds: 0,
      doorLimits: { points: 1_000_000, atOnce: 6 },
      corsOrigins: [],
      trustedProxies: 0,
      metrics: undefined,
      traces: undefined,
      logLevel: 'info',
    });
  });

  it('serves metrics only where a port is given, to this machine unless an address is', () => {
    expect(readConfig({ METRICS_HOST: '0.0.0.0' }).metrics).toBeUndefined();
    expect(readConfig({ METRICS_PORT: '9464' }).metrics).toEqual({ host: '127.0.0.1', port: 9464 });
  });

  it('sends traces only where a receiver is given, which it does not repeat', () => {
    expect(readConfig({ OTEL_SERVICE_NAME: 'shop' }).traces).toBeUndefined();
    const OTEL_EXPORTER_OTLP_ENDPOINT = 'http://127.0.0.1:4318';
    const traces = { endpoint: OTEL_EXPORTER_OTLP_ENDPOINT, serviceName: 'journeygraph' };
    expect(readConfig({ OTEL_EXPORTER_OTLP_ENDPOINT }).traces).toEqual(traces);
    for (const address of ['secret', 'ftp://user:secret@host', 'secret:4318']) {
      const read = () => readConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: address });
      expect(read).toThrow(/^OTEL_EXPORTER_OTLP_ENDPOINT must be an address such as http:/);
      expect(read).not.toThrow(/secret/);
    }
  });

  it('counts an empty variable as absent', () => {
    expect(readConfig(Object.fromEntries(SETTINGS.map(({ name }) => [name, ' '])))).toEqual(readConfig({}));
  });

  it('sees DATA_DIR from the project folder and leaves an absolute one alone', () => {
    expect(readConfig({ DATA_DIR: 'x/y' }).dataDir).toBe(path.join(projectRoot(), 'x', 'y'));
    expect(readConfig({ DATA_DIR: os.tmpdir() }).dataDir).toBe(os.tmpdir());
  });

  it('takes an identity provider with the claim "role" unless another is named', () => {
    const [OIDC_ISSUER, OIDC_AUDIENCE] = ['https://login.example.com/', 'journeygraph'];
    const oidc = { issuer: OIDC_ISSUER, audience: OIDC_AUDIENCE, roleClaim: 'role' };
    expect(readConfig({ OIDC_ISSUER, OIDC_AUDIENCE }).oidc).toEqual(oidc);
    const roleClaim = 'https://example.com/roles';
    expect(readConfig({ OIDC_ISSUER, OIDC_AUDIENCE, OIDC_ROLE_CLAIM: roleClaim }).oidc).toEqual({ ...oidc, roleClaim });
  });

  it('loads no demo data into a database of one’s own unless asked', () => {
    const DATABASE_URL = 'postgresql://me:secret@db/cx';
    expect(readConfig({ DATABASE_URL }).demo).toBe(false);
    expect(readConfig({ DATABASE_URL, DEMO: '1' }).demo).toBe(true);
    expect(readConfig({ DEMO: '0' }).demo).toBe(false);
  });

  it.each([
    ['PORT', 'abc', 'PORT must be a whole number from 0 to 65535; it is "abc".'],
    ['PORT', '65536', 'PORT must be a whole number from 0 to 65535; it is "65536".'],
    ['PORT', '-1', 'PORT must be a whole number from 0 to 65535; it is "-1".'],
    ['PORT', '1e3', 'PORT must be a whole number from 0 to 65535; it is "1e3".'],
    ['HOST', 'a b', 'HOST must be an address or a name of this machine, such as 127.0.0.1; it is "a b".'],
    ['DEMO', 'yes', 'DEMO must be 1 or 0; it is "yes".'],
    ['MAX_QUERY_COST', 'much', 'MAX_QUERY_COST must be a whole number of at least 1000; it is "much".'],
    ['REQUEST_TIMEOUT_SECONDS', '0', 'REQUEST_TIMEOUT_SECONDS must be a whole number from 1 to 9999; it is "0".'],
    ['METRICS_PORT', '65536', 'METRICS_PORT must be a whole number from 0 to 65535; it is "65536".'],
    ['SHUTDOWN_DELAY_SECONDS', '-1', 'SHUTDOWN_DELAY_SECONDS must be a whole number from 0 to 999; it is "-1".'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent; it is "loud".'],
    ['ADMIN_KEY', 'short', 'ADMIN_KEY must have at least 16 characters; leave it out to have one generated.'],
    [
      'OIDC_ISSUER',
      'http://login.example.com',
      'OIDC_ISSUER must be an https address such as https://login.example.com/, or http on this machine; it is "http://login.example.com".',
    ],
    ...[
      ['OIDC_ISSUER', 'https://login.example.com'],
      ['OIDC_AUDIENCE', 'journeygraph'],
      ['OIDC_ROLE_CLAIM', 'roles'],
    ].map(([name = '', value = '']): [string, string, string] => [
      name,
      value,
      'OIDC_ISSUER and OIDC_AUDIENCE go together: set both, or neither of them nor OIDC_ROLE_CLAIM.',
    ]),
  ])('refuses %s=%s in one sentence', (name, value, sentence) => {
    expect(() => readConfig({ [name]: value })).toThrow(
      expect.objectContaining({ code: 'OPERATION_FAILED', message: sentence }),
    );
  });

  it.each(['mysql://me:hunter2@db/cx', 'hunter2', 'postgres://me:hunter2@db'])(
    'refuses DATABASE_URL=%s without showing the password in it',
    (DATABASE_URL) => {
      expect(() => readConfig({ DATABASE_URL })).toThrow(/^DATABASE_URL must look like (?!.*hunter2)/);
    },
  );

  it('refuses a share of the server that is smaller than one query may be', () => {
    const sentence =
      'RATE_LIMIT must be at least MAX_QUERY_COST, so that every query that is allowed can be afforded: raise it or lower MAX_QUERY_COST; they are';
    const refusal = (numbers: string) =>
      expect.objectContaining({ code: 'OPERATION_FAILED', message: `${sentence} ${numbers}.` });
    expect(() => readConfig({ RATE_LIMIT: '299999' })).toThrow(refusal('299999 and 300000'));
    expect(() => readConfig({ MAX_QUERY_COST: '1000001' })).toThrow(refusal('1000000 and 1000001'));
    expect(readConfig({ RATE_LIMIT: '2000', MAX_QUERY_COST: '2000' }).doorLimits.points).toBe(2_000);
  });

  it('names every wrong setting, each on its line', () => {
    expect(() => readConfig({ PORT: 'x', DEMO: 'x' })).toThrow(/^PORT .*\nDEMO .*$/);
  });
});

describe('obtainAdminKey', () => {
  const root = mkdtempSync(path.join(os.tmpdir(), 'journeygraph-config-'));
  const emptyFolder = () => mkdtempSync(path.join(root, 'data-'));
  afterAll(() => {
    rmSync(root, { recursive: true });
  });

  it('takes the one that was given and writes nothing', () => {
    const adminKey = '0123456789abcdef';
    expect(obtainAdminKey({ adminKey, dataDir: '/nonexistent' })).toEqual({ key: adminKey, file: undefined });
  });

  it('generates one once, in a file that only its owner can read', () => {
    const dataDir = path.join(emptyFolder(), 'new');
    const { key, file } = obtainAdminKey({ adminKey: undefined, dataDir });
    expect(key).toMatch(/^[\w-]{32}$/);
    expect(file).toBe(path.join(dataDir, 'admin-key'));
    expect(statSync(path.join(dataDir, 'admin-key')).mode & 0o777).toBe(0o600);
    expect(obtainAdminKey({ adminKey: undefined, dataDir }).key).toBe(key);
  });

  it('replaces an empty file', () => {
    const dataDir = emptyFolder();
    writeFileSync(path.join(dataDir, 'admin-key'), '');
    const { key } = obtainAdminKey({ adminKey: undefined, dataDir });
    expect(readFileSync(path.join(dataDir, 'admin-key'), 'utf8')).toBe(`${key}\n`);
  });

  it('says so when the data folder is a file', () => {
    const dataDir = path.join(emptyFolder(), 'file');
    writeFileSync(dataDir, '');
    expect(() => obtainAdminKey({ adminKey: undefined, dataDir })).toThrow(
      `DATA_DIR (${dataDir}) leads through a file: set it to a folder.`,
    );
  });
});

describe('nodeProblem', () => {
  it('asks for a newer Node in one sentence', () => {
    expect(nodeProblem('20.20.2')).toMatch(
      /^journeygraph needs Node 26 or newer and this is Node 20\.20\.2: [^.]+"npm start"\.$/,
    );
    expect(nodeProblem('26.0.0')).toBeUndefined();
    expect(nodeProblem(process.versions.node)).toBeUndefined();
  });
});
