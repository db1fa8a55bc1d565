import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphQLClient } from 'graphql-request';
import { clientFor, clientWith, failureOf } from '../setup/client.js';
import { dumpOf } from '../setup/dump.js';
import { eventually } from '../setup/eventually.js';
import { startTestApi, type TestApi } from '../setup/test-api.js';
import {
  ApiKeysDocument,
  AuditEventsDocument,
  ChannelsDocument,
  CountCustomersDocument,
  type CreateApiKeyInput,
  CreateKeyDocument,
  RevokeKeyDocument,
  RotateKeyDocument,
} from './generated/operations.js';

describe('API keys over the API', () => {
  let api: TestApi;
  let admin: GraphQLClient;
  beforeAll(async () => {
    api = await startTestApi();
    admin = await clientFor(api);
  });
  afterAll(() => api.stop());

  async function create(input: CreateApiKeyInput): Promise<string> {
    const { createApiKey } = await admin.request(CreateKeyDocument, { input });
    expect(createApiKey.userErrors).toEqual([]);
    expect(createApiKey.apiKey).toMatchObject({ name: input.name, role: input.role, scopes: input.scopes ?? null });
    return createApiKey.secret ?? '';
  }

  async function rotate(name: string, overlapSeconds?: number): Promise<string> {
    const { rotateApiKey } = await admin.request(RotateKeyDocument, { input: { name, overlapSeconds } });
    expect(rotateApiKey.userErrors).toEqual([]);
    return rotateApiKey.secret ?? '';
  }

  const opens = (secret: string) => clientWith(api, secret).request(ChannelsDocument);
  const expectRefused = async (secret: string) => {
    const { status, data, errors } = await failureOf(opens(secret));
    expect({ status, data: data ?? null }).toEqual({ status: 401, data: null });
    expect(errors).toMatchObject([
      { message: expect.stringContaining('expired or revoked'), extensions: { code: 'UNAUTHENTICATED' } },
    ]);
  };

  it('open what they are narrowed to, and nothing else that their role may', async () => {
    const client = clientWith(api, await create({ name: 'map only', role: 'app', scopes: ['map:read'] }));
    await client.request(ChannelsDocument);
    const { errors } = await failureOf(client.request(CountCustomersDocument));
    expect(errors[0]).toMatchObject({
      message: 'This needs the permission "timeline:read", which your key or token does not have.',
      extensions: { code: 'FORBIDDEN', permission: 'timeline:read' },
    });
  });

  it.each([
    { what: 'a scope outside the role', input: { scopes: ['key:manage'] }, path: ['scopes'] },
    { what: 'no scope at all', input: { scopes: [] }, path: ['scopes'] },
    { what: 'a role that is none', input: { role: 'root' }, path: ['role'] },
    { what: 'a time that is past', input: { expiresAt: '2020-01-01T00:00:00Z' }, path: ['expiresAt'] },
    { what: 'no name', input: { name: ' ' }, path: ['name'] },
  ])('are not made with $what', async ({ input, path }) => {
    const { createApiKey } = await admin.request(CreateKeyDocument, {
      input: { name: 'refused', role: 'analyst', ...input },
    });
    expect(createApiKey).toMatchObject({ apiKey: null, secret: null, userErrors: [{ code: 'BAD_USER_INPUT', path }] });
    const { apiKeys } = await admin.request(ApiKeysDocument);
    expect(apiKeys.map(({ name }) => name)).not.toContain('refused');
  });

  it('are refused once they expired', async () => {
    const secret = await create({ name: 'brief', role: 'app', expiresAt: new Date(Date.now() + 1_500).toISOString() });
    await opens(secret);
    await eventually(5_000, () => expectRefused(secret));
  });

  it('have two secrets while a rotation overlaps, and one afterwards', async () => {
    const old = await create({ name: 'rotating', role: 'app' });
    const next = await rotate('rotating', 2);
    await opens(old);
    await opens(next);
    await eventually(6_000, () => expectRefused(old));
    await opens(next);
    const last = await rotate('rotating', 0);
    await expectRefused(next);
    await opens(last);
    await admin.request(RevokeKeyDocument, { name: 'rotating' });
    await expectRefused(last);
  });

  it('are managed by nobody whose role or scopes do not say so', async () => {
    const narrowed = await create({ name: 'reading admin', role: 'admin', scopes: ['map:read', 'audit:read'] });
    const others = await Promise.all((['app', 'analyst', 'finance', 'ingest'] as const).map((r) => clientFor(api, r)));
    for (const client of [...others, clientWith(api, narrowed)]) {
      for (const asked of [
        client.request(ApiKeysDocument),
        client.request(CreateKeyDocument, { input: { name: 'mine', role: 'admin' } }),
        client.request(RotateKeyDocument, { input: { name: 'reading admin' } }),
        client.request(RevokeKeyDocument, { name: 'reading admin' }),
      ]) {
        const { errors } = await failureOf(asked);
        expect(errors[0]).toMatchObject({ extensions: { code: 'FORBIDDEN', permission: 'key:manage' } });
      }
    }
    await opens(narrowed);
  });

  it('never grant more than their maker holds', async () => {
    const maker = clientWith(api, await create({ name: 'maker', role: 'admin', scopes: ['map:read', 'key:manage'] }));
    await create({ name: 'target', role: 'admin' });
    for (const asked of [
      maker.request(CreateKeyDocument, { input: { name: 'more', role: 'admin' } }),
      maker.request(CreateKeyDocument, { input: { name: 'more', role: 'app' } }),
      maker.request(RotateKeyDocument, { input: { name: 'target' } }),
    ]) {
      const { errors } = await failureOf(asked);
      expect(errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    }
    const input = { name: 'less', role: 'app', scopes: ['map:read'] };
    expect((await maker.request(CreateKeyDocument, { input })).createApiKey.secret).toEqual(expect.any(String));
  });

  it('leave no secret and no hash in any later answer, nor a secret in the database', async () => {
    const old = await create({ name: 'shown once', role: 'app' });
    const next = await rotate('shown once');
    const answers = JSON.stringify([
      await admin.request(ApiKeysDocument),
      await admin.request(AuditEventsDocument, { first: 500 }),
    ]);
    expect(answers).toContain('shown once');
    expect(answers).not.toMatch(/[0-9a-f]{64}/);
    const dump = await dumpOf(api.database.pool);
    expect(dump).toContain('shown once');
    for (const secret of [old, next]) {
      expect(secret).toMatch(/^jg_app_[\w-]{43}$/);
      expect(answers).not.toContain(secret.slice(-43));
      expect(dump).not.toContain(secret.slice(-43));
    }
  });
});
