import { sql } from 'kysely';
import { BadInputError } from '../../../domain/errors.js';
import type { Sql } from '../../database.js';
import type { Fragment } from '../../fragment.js';
import { sumColumnsOf } from '../cell-kind.js';
import { type Group, type Row, groupByGroupings, groupColumns, groupOf, selectRows } from './grouped-row.js';
import { type Reading, cellRows, factSums } from './reading.js';

/** n, sum and sum of squares of one measure, exact. */
export interface MeasureMoments {
  readonly n: number;
  readonly sum: string;
  readonly squares: string;
}

/** Whether all values are 0 or 1, as those of measures that are true or false: nothing else is its own square. */
export function isYesOrNo({ sum, squares }: Pick<MeasureMoments, 'sum' | 'squares'>): boolean {
  return Number(sum) === Number(squares);
}

/** The moments of one group. */
export interface GroupMoments extends Group {
  readonly rows: number;
  readonly measures: Readonly<Record<string, MeasureMoments>>;
}

/** More groups than anyone reads, and as many as the process can make estimates of in three seconds. */
const MAX_GROUPS = 50_000;

/**
 * The moments of every group, in one statement: whole months and days from cells, the rest from facts through the same aggregate
 * that makes cells. The total is always there; another group only where there is a row. Throws {@link BadInputError} for
 * too many groups.
 *
 * @param groupsPath the place in the input that decides how many groups there are
 */
export async function readMoments(
  database: Sql,
  reading: Reading,
  groupsPath: readonly string[] = ['groupBy'],
): Promise<GroupMoments[]> {
  const { cells, slices } = reading;
  const { spans } = slices;
  const parts = [
    ...cells.map((read) => cellRows(reading, read)),
    ...(spans.length > 0 ? [factSums(reading, { spans, bucketsBelow: null })] : []),
  ];
  const sums = sumColumnsOf(reading.kind).map(
    (name) => sql`coalesce(sum(${sql.ref(`finest.${name}`)}), 0) as ${sql.ref(name)}`,
  );
  const statement = sql`
    select ${sql.join([...groupColumns(reading, 'finest'), ...sums])}
    from (${finestSums(reading, sql.join(parts, sql` union all `))}) as finest
    ${groupByGroupings(reading, 'finest')}
    limit ${MAX_GROUPS + 1}`;
  const { rows } = await selectRows(statement).execute(database);
  if (rows.length > MAX_GROUPS) {
    throw new BadInputError(
      'The answer has too many groups: use fewer dimensions, a coarser granularity or a shorter window.',
      groupsPath,
    );
  }
  return rows.map((row) => ({
    ...groupOf(reading, row),
    rows: Number(row.rows),
    measures: Object.fromEntries(reading.kind.measures.map(({ name }) => [name, momentsOf(row, name)])),
  }));
}

/**
 * Where one of the groupings has every column, its sums stand for the rows of the others, so that each row is added once and
 * not once for each grouping.
 */
function finestSums({ kind, columns, groupings }: Reading, parts: Fragment): Fragment {
  if (!groupings.some((names) => names.length === columns.length)) return parts;
  const key = columns.map(({ name }) => sql.ref(`part.${name}`));
  const sums = sumColumnsOf(kind).map((name) => sql`sum(${sql.ref(`part.${name}`)}) as ${sql.ref(name)}`);
  const groupBy = key.length > 0 ? sql`group by ${sql.join(key)}` : sql``;
  return sql`select ${sql.join([...key, ...sums])} from (${parts}) as part ${groupBy}`;
}

function momentsOf(row: Row, measure: string): MeasureMoments {
  return {
    n: Number(row[`${measure}_n`]),
    sum: String(row[`${measure}_sum`]),
    squares: String(row[`${measure}_squares`]),
  };
}
