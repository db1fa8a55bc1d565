import { sql } from 'kysely';
import type { Sql } from '../../database.js';
import type { CellColumn } from '../cell-kind.js';
import { type Group, type Row, groupByGroupings, groupColumns, groupOf, selectRows } from './grouped-row.js';
import { type Reading, factRows, wholeWindow } from './reading.js';

/** A measure whose values are taken from a point in their middle, so that doubles keep their precision. */
export interface CentredMeasure extends CellColumn {
  readonly centre: number;
}

/**
 * How the values of one measure lie within customers: customer g has n_g values, whose distances from the centre sum to
 * T_g. In the unit of the measure.
 */
export interface CustomerSums {
  readonly centre: number;
  /** Customers who have a value. */
  readonly clusters: number;
  readonly n: number;
  readonly sumT2: number;
  readonly sumNT: number;
  readonly sumN2: number;
}

export interface GroupClusters extends Group {
  /** Customers who have a row; of a sample, those who have a measure of it. */
  readonly customers: number;
  readonly measures: Readonly<Record<string, CustomerSums>>;
}

/**
 * Cluster sums of every group, in one statement over facts: they have to be taken when everything of a customer in the
 * group is together, which cells no longer know. Intervals are made of them and never values, so doubles are enough,
 * which a database adds up many times faster than numerics.
 *
 * @param options.bucketsBelow only of the customers of these buckets; null: of all
 */
export async function readClusters(
  database: Sql,
  reading: Reading,
  options: { readonly measures: readonly CentredMeasure[]; readonly bucketsBelow: number | null },
): Promise<GroupClusters[]> {
  const { measures, bucketsBelow } = options;
  const distances = measures.map((measure) => ({
    ...measure,
    sql: sql`(${measure.sql})::double precision - ${measure.centre}::double precision`,
  }));
  const perCustomer = measures.flatMap(({ name }) => {
    const distance = sql.ref(`fact_row.${name}`);
    return [
      sql`count(${distance})::double precision as ${sql.ref(`${name}_n`)}`,
      sql`sum(${distance}) as ${sql.ref(`${name}_t`)}`,
    ];
  });
  const perGroup = measures.flatMap(({ name }) => {
    const [n, total] = [sql.ref(`per_customer.${name}_n`), sql.ref(`per_customer.${name}_t`)];
    return [
      sql`count(${total}) as ${sql.ref(`${name}_clusters`)}`,
      sql`sum(${n}) as ${sql.ref(`${name}_n`)}`,
      sql`sum(${total} * ${total}) as ${sql.ref(`${name}_t2`)}`,
      sql`sum(${n} * ${total}) as ${sql.ref(`${name}_nt`)}`,
      sql`sum(${n} * ${n}) as ${sql.ref(`${name}_n2`)}`,
    ];
  });
  // Most interactions are not rated. Who has nothing but such only counts where everybody does.
  const isMeasured = sql.join(
    measures.map(({ name }) => sql`${sql.ref(`fact_row.${name}`)} is not null`),
    sql` or `,
  );
  const measured = bucketsBelow === null ? sql`` : sql`where ${isMeasured}`;
  const key = ['mask', ...reading.columns.map(({ name }) => name)].map((name) => sql.ref(`per_customer.${name}`));
  const statement = sql`
    select ${sql.join([...key, sql`count(*) as customers`, ...perGroup])}
    from (
      select ${sql.join([...groupColumns(reading, 'fact_row'), ...perCustomer])}
      from (${factRows(reading, wholeWindow(reading, bucketsBelow), distances)}) as fact_row
      ${measured}
      ${groupByGroupings(reading, 'fact_row', ['customer_id'])}
    ) as per_customer
    group by ${sql.join(key)}`;
  const { rows } = await selectRows(statement).execute(database);
  return rows.map((row) => ({
    ...groupOf(reading, row),
    customers: Number(row.customers),
    measures: Object.fromEntries(measures.map((measure) => [measure.name, customerSumsOf(row, measure)])),
  }));
}

function customerSumsOf(row: Row, { name, centre }: CentredMeasure): CustomerSums {
  return {
    centre,
    clusters: Number(row[`${name}_clusters`]),
    n: Number(row[`${name}_n`]),
    sumT2: Number(row[`${name}_t2`]),
    sumNT: Number(row[`${name}_nt`]),
    sumN2: Number(row[`${name}_n2`]),
  };
}
