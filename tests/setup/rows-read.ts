import type pg from 'pg';
import { statementsOf } from './count-sql.js';

interface PlanNode {
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** Runs `work` and returns how many rows its selects read of each table, those that a filter then left out included. */
export async function rowsRead(pool: pg.Pool, work: () => Promise<unknown>): Promise<Readonly<Record<string, number>>> {
  const rows: Record<string, number> = {};
  const statements = await statementsOf(pool, work);
  for (const { text, values } of statements.filter((statement) => SELECT.test(statement.text))) {
    const explained = await pool.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
      `explain (analyze, format json) ${text}`,
      [...values],
    );
    const plan = explained.rows[0]?.['QUERY PLAN'][0].Plan;
    if (plan) countRows(plan, rows);
  }
  return rows;
}

const SELECT = /^\s*(select|with)\b/;

function countRows(node: PlanNode, rows: Record<string, number>): void {
  const table = node['Relation Name'];
  if (table !== undefined) {
    const removed = (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
    rows[table] = (rows[table] ?? 0) + Math.round((node['Actual Rows'] + removed) * node['Actual Loops']);
  }
  for (const inner of node.Plans ?? []) countRows(inner, rows);
}
