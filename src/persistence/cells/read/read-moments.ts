import { sql } from 'kysely';
import { BadInputError } from '../../../domain/errors.js';
import type { Sql } from '../../database.js';
import { sumColumnsOf } from '../cell-kind.js';
import { type Group, type Row, groupByGroupings, groupColumns, groupOf, selectRows } from './grouped-row.js';
import { type Reading, cellRows, factSums } from './reading.js';

/** n, sum and sum of squares of one measure, exact. */
export interface MeasureMoments {
  readonly n: number;
  readonly sum: string;
  readonly squares: string;
}

/** The moments of one group. */
export interface GroupMoments extends Group {
  readonly rows: number;
  readonly measures: Readonly<Record<string, MeasureMoments>>;
}

/** More groups than anyone reads, and as many as the process can make estimates of in three seconds. */
const MAX_GROUPS = 50_000;

/**
 * The moments of every group, in one statement: whole days from cells, the rest from facts through the same aggregate
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
  const { cellCondition, slices } = reading;
  const { spans } = slices;
  const parts = [
    ...(cellCondition ? [cellRows(reading, cellCondition)] : []),
    ...(spans.length > 0 ? [factSums(reading, { spans, bucketsBelow: null })] : []),
  ];
  const sums = sumColumnsOf(reading.kind).map(
    (name) => sql`coalesce(sum(${sql.ref(`part.${name}`)}), 0) as ${sql.ref(name)}`,
  );
  const statement = sql`
    select ${sql.join([...groupColumns(reading, 'part'), ...sums])}
    from (${sql.join(parts, sql` union all `)}) as part
    ${groupByGroupings(reading, 'part')}
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

function momentsOf(row: Row, measure: string): MeasureMoments {
  return {
    n: Number(row[`${measure}_n`]),
    sum: String(row[`${measure}_sum`]),
    squares: String(row[`${measure}_squares`]),
  };
}
