import { sql } from 'kysely';
import type { Sql } from '../../database.js';
import type { Fragment } from '../../fragment.js';
import type { CellColumn } from '../cell-kind.js';
import { type Group, groupId, groupTable, sameKey, selectRows } from './grouped-row.js';
import type { GroupInfluences } from './read-influences.js';
import { type Reading, factRows, wholeWindow } from './reading.js';

/** How the rows of one group move an estimate: slope x value + intercept. */
export interface EstimateInfluence {
  /** Names the estimate. */
  readonly estimate: string;
  /** A group of any grouping of the reading, the same grouping for all groups of an estimate. */
  readonly group: Group;
  readonly slope: number;
  readonly intercept: number;
}

/**
 * Sums the influences of rows on a few estimates, each made of many groups, within customers: in one statement that goes
 * over the facts once, however many estimates there are.
 *
 * @param options.value which value, over `fact`; facts where it is null have no influence
 * @param options.bucketsBelow only of the customers of these buckets; null: of all
 * @returns by the name of the estimate
 */
export async function readEstimateInfluences(
  database: Sql,
  reading: Reading,
  options: {
    readonly value: CellColumn;
    readonly influences: readonly EstimateInfluence[];
    readonly bucketsBelow: number | null;
  },
): Promise<Map<string, GroupInfluences>> {
  const { value, influences, bucketsBelow } = options;
  const estimates = [...Map.groupBy(influences, ({ estimate }) => estimate)].map(([name, own], number) => ({
    name,
    number,
    grouping: own[0]?.group.grouping ?? 0,
    influences: own,
  }));
  if (estimates.length === 0) return new Map();
  const byGrouping = [...Map.groupBy(estimates, ({ grouping }) => grouping)].map(
    ([grouping, own]) => sql`(${totalsOf(reading, grouping, own)}) as ${sql.ref(`total_${grouping}`)}`,
  );
  const statement = sql`
    with fact_value as materialized (
      select * from (${factRows(reading, wholeWindow(reading, bucketsBelow), [{ ...value, name: 'value' }])}) as fact_row
      where fact_row.value is not null
    )
    select * from ${sql.join(byGrouping, sql` cross join `)}`;
  const { rows } = await selectRows(statement).execute(database);
  const total = (column: string) => Number(rows[0]?.[column] ?? 0);
  return new Map(
    estimates.map(({ name, number: k }) => [
      name,
      {
        clusters: total(`clusters_${k}`),
        n: total(`n_${k}`),
        sum: total(`sum_${k}`),
        squares: total(`squares_${k}`),
      },
    ]),
  );
}

interface Estimate {
  readonly number: number;
  readonly grouping: number;
  readonly influences: readonly EstimateInfluence[];
}

/** One row with the totals of the estimates of a grouping. */
function totalsOf(reading: Reading, grouping: number, estimates: readonly Estimate[]): Fragment {
  const on = [sql`true`, ...sameKey(reading, grouping, 'influence', 'fact_value')];
  return sql`
    select ${sql.join(estimates.flatMap(totals))}
    from (
      select fact_value.customer_id, ${sql.join(estimates.flatMap(withinCustomer))}
      from fact_value
      join (${influenceTable(reading, estimates)}) as influence on ${sql.join(on, sql` and `)}
      group by fact_value.customer_id
    ) as per_customer`;
}

/** One row per group of a grouping, with a slope and an intercept per estimate; null: no influence. */
function influenceTable(reading: Reading, estimates: readonly Estimate[]): Fragment {
  const groups = new Map(
    estimates.flatMap(({ influences }) => influences.map(({ group }) => [groupId(group), group] as const)),
  );
  const columns = estimates.flatMap(({ number, influences }) => {
    const byGroup = new Map(influences.map((influence) => [groupId(influence.group), influence]));
    const own = [...groups.keys()].map((id) => byGroup.get(id));
    return [
      { name: `slope_${number}`, type: 'double precision', of: own.map((influence) => influence?.slope ?? null) },
      {
        name: `intercept_${number}`,
        type: 'double precision',
        of: own.map((influence) => influence?.intercept ?? null),
      },
    ];
  });
  return groupTable(reading, [...groups.values()], columns);
}

function withinCustomer({ number: k }: Estimate): Fragment[] {
  const [slope, intercept] = [sql.ref(`influence.slope_${k}`), sql.ref(`influence.intercept_${k}`)];
  return [
    sql`count(${slope}) as ${sql.ref(`n_${k}`)}`,
    sql`sum(${slope} * fact_value.value + ${intercept}) as ${sql.ref(`phi_${k}`)}`,
  ];
}

/** A customer without a row of the estimate has no phi. */
function totals({ number: k }: Estimate): Fragment[] {
  const phi = sql.ref(`per_customer.phi_${k}`);
  return [
    sql`count(${phi}) as ${sql.ref(`clusters_${k}`)}`,
    sql`sum(${sql.ref(`per_customer.n_${k}`)}) as ${sql.ref(`n_${k}`)}`,
    sql`sum(${phi}) as ${sql.ref(`sum_${k}`)}`,
    sql`sum(${phi} * ${phi}) as ${sql.ref(`squares_${k}`)}`,
  ];
}
