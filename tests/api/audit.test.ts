import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphQLClient } from 'graphql-request';
import { ROLE_PERMISSIONS, type Role } from '../../src/domain/permission.js';
import { clientFor, failureOf } from '../setup/client.js';
import { countSql } from '../setup/count-sql.js';
import { startTestApi, type TestApi } from '../setup/test-api.js';
import {
  AuditEventsDocument,
  type AuditEventsQuery,
  ChangeChannelDocument,
  ChangeEmployeeDocument,
  ChannelsDocument,
  CountCustomersDocument,
  IngestDocument,
  PersonalDataOfDocument,
} from './generated/operations.js';

type Event = AuditEventsQuery['auditEvents']['nodes'][number];

describe('the audit log', () => {
  let api: TestApi;
  let admin: GraphQLClient;
  let app: GraphQLClient;
  beforeAll(async () => {
    api = await startTestApi();
    admin = await clientFor(api);
    app = await clientFor(api, 'app');
    await sendCustomers('north', 40);
    await sendCustomers('south', 2);
  });
  afterAll(() => api.stop());

  async function sendCustomers(segment: string, number: number): Promise<void> {
    const records = Array.from({ length: number }, (_, n) => {
      const customerId = `${segment}-${n}`;
      const [name, email] = [`Dana Levi ${customerId}`, `${customerId}@example.org`];
      return { customer: { customerId, name, email, segment } };
    });
    await admin.request(IngestDocument, { source: 'crm', records });
  }

  const read = (client: GraphQLClient, segment: string, first = 20) =>
    client.request(PersonalDataOfDocument, { filter: { segment: { eq: segment } }, first });

  /** What the log says about what was done meanwhile. */
  async function eventsOf(work: () => Promise<unknown>): Promise<Event[]> {
    const before = (await allEvents()).length;
    await work();
    return (await allEvents()).slice(before);
  }

  async function allEvents(): Promise<Event[]> {
    const { auditEvents } = await admin.request(AuditEventsDocument, { first: 500 });
    return auditEvents.nodes;
  }

  /** Makes writing to the log impossible meanwhile, as a full disk would. */
  async function withoutLog<T>(work: () => Promise<T>): Promise<T> {
    await api.database.pool.query('alter table audit_event rename to away');
    try {
      return await work();
    } finally {
      await api.database.pool.query('alter table away rename to audit_event');
    }
  }

  it('has one event for a request that reads personal data, with everybody whose data were read', async () => {
    let ids: string[] = [];
    const events = await eventsOf(async () => {
      ids = (await read(app, 'south')).customers.nodes.map(({ id }) => id);
    });
    expect(ids).toHaveLength(2);
    expect(events).toEqual([
      {
        id: expect.any(String),
        at: expect.any(String),
        actor: expect.stringMatching(/^app /),
        role: 'app',
        action: 'PERSONAL_DATA_READ',
        customers: 2,
        customerIds: expect.arrayContaining(ids),
        detail: { fields: ['Customer.email', 'Customer.name'] },
        requestId: expect.any(String),
      },
    ]);
    expect(events[0]?.customerIds).toHaveLength(2);
  });

  it('says of employees which ones, and not their names', async () => {
    const events = await eventsOf(() =>
      admin.request(ChangeEmployeeDocument, { input: { key: 'e-7', name: 'Noa Cohen', team: 'North' } }),
    );
    expect(events.map(({ action, detail }) => ({ action, detail }))).toEqual([
      { action: 'MAP_CHANGED', detail: { employees: 1 } },
      { action: 'PERSONAL_DATA_READ', detail: { fields: ['Employee.name'], employees: [expect.any(Number)] } },
    ]);
  });

  it('tells of nothing where nothing personal was read, nor given to one who may not see it', async () => {
    const analyst = await clientFor(api, 'analyst');
    const events = await eventsOf(async () => {
      await app.request(CountCustomersDocument);
      await app.request(ChannelsDocument);
      expect((await failureOf(read(analyst, 'south'))).errors[0]?.extensions.code).toBe('FORBIDDEN');
    });
    expect(events).toEqual([]);
  });

  it('costs a request one statement, however many customers it reads', async () => {
    const statements = (first: number) => countSql(api.database.pool, () => read(app, 'north', first));
    await statements(1);
    const few = await statements(2);
    expect(few.filter((text) => text.includes('insert into audit_event'))).toHaveLength(1);
    expect((await statements(40)).length).toBe(few.length);
  });

  it('comes before the data: where it cannot be written, no personal data leaves', async () => {
    const answer = await withoutLog(() => failureOf(read(app, 'south')));
    expect(answer.status).toBe(503);
    expect(answer.errors).toEqual([
      {
        message: expect.stringContaining('withheld'),
        path: undefined,
        extensions: expect.objectContaining({ code: 'SERVICE_UNAVAILABLE', retryable: true }),
      },
    ]);
    expect(JSON.stringify(answer)).not.toContain('Dana');
    expect((await withoutLog(() => app.request(CountCustomersDocument))).customers.totalCount).toBe(42);
    expect((await read(app, 'south')).customers.nodes[0]?.name).toContain('Dana');
  });

  it('tells of a change of the map by the keys, and of nothing where nothing changed', async () => {
    const change = () =>
      admin.request(ChangeChannelDocument, { input: { key: 'kiosk', name: 'Kiosk', digital: true, staffed: false } });
    const [event, ...others] = await eventsOf(change);
    expect(event).toMatchObject({ actor: 'ADMIN_KEY', role: 'admin', action: 'MAP_CHANGED', customers: 0 });
    expect(event?.detail).toEqual({ channels: ['kiosk'] });
    expect(others).toEqual([]);
    expect(await eventsOf(change)).toEqual([]);
  });

  it('tells how many records came in, of how many customers, and only of those that changed something', async () => {
    const events = await eventsOf(async () => {
      await sendCustomers('west', 3);
      await sendCustomers('west', 3);
      await sendCustomers('west', 4);
    });
    expect(
      events.map(({ action, customers, customerIds, detail }) => ({ action, customers, customerIds, detail })),
    ).toEqual([
      { action: 'RECORDS_INGESTED', customers: 3, customerIds: [], detail: { source: 'crm', created: 3, updated: 0 } },
      { action: 'RECORDS_INGESTED', customers: 1, customerIds: [], detail: { source: 'crm', created: 1, updated: 0 } },
    ]);
  });

  it('and the change are there together or not at all', async () => {
    const count = async () => (await app.request(CountCustomersDocument)).customers.totalCount;
    const before = await count();
    await withoutLog(async () => {
      await failureOf(sendCustomers('east', 5));
      const input = { key: 'fair', name: 'Fair', digital: false, staffed: true };
      await failureOf(admin.request(ChangeChannelDocument, { input }));
    });
    expect(await count()).toBe(before);
    expect((await admin.request(ChannelsDocument)).channels.map(({ key }) => key)).not.toContain('fair');
    await sendCustomers('east', 5);
    expect(await count()).toBe(before + 5);
  });

  it('holds no personal data', async () => {
    const { rows } = await api.database.pool.query<{ text: string }>(
      'select audit_event::text as text from audit_event',
    );
    expect(rows.length).toBeGreaterThan(10);
    for (const { text } of rows) expect(text).not.toMatch(/Dana|Levi|Noa|Cohen|@|north-\d|south-\d/);
  });

  it('is walked page by page in the order of time, each event once', async () => {
    const walked: Event[] = [];
    let after: string | null = null;
    for (let hasNextPage = true; hasNextPage;) {
      const { auditEvents }: AuditEventsQuery = await admin.request(AuditEventsDocument, { first: 3, after });
      walked.push(...auditEvents.nodes);
      ({ endCursor: after, hasNextPage } = auditEvents.pageInfo);
    }
    expect(walked).toEqual(await allEvents());
    expect(walked.map(({ at }) => at)).toEqual(walked.map(({ at }) => at).toSorted());
    const newest = await admin.request(AuditEventsDocument, { last: 2 });
    expect(newest.auditEvents.nodes).toEqual(walked.slice(-2));
  });

  it('is filtered by action, actor, customer and time', async () => {
    const all = await allEvents();
    const found = async (filter: object) =>
      (await admin.request(AuditEventsDocument, { first: 500, filter })).auditEvents.nodes;
    const [customer = ''] = all.find(({ customerIds }) => customerIds.length === 2)?.customerIds ?? [];
    const middle = all[Math.floor(all.length / 2)]?.at ?? '';
    const cases: [object, (event: Event) => boolean][] = [
      [{ action: { eq: 'MAP_CHANGED' } }, ({ action }) => action === 'MAP_CHANGED'],
      [
        { action: { in: ['MAP_CHANGED', 'RECORDS_INGESTED'] } },
        ({ action }) => action === 'MAP_CHANGED' || action === 'RECORDS_INGESTED',
      ],
      [{ actor: { startsWith: 'app ' } }, ({ actor }) => actor.startsWith('app ')],
      [{ customer }, ({ customerIds }) => customerIds.includes(customer)],
      [{ at: { gte: middle } }, ({ at }) => at >= middle],
      [
        { at: { lt: middle }, action: { eq: 'RECORDS_INGESTED' } },
        ({ at, action }) => at < middle && action === 'RECORDS_INGESTED',
      ],
    ];
    for (const [filter, meets] of cases) {
      const expected = all.filter(meets);
      expect(expected.length).toBeGreaterThan(0);
      expect(expected.length).toBeLessThan(all.length);
      expect(await found(filter)).toEqual(expected);
    }
    const { errors } = await failureOf(
      admin.request(AuditEventsDocument, { filter: { customer: 'amcxOkNoYW5uZWw6MQ' } }),
    );
    expect(errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', inputPath: ['filter', 'customer'] });
  });

  it('is read by those alone who may', async () => {
    const event = (await allEvents())[0];
    for (const role of Object.keys(ROLE_PERMISSIONS) as Role[]) {
      const client = await clientFor(api, role);
      const node = 'query ($id: ID!) { node(id: $id) { id } }';
      if (role === 'admin') {
        expect(await client.request(node, { id: event?.id })).toEqual({ node: { id: event?.id } });
        continue;
      }
      for (const asking of [client.request(AuditEventsDocument, {}), client.request(node, { id: event?.id })]) {
        const { errors } = await failureOf(asking);
        expect(errors[0]?.extensions).toEqual({ code: 'FORBIDDEN', permission: 'audit:read' });
      }
    }
  });

  it.each([
    ['changed', "update audit_event set actor = 'nobody'"],
    ['shortened', 'delete from audit_event'],
    ['emptied', 'truncate audit_event'],
    ['emptied with all that depends on it', 'truncate audit_event restart identity cascade'],
    [
      'overwritten',
      'insert into audit_event select * from audit_event on conflict (id) do update set actor = excluded.actor',
    ],
    ['merged into', 'merge into audit_event using (select 1) as one on true when matched then delete'],
  ])('cannot be %s, not even by the owner of the database', async (_, statement) => {
    const before = await allEvents();
    await expect(api.database.pool.query(statement)).rejects.toThrow('An audit event is never changed.');
    expect(await allEvents()).toEqual(before);
  });
});
