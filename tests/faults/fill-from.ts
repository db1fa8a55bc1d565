import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { quoted, readSequences, readTables } from '../../src/persistence/backup/our-tables.js';
import type { Database } from '../../src/persistence/database.js';

/** Copies what an older schema has room for: the tables and columns that there were, and where its sequences stood. */
export async function fillFrom(from: Database, to: Database): Promise<void> {
  const [source, target] = [await from.pool.connect(), await to.pool.connect()];
  try {
    for (const { name, columns } of await readTables(target)) {
      const list = columns.map(quoted).join(', ');
      await target.query(`alter table ${quoted(name)} disable trigger user; delete from ${quoted(name)}`);
      await pipeline(
        source.query(copyTo(`copy ${quoted(name)} (${list}) to stdout`)),
        target.query(copyFrom(`copy ${quoted(name)} (${list}) from stdin`)),
      );
      await target.query(`alter table ${quoted(name)} enable trigger user`);
    }
    await copySequences(source, target);
  } finally {
    source.release();
    target.release();
  }
}

async function copySequences(source: pg.PoolClient, target: pg.PoolClient): Promise<void> {
  const known = new Set((await readSequences(target)).map(({ name }) => name));
  for (const { name, lastValue, isCalled } of await readSequences(source)) {
    if (known.has(name)) await target.query('select setval($1::regclass, $2::bigint, $3)', [name, lastValue, isCalled]);
  }
}
