import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { importFolder } from '../../src/services/import/import-folder.service.js';
import { countRows, createWorld, type World } from './ingest-world.js';

const OLIST = '../shared/data/olist';

(existsSync(OLIST) ? describe : describe.skip)('a real marketplace', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());

  it('goes in whole, and once', async () => {
    const { counts, orders } = JSON.parse(await readFile(join(OLIST, 'expected.json'), 'utf8')) as {
      counts: Record<string, number>;
      orders: { total: string };
    };
    for (const run of ['first', 'second']) {
      const summary = await importFolder(world.scope, { folder: OLIST });
      expect(summary).toMatchObject({ source: 'olist', rejected: 0, failed: false });
      for (const { created, updated, duplicates } of summary.files) {
        expect([run === 'first' ? duplicates : created, updated]).toEqual([0, 0]);
      }
    }
    expect(await countRows(world, 'customer')).toBe(counts.customers);
    expect(await countRows(world, 'interaction')).toBe(counts.interactions);
    expect(await countRows(world, 'feedback')).toBe(counts.feedback);
    expect(await countRows(world, 'promise_outcome')).toBe(counts.promises);
    expect(await countRows(world, 'customer_order')).toBe(counts.orders);
    const { rows } = await world.database.pool.query('select sum(amount) as total from customer_order');
    expect(rows).toEqual([{ total: orders.total }]);
  }, 180_000);
});
