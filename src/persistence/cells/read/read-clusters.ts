import { sql } from 'kysely';
import type { Sql } from '../../database.js';
import type { CellColumn } from '../cell-kind.js';
import { type Group, type Row, groupByGroupings, groupColumns, groupOf, selectRows } from './grouped-row.js';
import { type Reading, factRows, wholeWindow } from './reading.js';
import { largestSample } from './sample.js';

/** A measure whose values are taken from a point in their middle, so that doubles keep their precision. */
export interface SampledMeasure extends CellColumn {
  readonly centre: number;
  /** Only values of the customers of these buckets; null: of all. */
  readonly bucketsBelow: number | null;
}

/**
 * How the values of one measure lie within customers: customer g has n_g values, whose distances y from the centre sum to
 * T_g. In the unit of the measure.
 */
export interface CustomerSums {
  readonly centre: number;
  /** Customers who have a value. */
  readonly clusters: number;
  readonly n: number;
  readonly sumT: number;
  readonly sumT2: number;
  readonly sumNT: number;
  readonly sumN2: number;
  /** Sum of y squared over the values. */
  readonly squares: number;
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
 */
export async function readClusters(
  database: Sql,
  reading: Reading,
  measures: readonly SampledMeasure[],
): Promise<GroupClusters[]> {
  const bucketsBelow = largestSample(measures.map((measure) => measure.bucketsBelow));
  const distances = measures.map((measure) => {
    const distance = sql`(${measure.sql})::double precision - ${measure.centre}::double precision`;
    const isWhole = measure.bucketsBelow === bucketsBelow;
    const isSampled = sql`customer_fact.bucket < ${measure.bucketsBelow}::smallint`;
    return { ...measure, sql: isWhole ? distance : sql`case when ${isSampled} then ${distance} end` };
  });
  const perCustomer = measures.flatMap(({ name }) => {
    const distance = sql.ref(`fact_row.${name}`);
    return [
      sql`count(${distance})::double precision as ${sql.ref(`${name}_n`)}`,
      sql`sum(${distance}) as ${sql.ref(`${name}_t`)}`,
      sql`sum(${distance} * ${distance}) as ${sql.ref(`${name}_squares`)}`,
    ];
  });
  const perGroup = measures.flatMap(({ name }) => {
    const [n, total] = [sql.ref(`per_customer.${name}_n`), sql.ref(`per_customer.${name}_t`)];
    return [
      sql`count(${total}) as ${sql.ref(`${name}_clusters`)}`,
      sql`sum(${n}) as ${sql.ref(`${name}_n`)}`,
      sql`sum(${total}) as ${sql.ref(`${name}_t`)}`,
      sql`sum(${total} * ${total}) as ${sql.ref(`${name}_t2`)}`,
      sql`sum(${n} * ${total}) as ${sql.ref(`${name}_nt`)}`,
      sql`sum(${n} * ${n}) as ${sql.ref(`${name}_n2`)}`,
      sql`sum(${sql.ref(`per_customer.${name}_squares`)}) as ${sql.ref(`${name}_squares`)}`,
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

function customerSumsOf(row: Row, { name, centre }: SampledMeasure): CustomerSums {
  const sumOf = (suffix: string) => Number(row[`${name}_${suffix}`]);
  return {
    centre,
    clusters: sumOf('clusters'),
    n: sumOf('n'),
    sumT: sumOf('t'),
    sumT2: sumOf('t2'),
    sumNT: sumOf('nt'),
    sumN2: sumOf('n2'),
    squares: sumOf('squares'),
  };
}
