import { text } from 'node:stream/consumers';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';

/**
 * A dump of the whole database as text: every row of every table of every schema that is not PostgreSQL's own, and what
 * the pool's connections keep in temporary tables, which no dump has.
 */
export async function dumpOf(pool: pg.Pool): Promise<string> {
  // All idle connections at once, since each of them sees its own temporary tables only.
  const clients = await Promise.all(Array.from({ length: Math.max(pool.idleCount, 1) }, () => pool.connect()));
  try {
    const parts: string[] = [];
    for (const client of clients) parts.push(await copyTables(client, parts.length > 0));
    return parts.join('');
  } finally {
    for (const client of clients) client.release();
  }
}

async function copyTables(client: pg.PoolClient, onlyTemporary: boolean): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', namespace.nspname, class.relname) as name
     from pg_class class join pg_namespace namespace on namespace.oid = class.relnamespace
     where class.relkind in ('r', 'p', 'm') and namespace.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
       and case when class.relpersistence = 't' then namespace.oid = pg_my_temp_schema() else not $1 end
     order by 1`,
    [onlyTemporary],
  );
  const parts: string[] = [];
  for (const { name } of rows) {
    parts.push(`-- ${name}\n`, await text(client.query(copyTo(`copy (select * from ${name}) to stdout`))));
  }
  return parts.join('');
}
