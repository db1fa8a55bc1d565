import { createWriteStream, rmSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import { to as copyTo } from 'pg-copy-streams';

/** What of the timeline and the map the questions need: the same rows, under the same names. Instants lose their zone, UTC. */
const TABLES = {
  touchpoint: ['id', 'key', 'channel_id'],
  channel: ['id', 'key', 'digital', 'measure_weights'],
  journey_definition: ['id', 'key', 'max_gap_days', 'completing_touchpoint_ids'],
  brand_promise: ['id', 'key', 'kind', 'tolerance', 'deadline_grain', 'time_zone'],
  customer: ['id', 'joined_at', 'left_at', 'segment', 'attributes'],
  interaction: [
    'customer_id',
    'id',
    'source_id',
    'touchpoint_id',
    'occurred_at',
    'kind',
    'journey_key',
    'definition_id',
    'friendliness',
    'accessibility',
    'confidence',
    'content',
    'personalization',
  ],
  feedback: ['customer_id', 'id', 'source_id', 'at', 'metric', 'score', 'journey_key'],
  promise_outcome: [
    'customer_id',
    'id',
    'source_id',
    'promise_id',
    'touchpoint_id',
    'at',
    'journey_key',
    'promised',
    'delivered',
    'due_at',
    'met_at',
  ],
  customer_order: ['customer_id', 'at', 'kind', 'amount', 'currency'],
};

/** Types of PostgreSQL that become others; the rest have the same name. */
const TYPES = { 'timestamp with time zone': 'timestamp', jsonb: 'json', numeric: 'decimal(18, 4)' };

/**
 * Opens the rows of a world in DuckDB's own format, in a file beside them, copied when they are not there yet.
 *
 * @param {object} about
 * @param {import('../world/index.js').World} about.world
 * @param {import('pg').Client} about.client on the world's database
 * @param {(line: string) => void} about.say
 */
export async function openDuckdb({ world, client, say }) {
  const file = path.join(world.dataDir, 'answers.duckdb');
  const opened = await connect(file);
  if ((await countInteractions(opened.connection)) === world.interactions) return opened;
  opened.close();
  rmSync(file, { force: true });
  say(`Copying the rows into ${file}.`);
  const empty = await connect(file);
  for (const [table, columns] of Object.entries(TABLES)) {
    await copyTable({ table, columns, client, connection: empty.connection, folder: world.dataDir });
  }
  await empty.connection.run('checkpoint');
  return empty;
}

async function connect(file) {
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  await connection.run(`set timezone = 'UTC'`);
  return {
    connection,
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function countInteractions(connection) {
  const known = await connection.runAndReadAll(`select 1 from duckdb_tables() where table_name = 'customer_order'`);
  if (known.currentRowCount === 0) return null;
  const counted = await connection.runAndReadAll('select count(*)::int as count from interaction');
  return counted.getRowObjectsJS()[0].count;
}

/** By a file of CSV, which both of them read and write faster than any client. */
async function copyTable({ table, columns, client, connection, folder }) {
  const { rows } = await client.query(
    `select attname as name, format_type(atttypid, null) as type from pg_attribute
     where attrelid = $1::regclass and attname = any($2) order by array_position($2, attname::text)`,
    [table, columns],
  );
  const types = rows.map(({ name, type }) => `"${name}" ${TYPES[type] ?? type}`);
  await connection.run(`create table "${table}" (${types.join(', ')})`);
  const file = path.join(folder, `${table}.csv`);
  try {
    const selected = rows.map(({ name, type }) => selection(name, type));
    await pipeline(
      client.query(copyTo(`copy (select ${selected.join(', ')} from "${table}") to stdout (format csv, null '\\N')`)),
      createWriteStream(file),
    );
    await connection.run(`copy "${table}" from '${file}' (format csv, header false, nullstr '\\N')`);
  } finally {
    rmSync(file, { force: true });
  }
}

/** DuckDB reads lists in brackets. */
function selection(name, type) {
  if (type.endsWith('[]')) return `translate("${name}"::text, '{}', '[]') as "${name}"`;
  return type === 'timestamp with time zone' ? `("${name}" at time zone 'UTC') as "${name}"` : `"${name}"`;
}
