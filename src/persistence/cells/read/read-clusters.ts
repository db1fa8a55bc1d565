import { sql } from 'kysely';
import type { Sql } from '../../database.js';
import type { CellColumn } from '../cell-kind.js';
import { type Group, type Row, groupByGroupings, groupColumns, groupOf, selectRows } from './grouped-row.js';
import { type Reading, factRows, wholeWindow } from './reading.js';

/** How the values of one measure lie within customers: customer g has n_g values with the sum T_g. All exact. */
export interface CustomerSums {
  /** Customers who have a value. */
  readonly clusters: number;
  readonly n: number;
  readonly sumT: string;
  readonly sumT2: string;
  readonly sumNT: string;
  readonly sumN2: string;
  /** Sum of squares of the values themselves. */
  readonly squares: string;
}

export interface GroupClusters extends Group {
  /** Customers who have a row. */
  readonly customers: number;
  readonly measures: Readonly<Record<string, CustomerSums>>;
}

/**
 * Cluster sums of every group, in one statement over facts: they have to be taken per customer after everything of the
 * customer in the group is together, which cells no longer know.
 *
 * @param measures which measures, over `fact`
 * @param bucketsBelow only of the customers of these buckets; null: of all
 */
export async function readClusters(
  database: Sql,
  reading: Reading,
  options: { readonly measures: readonly CellColumn[]; readonly bucketsBelow: number | null },
): Promise<GroupClusters[]> {
  const { measures, bucketsBelow } = options;
  const perCustomer = measures.flatMap(({ name }) => {
    const value = sql.ref(`fact_row.${name}`);
    return [
      sql`count(${value}) as ${sql.ref(`${name}_n`)}`,
      sql`coalesce(sum(${value}), 0)::numeric as ${sql.ref(`${name}_t`)}`,
      sql`coalesce(sum(${value} * ${value}), 0) as ${sql.ref(`${name}_squares`)}`,
    ];
  });
  const perGroup = measures.flatMap(({ name }) => {
    const [n, total, squares] = ['n', 't', 'squares'].map((part) => sql.ref(`per_customer.${name}_${part}`));
    return [
      sql`count(*) filter (where ${n} > 0) as ${sql.ref(`${name}_clusters`)}`,
      sql`sum(${n}) as ${sql.ref(`${name}_n`)}`,
      sql`sum(${total}) as ${sql.ref(`${name}_t`)}`,
      sql`sum(${total} * ${total}) as ${sql.ref(`${name}_t2`)}`,
      sql`sum(${n} * ${total}) as ${sql.ref(`${name}_nt`)}`,
      sql`sum(${n} * ${n}) as ${sql.ref(`${name}_n2`)}`,
      sql`sum(${squares}) as ${sql.ref(`${name}_squares`)}`,
    ];
  });
  const key = ['mask', ...reading.columns.map(({ name }) => name)].map((name) => sql.ref(`per_customer.${name}`));
  const statement = sql`
    select ${sql.join([...key, sql`count(*) as customers`, ...perGroup])}
    from (
      select ${sql.join([...groupColumns(reading, 'fact_row'), ...perCustomer])}
      from (${factRows(reading, wholeWindow(reading, bucketsBelow), measures)}) as fact_row
      ${groupByGroupings(reading, 'fact_row', ['customer_id'])}
    ) as per_customer
    group by ${sql.join(key)}`;
  const { rows } = await selectRows(statement).execute(database);
  return rows.map((row) => ({
    ...groupOf(reading, row),
    customers: Number(row.customers),
    measures: Object.fromEntries(measures.map(({ name }) => [name, customerSumsOf(row, name)])),
  }));
}

function customerSumsOf(row: Row, measure: string): CustomerSums {
  return {
    clusters: Number(row[`${measure}_clusters`]),
    n: Number(row[`${measure}_n`]),
    sumT: String(row[`${measure}_t`]),
    sumT2: String(row[`${measure}_t2`]),
    sumNT: String(row[`${measure}_nt`]),
    sumN2: String(row[`${measure}_n2`]),
    squares: String(row[`${measure}_squares`]),
  };
}
