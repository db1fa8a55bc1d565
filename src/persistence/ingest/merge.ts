import { stagingOf } from './staging.js';
import type { IngestTable } from './tables.js';

/**
 * The statement that merges a staging table into its table, and what it finds out about each staged row:
 *
 * - CREATED: the record is new; a customer also where other records only implied it so far.
 * - DUPLICATE: it is stored with equal content; nothing is written, `received_at` stays.
 * - UPDATED: it is stored with other content, which is replaced; a record that moved to another customer moves.
 * - REJECTED: it is stored with other content that came from an earlier row of the same file (`received_at` is that of
 *   the file, or the id is noted in `ingest_seen`) or, in a second pass, of the same batch.
 *
 * Every customer concerned is queued for the projector. Parameters: $1 the source's id, $2 the `received_at`, $3 whether
 * rows are of one file, $4 whether this is the second pass, over the rows whose id the batch has had already.
 *
 * Stored rows are looked up one by one (lateral, limit 1), because the planner knows nothing of a staging table and
 * would at times read whole tables.
 */
export function mergeStatement({ table, time, columns }: IngestTable<never>): string {
  const names = columns.map(({ name }) => name);
  const { stored, key, origins, writes } = time === null ? customerParts(names) : eventParts(table, names);
  return `
with matched as (
  select staged.*, stored.owner_id, stored.received_at as stored_received_at, ${key} as key,
    (stored.owner_id, ${origins.stored}, ${list('stored', names)})
      is distinct from (staged.customer_id, ${origins.staged}, ${list('staged', names)}) as differs
  from ${stagingOf({ table })} staged
  left join lateral (${stored} limit 1) stored on true
), judged as materialized (
  select matched.*, case
      when matched.stored_received_at is null then 'CREATED'
      when not matched.differs then 'DUPLICATE'
      when $4 or $3 and (matched.stored_received_at = $2
        or exists (select from pg_temp.ingest_seen seen where seen.id = matched.key)) then 'REJECTED'
      else 'UPDATED'
    end as status
  from matched
), changed as (
  select * from judged where judged.status in ('CREATED', 'UPDATED')
), noted as (
  insert into pg_temp.ingest_seen (id)
  select judged.key from judged
  where $3 and not $4 and judged.status = 'DUPLICATE' and judged.stored_received_at <> $2
  on conflict do nothing
), ${writes}, queued as (
  insert into projection_queue (customer_id, bulk)
  select changed.customer_id, $3::boolean from changed
  union select changed.owner_id, $3::boolean from changed where changed.owner_id is not null
)
select judged.seq, judged.status,
  case when judged.status = 'UPDATED' and judged.owner_id <> judged.customer_id then judged.owner_id end as "movedFrom"
from judged`;
}

/** One row of what a merge returns. */
export interface MergedRow {
  readonly seq: number;
  readonly status: 'CREATED' | 'UPDATED' | 'DUPLICATE' | 'REJECTED';
  /** The customer who had the record before. */
  readonly movedFrom: string | null;
}

function eventParts(table: string, names: readonly string[]) {
  return {
    stored: `
    select candidate.*, candidate.customer_id as owner_id from ${table} candidate
    where candidate.id = staged.id and candidate.source_id = $1 and candidate.record_id = staged.record_id`,
    key: 'staged.id',
    origins: { stored: 'stored.origin_id', staged: 'staged.origin_id' },
    writes: `removed as (
  delete from ${table} stored using changed
  where stored.customer_id = changed.owner_id and stored.id = changed.id and changed.owner_id <> changed.customer_id
), updated as (
  update ${table} stored set received_at = $2, origin_id = changed.origin_id, ${assignments(names)}
  from changed
  where stored.customer_id = changed.customer_id and stored.id = changed.id and changed.owner_id = changed.customer_id
), inserted as (
  insert into ${table} (customer_id, origin_id, source_id, received_at, ${names.join(', ')})
  select changed.customer_id, changed.origin_id, $1, $2, ${list('changed', names)} from changed
  where changed.owner_id is distinct from changed.customer_id
  order by changed.customer_id, changed.id
)`,
  };
}

function customerParts(names: readonly string[]) {
  return {
    stored: `
    select candidate.*, candidate.id as owner_id from customer candidate
    where candidate.id = staged.customer_id and $1::int is not null`,
    key: 'staged.customer_id',
    origins: { stored: 'null', staged: 'null' },
    writes: `updated as (
  update customer stored set received_at = $2, joined_at = coalesce(changed.given_joined_at, stored.joined_at),
    ${assignments(names)}
  from changed where stored.id = changed.customer_id
)`,
  };
}

function assignments(names: readonly string[]): string {
  return names.map((name) => `${name} = changed.${name}`).join(', ');
}

function list(relation: string, names: readonly string[]): string {
  return names.map((name) => `${relation}.${name}`).join(', ');
}
