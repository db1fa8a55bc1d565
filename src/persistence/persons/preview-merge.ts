import { sql } from 'kysely';
import type { KindCount } from '../../domain/rows.js';
import type { Sql } from '../database.js';
import { camelCase } from '../privacy/belongings.js';
import type { Pair } from './find-pair.js';
import { movingTables } from './merge-customers.js';

/** What would come of merging two customers. */
export interface MergePreview {
  /** How many of each kind of thing would be the survivor's as well. */
  readonly counts: readonly KindCount[];
  readonly joinedAt: Date;
  readonly segment: string | null;
  /** Fields of the profile of which both have a value, and not the same: the survivor's counts. */
  readonly conflicts: readonly string[];
}

const PROFILE = ['left_at', 'segment', 'name', 'email', 'phone'];

/** Reads what would come of merging two customers who are there. */
export async function readMergePreview(db: Sql, { survivorId, mergedId }: Pair): Promise<MergePreview> {
  const counts: KindCount[] = [];
  for (const table of movingTables) {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from ${sql.table(table)} as own
      where own.customer_id = ${mergedId}::bigint`.execute(db);
    const count = rows[0]?.count ?? 0;
    if (count > 0) counts.push({ kind: camelCase(table), count });
  }
  const differing = PROFILE.map(
    (name) => sql`case when survivor.${sql.ref(name)} <> merged.${sql.ref(name)} then ${camelCase(name)}::text end`,
  );
  const { rows } = await sql<Omit<MergePreview, 'counts'>>`
    select least(survivor.joined_at, merged.joined_at) as "joinedAt", survivor.segment,
      array_remove(array[${sql.join(differing)}], null) as conflicts
    from customer as survivor cross join customer as merged
    where survivor.id = ${survivorId}::bigint and merged.id = ${mergedId}::bigint`.execute(db);
  const [profile] = rows;
  if (!profile) throw new Error('A customer vanished within a snapshot.');
  return { ...profile, counts: counts.toSorted((a, b) => (a.kind < b.kind ? -1 : 1)) };
}
