import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { type Column, type ColumnValue, type IngestTable, ingestTables } from './tables.js';

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

/** A row of a batch with its place in it and its customer; null: one who is not known and must not be created. */
export interface Staged<Row> {
  readonly index: number;
  readonly row: Row;
  readonly customerId: string | null;
  /** The merged customer whom the row names; null: the customer is not merged. */
  readonly originId: string | null;
}

/** Sends rows to the staging table by COPY. */
export async function stage<Row>(
  client: pg.PoolClient,
  table: IngestTable<Row>,
  rows: readonly Staged<Row>[],
): Promise<void> {
  const columns = ['seq', 'customer_id', 'origin_id', ...table.columns.map(({ name }) => name)];
  const stream = client.query(copyFrom(`copy ${stagingOf(table)} (${columns.join(', ')}) from stdin`));
  stream.end(Buffer.from(rows.map((staged) => copyLine(staged, table.columns)).join('')));
  await finished(stream);
}

/** Makes room in the staging table for other rows of the same transaction. */
export async function emptyStaging(client: pg.PoolClient, table: IngestTable<never>): Promise<void> {
  await client.query(`truncate ${stagingOf(table)}`);
}

/** One row in COPY's text format. */
function copyLine<Row>({ index, row, customerId, originId }: Staged<Row>, columns: readonly Column<Row>[]): string {
  let line = `${index}\t${customerId ?? '\\N'}\t${originId ?? '\\N'}`;
  for (const column of columns) line += `\t${copyValue(column.value(row), column.type)}`;
  return `${line}\n`;
}

function copyValue(value: ColumnValue, type: string): string {
  if (value === null) return '\\N';
  if (typeof value === 'string') return escape(value);
  if (type === 'timestamptz') return new Date(Number(value)).toISOString();
  return String(value);
}

const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function escape(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}
