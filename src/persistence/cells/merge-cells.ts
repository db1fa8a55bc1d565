import { sql } from 'kysely';
import type { Sql } from '../database.js';
import type { Fragment } from '../fragment.js';
import { aggregateFacts, type CellKind, keyOf, sumColumnsOf } from './cell-kind.js';

/** What facts contributed to cells of one kind: cells, in PostgreSQL's own notation. Null: nothing. */
export type Contributions = string | null;

/** Sums up what these customers' facts contribute to the cells of a kind, to be taken back once the facts have changed. */
export async function contributionsOf(db: Sql, kind: CellKind, customerIds: readonly string[]): Promise<Contributions> {
  const { rows } = await sql<{ cells: Contributions }>`
    select array_agg(row(cell.*)::${sql.table(kind.table)})::text as cells
    from (${aggregateFacts(kind, ofCustomers(customerIds))}) as cell`.execute(db);
  return rows[0]?.cells ?? null;
}

/**
 * Adds what these customers' facts contribute now to the cells of a kind, and takes back what they contributed before.
 * Cells that do not change are not written, and cells to which no fact contributes any more are deleted.
 *
 * Cells are locked in the order of their keys, so that two transactions at it wait for each other but never in a circle.
 */
export async function mergeCells(
  db: Sql,
  kind: CellKind,
  { customerIds, before }: { readonly customerIds: readonly string[]; readonly before: Contributions },
): Promise<void> {
  const now = aggregateFacts(kind, ofCustomers(customerIds));
  if (before === null) {
    await addToCells(kind, now).execute(db);
    return;
  }
  const { rows: emptied } = await sql<{ place: string }>`
    with merged as (${addToCells(kind, changes(kind, { now, before }))} returning cell.ctid as place, cell.rows)
    select merged.place::text as place from merged where merged.rows = 0`.execute(db);
  if (emptied.length === 0) return;
  await sql`
    delete from ${sql.table(kind.table)} as cell
    where cell.ctid = any(${emptied.map(({ place }) => place)}::tid[])`.execute(db);
}

/** Empties the cells of a kind and fills them from all facts there are. Nobody else may write cells or facts meanwhile. */
export async function refillCells(db: Sql, kind: CellKind): Promise<void> {
  await sql`delete from ${sql.table(kind.table)}`.execute(db);
  await addToCells(kind, aggregateFacts(kind, sql`true`)).execute(db);
}

function ofCustomers(customerIds: readonly string[]): Fragment {
  return sql`fact.customer_id = any(${customerIds}::bigint[])`;
}

/** Inserts cells, or adds to those there are, in the order of their keys. Each key is selected once. */
function addToCells(kind: CellKind, selected: Fragment): Fragment {
  const key = keyOf(kind).map(({ name }) => name);
  const sums = sumColumnsOf(kind);
  const columns = sql.join([...key, ...sums].map((column) => sql.ref(column)));
  const additions = sums.map((name) => sql`${sql.ref(name)} = cell.${sql.ref(name)} + excluded.${sql.ref(name)}`);
  return sql`
    insert into ${sql.table(kind.table)} as cell (${columns})
    ${selected}
    order by ${sql.join(key.map((column) => sql.ref(column)))}
    on conflict on constraint ${sql.ref(`${kind.table}_key`)} do update set ${sql.join(additions)}`;
}

/** A select of the cells that change, and by how much: what is contributed now less what was contributed before. */
function changes(kind: CellKind, { now, before }: { readonly now: Fragment; readonly before: string }): Fragment {
  const key = keyOf(kind).map(({ name }) => sql.ref(name));
  const sums = sumColumnsOf(kind).map((name) => sql.ref(name));
  const changeKey = key.map((column) => sql`change.${column}`);
  const totals = sums.map((column) => sql`sum(change.${column})`);
  const namedTotals = sums.map((column, position) => sql`${totals[position]} as ${column}`);
  const takenBack = [...key.map((column) => sql`before.${column}`), ...sums.map((column) => sql`-before.${column}`)];
  return sql`
    select ${sql.join([...changeKey, ...namedTotals])}
    from (
      ${now}
      union all
      select ${sql.join(takenBack)} from unnest(${before}::text::${sql.table(kind.table)}[]) as before
    ) as change
    group by ${sql.join(changeKey)}
    having row(${sql.join(totals)}) <> row(${sql.join(sums.map(() => sql.lit(0)))})`;
}
