import { sql } from 'kysely';
import { aggregateFacts } from '../../src/persistence/cells/cell-kind.js';
import { cellKinds } from '../../src/persistence/cells/index.js';
import type { Database } from '../../src/persistence/database.js';
import { lockProjection } from '../../src/persistence/projector/projection-lock.js';
import { inTransaction } from '../../src/persistence/transaction.js';

const FACTS = ['customer_fact', 'interaction_fact', 'journey', 'promise_fact', 'customer_wave'];
const CELLS = cellKinds.map(({ table }) => table);

/** Every table that a projector writes. */
export const PROJECTED = [...FACTS, ...CELLS];

/** Sets aside what is projected now, to be compared later. Only one is kept. */
export async function keepProjected({ sql: db }: Database): Promise<void> {
  for (const table of PROJECTED) {
    await sql`drop table if exists ${sql.table(`kept_${table}`)}`.execute(db);
    await sql`create table ${sql.table(`kept_${table}`)} as select * from ${sql.table(table)}`.execute(db);
  }
}

/** The rows, of all columns, in which what is projected now and what was kept differ: none where they are equal. */
export async function differencesFromKept({ sql: db }: Database): Promise<unknown[]> {
  const differences: unknown[] = [];
  for (const table of PROJECTED) {
    const { rows } = await sql`
      select ${table} as "table", 'now' as "in", to_jsonb(row) as row
      from (select * from ${sql.table(table)} except all select * from ${sql.table(`kept_${table}`)}) as row
      union all
      select ${table}, 'kept', to_jsonb(row)
      from (select * from ${sql.table(`kept_${table}`)} except all select * from ${sql.table(table)}) as row`.execute(
      db,
    );
    differences.push(...rows);
  }
  return differences;
}

/** The rows in which cells differ from the sums over the facts that are stored beside them. */
export async function differencesFromFacts({ sql: db }: Database): Promise<unknown[]> {
  const differences: unknown[] = [];
  for (const kind of cellKinds) {
    const summed = aggregateFacts(kind, sql`true`);
    const { rows } = await sql`
      select ${kind.table} as "table", to_jsonb(row) as row
      from (
        (select * from ${sql.table(kind.table)} except all (${summed}))
        union all
        ((${summed}) except all select * from ${sql.table(kind.table)})
      ) as row`.execute(db);
    differences.push(...rows);
  }
  return differences;
}

/** How many rows each projected table has. */
export async function countProjected({ sql: db }: Database): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of PROJECTED) {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}`.execute(db);
    counts[table] = rows[0]?.count ?? 0;
  }
  return counts;
}

/** Empties the timeline and everything made from it; the map stays. Projectors at work, who lock in another order, are waited for. */
export async function emptyTimeline(database: Database): Promise<void> {
  const tables = ['customer', 'projection_queue', ...PROJECTED].map((table) => sql.table(table));
  await inTransaction(database, async (db) => {
    await lockProjection(db);
    await sql`truncate ${sql.join(tables)} cascade`.execute(db);
  });
}
