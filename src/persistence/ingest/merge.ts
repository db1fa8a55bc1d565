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
 * Rows are looked up one by one (lateral, limit 1), because the planner knows nothing of a staging table and would at times
 * read whole tables. Every customer concerned is queued for the projector. Parameters: $1 the source's id, $2 the `received_at`, $3 whether
 * rows are of one file, $4 whether this is the second pass, over the rows whose id the batch has had already.
 */
export function mergeStatement({ table, time, columns }: IngestTable<never>): string {
  const names = columns.map(({ name }) => name);
  const parts = time === null ? customerParts(names) : eventParts(table, names);
  return `
with matched as (
  select staged.*, identity.customer_id as customer_id, ${parts.stored},
    (${list('stored', names)}) is distinct from (${list('staged', names)}) as content_differs
  from ${stagingOf({ table })} staged
  left join lateral ${lookUpCustomer} identity on true
  ${parts.joins}
), judged as materialized (
  select matched.*, ${parts.key} as seen_id, case
      when matched.stored_received_at is null then 'CREATED'
      when not matched.content_differs and matched.stored_customer_id = matched.customer_id then 'DUPLICATE'
      when $4 or ($3 and (matched.stored_received_at = $2 or exists (
        select from pg_temp.ingest_seen seen where seen.id = ${parts.key}))) then 'REJECTED'
      else 'UPDATED'
    end as status
  from matched
), changed as (
  select * from judged where judged.status in ('CREATED', 'UPDATED')
), noted as (
  insert into pg_temp.ingest_seen (id)
  select judged.seen_id from judged
  where $3 and not $4 and judged.status = 'DUPLICATE' and judged.stored_received_at <> $2
  on conflict do nothing
), ${parts.writes}, queued as (
  insert into projection_queue (customer_id)
  select changed.customer_id from changed union select changed.stored_customer_id from changed
  where changed.stored_customer_id is not null
)
select judged.seq, judged.status, judged.customer_id as "customerId", judged.implied,
  case when judged.status = 'UPDATED' and judged.stored_customer_id <> judged.customer_id
    then judged.stored_customer_id end as "movedFrom"
from judged`;
}

/** One row of what a merge returns. */
export interface MergedRow {
  readonly seq: number;
  readonly status: 'CREATED' | 'UPDATED' | 'DUPLICATE' | 'REJECTED';
  /** Null only where the row is rejected. */
  readonly customerId: string | null;
  /** Whether the moment at which the customer joined follows from the timeline. */
  readonly implied: boolean | null;
  /** The customer who had the record before. */
  readonly movedFrom: string | null;
}

function eventParts(table: string, names: readonly string[]) {
  const written = `customer_id, source_id, received_at, ${names.join(', ')}`;
  return {
    key: 'matched.id',
    stored: `stored.customer_id as stored_customer_id, stored.received_at as stored_received_at,
    customer.given_joined_at is null as implied`,
    joins: `left join lateral (
    select customer.given_joined_at from customer where customer.id = identity.customer_id limit 1
  ) customer on true
  left join lateral (
    select * from ${table} candidate
    where candidate.id = staged.id and candidate.source_id = $1 and candidate.record_id = staged.record_id limit 1
  ) stored on true`,
    writes: `removed as (
  delete from ${table} stored using changed
  where stored.customer_id = changed.stored_customer_id and stored.id = changed.id
    and changed.stored_customer_id <> changed.customer_id
), updated as (
  update ${table} stored set received_at = $2, ${names.map((name) => `${name} = changed.${name}`).join(', ')}
  from changed
  where stored.customer_id = changed.customer_id and stored.id = changed.id
    and changed.stored_customer_id = changed.customer_id
), inserted as (
  insert into ${table} (${written})
  select changed.customer_id, $1, $2, ${list('changed', names)} from changed
  where changed.stored_customer_id is distinct from changed.customer_id
  order by changed.customer_id, changed.id
)`,
  };
}

function customerParts(names: readonly string[]) {
  return {
    key: 'matched.customer_id',
    stored: `stored.id as stored_customer_id, stored.received_at as stored_received_at,
    staged.given_joined_at is null as implied`,
    joins: `left join lateral (
    select * from customer candidate where candidate.id = identity.customer_id limit 1
  ) stored on true`,
    writes: `updated as (
  update customer stored set received_at = $2, joined_at = coalesce(changed.given_joined_at, stored.joined_at),
    ${names.map((name) => `${name} = changed.${name}`).join(', ')}
  from changed where stored.id = changed.customer_id
)`,
  };
}

/** Which customer a staged row names. */
export const lookUpCustomer = `(
    select identity.customer_id from customer_identity identity
    where identity.source_id = $1 and identity.external_id = staged.external_id limit 1
  )`;

function list(relation: string, names: readonly string[]): string {
  return names.map((name) => `${relation}.${name}`).join(', ');
}
