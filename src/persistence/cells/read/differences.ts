import { type SqlBool, sql } from 'kysely';
import type { Sql } from '../../database.js';
import { type Condition, allOf, anyOf } from '../../filter/condition.js';
import { instant } from '../../fragment.js';
import type { CellColumn } from '../cell-kind.js';
import { type Group, groupByGroupings, groupColumns, groupOf, selectRows } from './grouped-row.js';
import { type Reading, factRows, wholeWindow } from './reading.js';
import type { Span } from './time-slices.js';

/** The facts by which a question differs from a similar one. */
export interface Difference {
  /** Between them lie all of its facts. */
  readonly span: Span;
  readonly condition: Condition;
}

/** What a question would also count, or would not count, if its window had another edge. */
export function differenceInTime({ kind, factCondition }: Reading, span: Span): Difference {
  const within = sql<SqlBool>`${kind.at} >= ${instant(span.from)} and ${kind.at} < ${instant(span.to)}`;
  return { span, condition: allOf([within, factCondition]) };
}

/** Those of a difference's facts that have a value. */
export function differenceWhere({ span, condition }: Difference, value: CellColumn): Difference {
  return { span, condition: allOf([condition, sql<SqlBool>`(${value.sql}) is not null`]) };
}

/** What only one of two questions about the same window counts; the one has every join that the other needs. */
export function differenceInFilter({ kind, slices, factCondition }: Reading, other: Reading): Difference {
  const span = { from: slices.from, to: slices.to };
  const within = sql<SqlBool>`${kind.at} >= ${instant(span.from)} and ${kind.at} < ${instant(span.to)}`;
  const differs = sql<SqlBool>`(${factCondition} is true) <> (${other.factCondition} is true)`;
  return { span, condition: allOf([within, differs]) };
}

/**
 * How many different customers each group has in each difference: one statement that goes over the facts once. Groups
 * without any are not there.
 */
export async function countInDifferences(
  database: Sql,
  reading: Reading,
  differences: readonly Difference[],
): Promise<(Group & { readonly customers: readonly number[] })[]> {
  if (differences.length === 0) return [];
  const names = differences.map((_, index) => `difference_${index.toString()}`);
  const whole: Reading = {
    ...reading,
    slices: {
      ...reading.slices,
      from: Math.min(...differences.map(({ span }) => span.from)),
      to: Math.max(...differences.map(({ span }) => span.to)),
    },
    factCondition: anyOf(differences.map(({ condition }) => condition)),
  };
  const marks = differences.map(({ condition }, index) => ({ name: names[index] ?? '', sql: condition }));
  const counts = names.map((name) => {
    const isIn = sql.ref(`fact_row.${name}`);
    return sql`count(distinct fact_row.customer_id) filter (where ${isIn}) as ${sql.ref(name)}`;
  });
  const statement = sql`
    select ${sql.join([...groupColumns(whole, 'fact_row'), ...counts])}
    from (${factRows(whole, wholeWindow(whole), marks)}) as fact_row
    ${groupByGroupings(whole, 'fact_row')}`;
  const { rows } = await selectRows(statement).execute(database);
  return rows.map((row) => ({ ...groupOf(whole, row), customers: names.map((name) => Number(row[name])) }));
}
