import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createKey, revokeKey } from '../../src/services/key.service.js';
import { clientFor, clientWith, failureOf } from '../setup/client.js';
import { startTestApi, type TestApi } from '../setup/test-api.js';
import {
  ChannelsDocument,
  CountCustomersDocument,
  IngestDocument,
  TimelineOfDocument,
} from './generated/operations.js';

describe('access', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ demoCustomers: 5 });
  });
  afterAll(() => api.stop());

  it('answers introspection without a key', async () => {
    const answer = await clientWith(api).request<{ __schema: { queryType: { name: string } } }>(
      '{ __schema { queryType { name } } __typename }',
    );
    expect(answer.__schema.queryType.name).toBe('Query');
  });

  it.each([ChannelsDocument, CountCustomersDocument])('gives no data without a key', async (document) => {
    const { status, data, errors } = await failureOf(clientWith(api).request(document));
    expect(status).toBe(401);
    expect(data ?? null).toBeNull();
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
  });

  it('refuses a key that nobody made, and another scheme than Bearer', async () => {
    const unknown = await failureOf(clientWith(api, 'jg_admin_made-up').request(ChannelsDocument));
    expect(unknown).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });

    const client = clientWith(api).setHeader('authorization', `Basic ${api.adminKey}`);
    expect((await failureOf(client.request(ChannelsDocument))).status).toBe(401);
  });

  it('refuses a revoked key within seconds', async () => {
    const { key } = await createKey(api.scope, { name: 'soon revoked', role: 'analyst' });
    await clientWith(api, key).request(ChannelsDocument);
    await revokeKey(api.scope, 'soon revoked');
    expect((await failureOf(clientWith(api, key).request(ChannelsDocument))).status).toBe(401);
  });

  it('keeps the timeline from finance, and writing from everybody who only reads', async () => {
    const finance = await failureOf((await clientFor(api, 'finance')).request(CountCustomersDocument));
    expect(finance.errors[0]).toMatchObject({ extensions: { code: 'FORBIDDEN', permission: 'timeline:read' } });

    for (const role of ['app', 'analyst', 'finance'] as const) {
      const { errors } = await failureOf(
        (await clientFor(api, role)).request(IngestDocument, { source: 'x', records: [] }),
      );
      expect(errors[0]).toMatchObject({ extensions: { code: 'FORBIDDEN', permission: 'timeline:write' } });
    }
  });

  it('gives personal data to those who may see it, else null with the permission that is missing', async () => {
    const who = { source: 'netivor', id: await someCustomer() };
    const seen = await (await clientFor(api, 'app')).request(TimelineOfDocument, who);
    expect(seen.customer?.name).toEqual(expect.any(String));

    const { status, data, errors } = await failureOf(
      (await clientFor(api, 'analyst')).request(TimelineOfDocument, who),
    );
    expect(status).toBe(200);
    expect(data).toMatchObject({ customer: { name: null, segment: expect.any(String) as unknown } });
    expect(errors).toMatchObject([
      { path: ['customer', 'name'], extensions: { code: 'FORBIDDEN', permission: 'personal-data:read' } },
    ]);
  });

  async function someCustomer(): Promise<string> {
    const { customers } = await clientWith(api, api.adminKey).request<{
      customers: { nodes: { externalIds: { id: string }[] }[] };
    }>('{ customers(first: 1) { nodes { externalIds { id } } } }');
    return customers.nodes[0]?.externalIds[0]?.id ?? '';
  }
});
