import type pg from 'pg';
import { copyRows } from './copy-rows.js';
import { type Staged, stagedColumns } from './staged.js';
import { type IngestTable, ingestTables } from './tables.js';

/** Where a batch waits on its connection: gone at the end of the transaction. */
export function stagingOf({ table }: Pick<IngestTable<never>, 'table'>): string {
  return `pg_temp.ingest_${table}`;
}

const prepared = new WeakSet<pg.PoolClient>();

/** Creates what a connection needs for writing: a staging table of each kind and the list of ids seen in a file. */
export async function prepareStaging(client: pg.PoolClient): Promise<void> {
  if (prepared.has(client)) return;
  const staging = Object.values(ingestTables).map((table) => {
    const columns = table.columns.map(({ name, type }) => `${name} ${type}`);
    return `create temp table ingest_${table.table} (seq int, customer_id bigint, origin_id bigint, ${columns.join(', ')}) on commit delete rows`;
  });
  await client.query(`${staging.join(';')}; create temp table ingest_seen (id bigint primary key)`);
  prepared.add(client);
}

/** Sends rows to the staging table. */
export async function stage<Row>(
  client: pg.PoolClient,
  table: IngestTable<Row>,
  rows: readonly Staged<Row>[],
): Promise<void> {
  const place = { name: 'seq', type: 'int', value: ({ index }: Staged<Row>) => index };
  await copyRows(client, stagingOf(table), [place, ...stagedColumns(table)], rows);
}

/** Makes room in the staging table for other rows of the same transaction. */
export async function emptyStaging(client: pg.PoolClient, table: IngestTable<never>): Promise<void> {
  await client.query(`truncate ${stagingOf(table)}`);
}
