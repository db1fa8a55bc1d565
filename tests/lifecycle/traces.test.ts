import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { type SpanReceiver, startSpanReceiver } from '../setup/span-receiver.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';
import { ask, startServer, stopServers } from './server-process.js';

let database: TestDatabase;
let receiver: SpanReceiver;
beforeEach(async () => {
  database = await createTestDatabase();
  receiver = await startSpanReceiver();
});
afterEach(async () => {
  stopServers();
  await receiver.stop();
  await database.drop();
});

/** Makes Node print when a module of OpenTelemetry is loaded; prom-client loads the package of its types by itself. */
const LOADED = 'loads OpenTelemetry';
const TELL_MODULES = `import { registerHooks } from 'node:module';
  registerHooks({ load: (url, context, next) => {
    const name = /\\/@opentelemetry\\/([^/]+)/.exec(url)?.[1];
    if (name !== undefined && name !== 'api') process.stderr.write('${LOADED} ' + name + '\\n');
    return next(url, context);
  } });`;
const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(TELL_MODULES)}`;

it('loads nothing that makes or sends traces where no receiver is set', async () => {
  const server = startServer({ DATABASE_URL: database.url, NODE_OPTIONS, OTEL_SERVICE_NAME: 'unheard' });
  expect(await ask(await server.url(), '{ channels { key } }')).toEqual({ channels: [] });
  expect(await server.end('SIGTERM')).toBe(0);
  expect(server.output()).not.toContain(LOADED);
});

it('sends what a request was, at the latest when it is stopped', async () => {
  const env = { OTEL_EXPORTER_OTLP_ENDPOINT: `${receiver.endpoint}/`, OTEL_SERVICE_NAME: 'shop' };
  const server = startServer({ DATABASE_URL: database.url, NODE_OPTIONS, ...env });
  const url = await server.url();
  expect(await ask(url, 'query Last { channels { key } }')).toEqual({ channels: [] });
  expect(await server.end('SIGTERM')).toBe(0);
  expect(server.output()).toContain(`${LOADED} sdk-trace\n`);
  const requests = receiver.spans().filter(({ name }) => name === 'POST /graphql');
  expect(requests).toMatchObject([
    { resource: { 'service.name': 'shop' }, attributes: { 'graphql.operation.name': 'Last' } },
  ]);
  // Its projector looked for work all the while and found none.
  expect(receiver.spans().filter(({ name }) => name === 'project batch')).toEqual([]);
});

it('stops in order though the receiver is away', async () => {
  const away = await startSpanReceiver();
  await away.stop();
  const server = startServer({ DATABASE_URL: database.url, OTEL_EXPORTER_OTLP_ENDPOINT: away.endpoint });
  expect(await ask(await server.url(), '{ channels { key } }')).toEqual({ channels: [] });
  expect(await server.end('SIGTERM')).toBe(0);
});
