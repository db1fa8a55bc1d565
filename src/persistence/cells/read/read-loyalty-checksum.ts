import { sql } from 'kysely';
import type { Sql } from '../../database.js';
import { waveFacts } from '../../facts/fact-tables.js';
import type { Fragment } from '../../fragment.js';
import { loyaltyCell } from '../loyalty-cell.js';
import { keyOf, sumColumnsOf } from '../cell-kind.js';
import { answeringCells, type LoyaltyRequest, loyaltyReading } from './loyalty-reading.js';

/**
 * SHA-256, in hexadecimal, of the stored rows that answer a question, whole and as they stand: cells, or the facts where
 * these have to. It tells whether a later answer rests on the same. What the question makes of them (weights, rates, a
 * cap) is not in it, nor is the order of the rows.
 */
export async function readLoyaltyChecksum(db: Sql, request: LoyaltyRequest): Promise<string> {
  const cells = answeringCells(request);
  const { factCondition, factJoins } = loyaltyReading(request);
  const lines = cells
    ? sql`
        select cell.fold as part, ${lineOf(CELL_COLUMNS)} as line
        from loyalty_cell as cell where ${cells}`
    : sql`
        select customer_fact.bucket as part, ${lineOf(FACT_COLUMNS)} as line
        from ${sql.join([loyaltyCell.factsFrom, ...factJoins], sql` `)} where ${factCondition}`;
  // In parts, because all lines of a large company together would be longer than a text may be.
  const { rows } = await sql<{ checksum: string }>`
    select ${sha256(sql`coalesce(string_agg(part.checksum, '' order by part.number), '')`)} as checksum
    from (
      select stored.part as number, ${sha256(sql`string_agg(stored.line, '' order by stored.line collate "C")`)} as checksum
      from (${lines}) as stored
      group by stored.part
    ) as part`.execute(db);
  return rows[0]?.checksum ?? '';
}

/** Sums keep the zeros behind the point of what was added and taken away again. */
const CELL_COLUMNS = [
  ...keyOf(loyaltyCell).map(({ name }) => asText('cell', name)),
  ...sumColumnsOf(loyaltyCell).map((name) => sql`trim_scale(${sql.ref(`cell.${name}`)}::numeric)`),
];

const FACT_COLUMNS = [
  sql`fact.customer_id`,
  sql`customer_fact.segment`,
  ...waveFacts.columns.map(({ name }) => asText('fact', name)),
];

/** A column of a row as text; dates look the same whatever the settings of the session. */
function asText(alias: string, name: string): Fragment {
  const column = sql.ref(`${alias}.${name}`);
  return name === 'first_day' ? sql`to_char(${column}, 'YYYY-MM-DD')` : column;
}

function lineOf(columns: readonly Fragment[]): Fragment {
  return sql`md5(row(${sql.join(columns)})::text)`;
}

function sha256(text: Fragment): Fragment {
  return sql`encode(sha256(convert_to(${text}, 'UTF8')), 'hex')`;
}
