import { sql } from 'kysely';
import type { Sql } from '../../database.js';
import type { Fragment } from '../../fragment.js';
import type { CellColumn } from '../cell-kind.js';
import { type Group, groupId, groupTable, sameKey, selectRows } from './grouped-row.js';
import { type Reading, factRows, wholeWindow } from './reading.js';

/** How a row of one stratum of a group moves an estimate: slope x value + intercept. */
export interface StratumInfluence {
  readonly group: Group;
  /** The value of each of the stratum columns, in their order. */
  readonly stratum: readonly (string | number)[];
  readonly slope: number;
  readonly intercept: number;
}

/** A column of the reading that, with the group, leads to a row's influence. */
export interface StratumColumn {
  readonly name: string;
  readonly type: 'int' | 'text';
}

/** The influences of a group's rows, summed within customers. */
export interface GroupInfluences {
  readonly clusters: number;
  readonly n: number;
  readonly sum: number;
  readonly squares: number;
}

/** The influences of no row. */
export const NOBODY: GroupInfluences = { clusters: 0, n: 0, sum: 0, squares: 0 };

interface InfluenceOptions {
  readonly value: CellColumn;
  readonly stratumColumns: readonly StratumColumn[];
  readonly influences: readonly StratumInfluence[];
  readonly bucketsBelow: number | null;
}

/**
 * Sums the influences of rows on an estimate within customers, in one statement over facts.
 *
 * @param options.value which value, over `fact`; facts where it is null have no influence
 * @param options.bucketsBelow only of the customers of these buckets; null: of all
 * @returns by `groupId`
 */
export async function readInfluences(
  database: Sql,
  reading: Reading,
  options: InfluenceOptions,
): Promise<Map<string, GroupInfluences>> {
  const { value, influences, bucketsBelow } = options;
  if (influences.length === 0) return new Map();
  const groups = [...new Map(influences.map(({ group }) => [groupId(group), group])).values()];
  const numbers = new Map(groups.map((group, number) => [groupId(group), number]));
  const byGrouping = Map.groupBy(influences, ({ group }) => group.grouping);
  const perCustomer = [...byGrouping].map(([grouping, own]) =>
    influencesPerCustomer(reading, grouping, { ...options, influences: own, numbers }),
  );
  const statement = sql`
    with fact_value as (
      select * from (${factRows(reading, wholeWindow(reading, bucketsBelow), [{ ...value, name: 'value' }])}) as fact_row
      where fact_row.value is not null
    )
    select per_customer.group_number, count(*) as clusters, sum(per_customer.n) as n,
      sum(per_customer.phi) as sum, sum(per_customer.phi * per_customer.phi) as squares
    from (${sql.join(perCustomer, sql` union all `)}) as per_customer
    group by per_customer.group_number`;
  const { rows } = await selectRows(statement).execute(database);
  return new Map(
    rows.flatMap((row) => {
      const group = groups[Number(row.group_number)];
      const [clusters, n, sum, squares] = [row.clusters, row.n, row.sum, row.squares].map(Number);
      if (!group || clusters === undefined || n === undefined || sum === undefined || squares === undefined) return [];
      return [[groupId(group), { clusters, n, sum, squares }] as const];
    }),
  );
}

function influencesPerCustomer(
  reading: Reading,
  grouping: number,
  options: InfluenceOptions & { readonly numbers: ReadonlyMap<string, number> },
): Fragment {
  const { stratumColumns, influences, numbers } = options;
  const table = groupTable(
    reading,
    influences.map(({ group }) => group),
    [
      ...stratumColumns.map(({ name, type }, index) => ({
        name: `stratum_${name}`,
        type,
        of: influences.map(({ stratum }) => stratum[index] ?? ''),
      })),
      { name: 'slope', type: 'double precision', of: influences.map(({ slope }) => slope) },
      { name: 'intercept', type: 'double precision', of: influences.map(({ intercept }) => intercept) },
      { name: 'group_number', type: 'int', of: influences.map(({ group }) => numbers.get(groupId(group)) ?? 0) },
    ],
  );
  const on = [
    ...stratumColumns.map(
      ({ name }) => sql`${sql.ref(`influence.stratum_${name}`)} = ${sql.ref(`fact_value.${name}`)}`,
    ),
    ...sameKey(reading, grouping, 'influence', 'fact_value'),
  ];
  return sql`
    select influence.group_number, count(*) as n,
      sum(influence.slope * fact_value.value + influence.intercept) as phi
    from fact_value
    join (${table}) as influence on ${sql.join(on, sql` and `)}
    group by influence.group_number, fact_value.customer_id`;
}
