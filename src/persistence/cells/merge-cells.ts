import { sql } from 'kysely';
import type { Sql } from '../database.js';
import { aggregateFacts, type CellKind, type Fragment, keyOf, sumColumnsOf } from './cell-kind.js';

/** What facts contributed to cells of one kind: cells, in PostgreSQL's own notation. Null: nothing. */
type Contributions = string | null;

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
  const contributed = sql`
    ${aggregateFacts(kind, ofCustomers(customerIds))}
    union all
    select ${negatedColumns(kind)} from unnest(${before}::text::${sql.table(kind.table)}[]) as before`;
  const { rows: emptied } = await sql<{ place: string }>`
    with merged as (${addToCells(kind, contributed)} returning cell.ctid as place, cell.rows)
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

/** Inserts or adds cells, in the order of their keys; `contributed` selects them, the same key as often as it likes. */
function addToCells(kind: CellKind, contributed: Fragment): Fragment {
  const key = keyOf(kind).map(({ name }) => name);
  const sums = sumColumnsOf(kind);
  const changeOf = (column: string): Fragment => sql`trim_scale(sum(${sql.ref(`change.${column}`)}))`;
  const changeKey = sql.join(key.map((column) => sql.ref(`change.${column}`)));
  const changes = sums.map(changeOf);
  const additions = sums.map((column) => {
    const sum = sql`cell.${sql.ref(column)} + excluded.${sql.ref(column)}`;
    return sql`${sql.ref(column)} = trim_scale((${sum})::numeric)`;
  });
  return sql`
    insert into ${sql.table(kind.table)} as cell (${sql.join([...key, ...sums].map((column) => sql.ref(column)))})
    select ${changeKey}, ${sql.join(changes)}
    from (${contributed}) as change
    group by ${changeKey}
    having row(${sql.join(changes)}) <> row(${sql.join(sums.map(() => sql.lit(0)))})
    order by ${changeKey}
    on conflict on constraint ${sql.ref(`${kind.table}_key`)} do update set ${sql.join(additions)}`;
}

function negatedColumns(kind: CellKind): Fragment {
  const key = keyOf(kind).map(({ name }) => sql.ref(`before.${name}`));
  const sums = sumColumnsOf(kind).map((column) => sql`-${sql.ref(`before.${column}`)}`);
  return sql.join([...key, ...sums]);
}
