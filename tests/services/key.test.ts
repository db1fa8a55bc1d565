import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { hasPermission, PERMISSIONS, type Role } from '../../src/domain/permission.js';
import { duringRequest } from '../../src/domain/request-signal.js';
import { type Database, openDatabase } from '../../src/persistence/database.js';
import { type MapStore, openMapStore } from '../../src/persistence/map-store.js';
import { authenticate, createKey, listKeys, revokeKey, rotateKey } from '../../src/services/key.service.js';
import type { Scope } from '../../src/services/scope.js';
import { eventually } from '../setup/eventually.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';

describe('API keys', () => {
  let database: TestDatabase;
  let elsewhere: Database;
  let maps: MapStore;
  beforeAll(async () => {
    database = await createTestDatabase();
    elsewhere = await openDatabase(database.url);
    maps = await openMapStore(database);
  });
  afterAll(async () => {
    await maps.close();
    await elsewhere.close();
    await database.drop();
  });

  const as = (role: Role): Scope => ({ database, maps, viewer: { name: 'test', role }, now: () => 0 });

  it('open what their role opens, and are stored as a hash only', async () => {
    const created = await createKey(as('admin'), { name: 'dashboards', role: 'analyst' });
    expect(created).toEqual({
      key: expect.stringMatching(/^jg_analyst_[\w-]{43}$/),
      name: 'dashboards',
      role: 'analyst',
      scopes: null,
      createdAt: expect.any(Date),
      expiresAt: null,
      lastUsedAt: null,
      previousUntil: null,
      revokedAt: null,
    });
    expect(await authenticate(database, undefined, created.key)).toEqual({ name: 'dashboards', role: 'analyst' });
    const { rows } = await database.pool.query<{ row: string }>('select api_key::text as row from api_key');
    expect(rows.every(({ row }) => !row.includes(created.key.slice(-43)))).toBe(true);
  });

  it('are nobody when unknown, malformed, or with another role written into them', async () => {
    const { key } = await createKey(as('admin'), { name: 'forged', role: 'finance' });
    for (const presented of [
      '',
      'secret',
      'jg_admin_short',
      `jg_admin_${'A'.repeat(43)}`,
      key.replace('finance', 'admin'),
    ]) {
      expect(await authenticate(database, undefined, presented)).toBeNull();
    }
  });

  it('stop working at once where they are revoked, and everywhere within seconds', async () => {
    const { key } = await createKey(as('admin'), { name: 'leaver', role: 'app' });
    expect(await authenticate(database, undefined, key)).not.toBeNull();
    expect(await authenticate(elsewhere, undefined, key)).not.toBeNull();
    await revokeKey(as('admin'), 'leaver');
    expect(await authenticate(database, undefined, key)).toBeNull();
    const end = performance.now() + 5_000;
    while ((await authenticate(elsewhere, undefined, key)) && performance.now() < end) await sleep(50);
    expect(await authenticate(elsewhere, undefined, key)).toBeNull();
    const [leaver] = (await listKeys(as('admin'))).filter(({ name }) => name === 'leaver');
    expect(leaver).toMatchObject({ name: 'leaver', role: 'app', revokedAt: expect.any(Date) });
  });

  it('are made and revoked together with an audit event, or not at all', async () => {
    const log = async () => {
      const { rows } = await database.pool.query<{ event: unknown }>(
        `select jsonb_build_object('actor', actor, 'action', action, 'detail', detail) as event from audit_event order by id`,
      );
      return rows.map(({ event }) => event);
    };
    const before = (await log()).length;
    const { key } = await createKey(as('admin'), { name: 'audited', role: 'app' });
    await revokeKey(as('admin'), 'audited');
    expect((await log()).slice(before)).toEqual([
      { actor: 'test', action: 'KEY_CREATED', detail: { key: 'audited', role: 'app' } },
      { actor: 'test', action: 'KEY_REVOKED', detail: { key: 'audited' } },
    ]);
    expect(JSON.stringify(await log())).not.toContain(key.slice(-43));

    await createKey(as('admin'), { name: 'kept', role: 'app' });
    await database.pool.query('alter table audit_event rename to away');
    try {
      await expect(createKey(as('admin'), { name: 'unseen', role: 'admin' })).rejects.toThrow('audit_event');
      await expect(revokeKey(as('admin'), 'kept')).rejects.toThrow('audit_event');
    } finally {
      await database.pool.query('alter table away rename to audit_event');
    }
    const keys = await listKeys(as('admin'));
    expect(keys.map(({ name }) => name)).not.toContain('unseen');
    expect(keys.find(({ name }) => name === 'kept')?.revokedAt).toBeNull();
  });

  it('narrow their role, and never give what their maker lacks', async () => {
    const scopes = ['metrics:read', 'map:read', 'metrics:read'];
    const { key } = await createKey(as('admin'), { name: 'narrow', role: 'analyst', scopes });
    const viewer = await authenticate(database, undefined, key);
    expect(viewer).toEqual({ name: 'narrow', role: 'analyst', scopes: ['map:read', 'metrics:read'] });
    const held = PERMISSIONS.filter((permission) => viewer && hasPermission(viewer, permission));
    expect(held).toEqual(['map:read', 'metrics:read']);

    for (const scopes of [[], ['personal-data:read'], ['metrics:read', 'x'], ['toString']]) {
      await expect(createKey(as('admin'), { name: 'wide', role: 'analyst', scopes })).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
        inputPath: ['scopes'],
      });
    }
    const maker: Scope = { ...as('admin'), viewer: { name: 'm', role: 'admin', scopes: ['key:manage', 'map:read'] } };
    await expect(createKey(maker, { name: 'more', role: 'analyst' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(createKey(maker, { name: 'more', role: 'admin' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(rotateKey(maker, { name: 'narrow' })).rejects.toMatchObject({ permission: 'metrics:read' });
    expect(await authenticate(database, undefined, key)).not.toBeNull();
    await createKey(maker, { name: 'less', role: 'analyst', scopes: ['map:read'] });
    expect((await listKeys(as('admin'))).map(({ name }) => name)).not.toContain('more');
  });

  it('that were narrowed to what their role has lost since open nothing more', () => {
    const viewer = { name: 'old', role: 'finance', scopes: ['timeline:read', 'gone:read'] } as const;
    expect(PERMISSIONS.filter((permission) => hasPermission(viewer, permission))).toEqual([]);
  });

  it('expire to the moment, also where they were just looked up', async () => {
    const expiresAt = new Date(Date.now() + 700);
    const { key } = await createKey(as('admin'), { name: 'short', role: 'app', expiresAt });
    let lastSeen = 0;
    while (await authenticate(database, undefined, key)) {
      lastSeen = Date.now();
      expect(lastSeen).toBeLessThan(expiresAt.getTime() + 500);
      await sleep(20);
    }
    expect(lastSeen).toBeGreaterThan(0);
    await expect(rotateKey(as('admin'), { name: 'short' })).rejects.toMatchObject({ inputPath: ['name'] });
    const past = createKey({ ...as('admin'), now: Date.now }, { name: 'past', role: 'app', expiresAt });
    await expect(past).rejects.toMatchObject({ code: 'BAD_USER_INPUT', inputPath: ['expiresAt'] });
  });

  it('have two secrets while a rotation overlaps, and one afterwards', async () => {
    const { key: old } = await createKey(as('admin'), { name: 'turning', role: 'app', scopes: ['map:read'] });
    const { key } = await rotateKey(as('admin'), { name: 'turning', overlapSeconds: 1 });
    const viewer = { name: 'turning', role: 'app', scopes: ['map:read'] };
    expect(await authenticate(database, undefined, key)).toEqual(viewer);
    expect(await authenticate(database, undefined, old)).toEqual(viewer);
    await eventually(5_000, async () => {
      expect(await authenticate(database, undefined, old)).toBeNull();
    });
    expect(await authenticate(database, undefined, key)).toEqual(viewer);

    const { key: third } = await rotateKey(as('admin'), { name: 'turning' });
    const { key: fourth } = await rotateKey(as('admin'), { name: 'turning', overlapSeconds: 0 });
    expect(await authenticate(database, undefined, key)).toBeNull();
    expect(await authenticate(database, undefined, third)).toBeNull();
    expect(await authenticate(database, undefined, fourth)).toEqual(viewer);

    const { key: last } = await rotateKey(as('admin'), { name: 'turning' });
    await revokeKey(as('admin'), 'turning');
    for (const secret of [fourth, last]) expect(await authenticate(database, undefined, secret)).toBeNull();
    await expect(rotateKey(as('admin'), { name: 'turning' })).rejects.toMatchObject({ inputPath: ['name'] });
    for (const overlapSeconds of [-1, 0.5, 2_592_001]) {
      const asked = rotateKey(as('admin'), { name: 'kept', overlapSeconds });
      await expect(asked).rejects.toMatchObject({ code: 'BAD_USER_INPUT', inputPath: ['overlapSeconds'] });
    }
  });

  it('are rotated together with an audit event, or not at all', async () => {
    const { key } = await createKey(as('admin'), { name: 'turned', role: 'app' });
    await database.pool.query('alter table audit_event rename to away');
    try {
      await expect(rotateKey(as('admin'), { name: 'turned', overlapSeconds: 0 })).rejects.toThrow('audit_event');
    } finally {
      await database.pool.query('alter table away rename to audit_event');
    }
    expect(await authenticate(database, undefined, key)).not.toBeNull();
    await rotateKey(as('admin'), { name: 'turned', overlapSeconds: 60 });
    const { rows } = await database.pool.query<{ detail: unknown }>(
      `select detail from audit_event where action = 'KEY_ROTATED' order by id desc limit 1`,
    );
    expect(rows).toEqual([{ detail: { key: 'turned', overlapSeconds: 60 } }]);
  });

  it('tell when they were last used, written once a minute and also when the request is over by then', async () => {
    const { key } = await createKey(as('admin'), { name: 'used', role: 'app' });
    const lastUsed = async () => (await listKeys(as('admin'))).find(({ name }) => name === 'used')?.lastUsedAt;
    expect(await lastUsed()).toBeNull();
    const request = new AbortController();
    await duringRequest(request.signal, () => authenticate(database, undefined, key));
    request.abort(new Error('over'));
    await eventually(5_000, async () => {
      expect(await lastUsed()).toBeInstanceOf(Date);
    });
    const first = await lastUsed();
    for (let n = 0; n < 5; n += 1) await authenticate(database, undefined, key);
    await sleep(100);
    expect(await lastUsed()).toEqual(first);
  });

  it('cost no query while they are fresh', async () => {
    const { key } = await createKey(as('admin'), { name: 'busy', role: 'app' });
    await authenticate(database, undefined, key);
    const closed = await openDatabase(database.url);
    await authenticate(closed, undefined, key);
    await closed.close();
    expect(await authenticate(closed, undefined, key)).toEqual({ name: 'busy', role: 'app' });
  });

  it('yield to ADMIN_KEY, which opens everything where it is set', async () => {
    expect(await authenticate(database, 'let me in', 'let me in')).toEqual({ name: 'ADMIN_KEY', role: 'admin' });
    expect(await authenticate(database, 'let me in', 'let me out')).toBeNull();
    expect(await authenticate(database, '', '')).toBeNull();
    expect(await authenticate(database, undefined, 'undefined')).toBeNull();
  });

  it('have names of their own, which also revoked ones keep', async () => {
    await createKey(as('admin'), { name: 'twice', role: 'app' });
    const again = () => createKey(as('admin'), { name: ' twice ', role: 'app' });
    const taken = 'There is a key of this name already (a revoked one keeps its name): choose another.';
    await expect(again()).rejects.toMatchObject({ code: 'BAD_USER_INPUT', message: taken, inputPath: ['name'] });
    await revokeKey(as('admin'), 'twice');
    await expect(again()).rejects.toThrow(taken);
    await expect(createKey(as('admin'), { name: ' ', role: 'app' })).rejects.toThrow('1 to 100 characters');
  });

  it.each(
    [
      { what: 'the operator', names: ['operator', ' Operator ', '\uff4fperator'] },
      { what: 'the setting ADMIN_KEY', names: ['ADMIN_KEY', 'admin_key\n', 'Admin\uff3fKey'] },
      { what: 'presenters of tokens', names: ['oidc:crm', '\tOIDC:crm', 'oidc\uff1acrm'] },
      // A zero-width space and joiner, a turn of direction, a soft hyphen, half a surrogate pair.
      { what: 'others to the eye', names: ['te\u200bst', 'te\u200dst', '\u202etset', 'te\u00adst', 'te\ud800st'] },
      { what: 'nobody', names: [' ', '\u200b', 'x'.repeat(101), 'two\nlines'] },
    ].flatMap(({ what, names }) => names.map((name) => ({ what, name, shown: JSON.stringify(name) }))),
  )('are never called like $what: $shown', async ({ name }) => {
    await expect(createKey(as('admin'), { name, role: 'app' })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      inputPath: ['name'],
    });
  });

  it('may have names of letters of all the world, and of words that others begin with', async () => {
    for (const name of ['ניתוח לקוחות', '顧客', 'operators', 'ADMIN_KEY 2', 'my oidc:crm', '📊 dashboard']) {
      expect((await createKey(as('admin'), { name, role: 'app' })).name).toBe(name);
    }
  });

  it('name the roles to whoever asks for another', async () => {
    await expect(createKey(as('admin'), { name: 'x', role: 'root' })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: 'Unknown role: the roles are app, analyst, finance, ingest, admin.',
      inputPath: ['role'],
    });
    await expect(createKey(as('admin'), { name: 'x', role: 'toString' })).rejects.toThrow('Unknown role');
  });

  it('cannot be revoked under a name that no key has', async () => {
    for (const call of [() => revokeKey(as('admin'), 'no\0body'), () => rotateKey(as('admin'), { name: 'no\0body' })]) {
      await expect(call()).rejects.toMatchObject({ code: 'BAD_USER_INPUT', inputPath: ['name'] });
    }
    await expect(revokeKey(as('admin'), 'nobody')).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: 'There is no key of this name: list the keys to see their names.',
    });
  });

  it.each<[string, (scope: Scope) => Promise<unknown>]>([
    ['createKey', (scope) => createKey(scope, { name: 'mine', role: 'admin' })],
    ['listKeys', listKeys],
    ['rotateKey', (scope) => rotateKey(scope, { name: 'dashboards' })],
    ['revokeKey', (scope) => revokeKey(scope, 'dashboards')],
  ])('are for administrators alone: %s', async (_, call) => {
    for (const role of ['app', 'analyst', 'finance', 'ingest'] as const) {
      await expect(call(as(role))).rejects.toMatchObject({ code: 'FORBIDDEN', permission: 'key:manage' });
    }
    await expect(call({ ...as('admin'), viewer: null })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});
