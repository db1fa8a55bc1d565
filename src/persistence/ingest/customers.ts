import type pg from 'pg';
import { lookUpCustomer } from './merge.js';
import { stagingOf } from './staging.js';
import { eventTables, type IngestTable } from './tables.js';

/**
 * The statement that creates the customers whom staged rows name for the first time. Rows that the merge is going to
 * reject create nobody. Parameters: $1 the source's id, $2 the `received_at`, $3 whether rows are of one file.
 */
export function createCustomersStatement({ table, time }: IngestTable<never>): string {
  const rejected = time
    ? `and not ($3 and exists (
    select from ${table} stored
    where stored.id = staged.id and stored.source_id = $1 and stored.record_id = staged.record_id
      and (stored.received_at = $2 or exists (select from pg_temp.ingest_seen seen where seen.id = staged.id))))`
    : 'and $3::boolean is not null';
  const joinedAt = time ? `min(staged.${time})` : 'coalesce(min(staged.given_joined_at), $2)';
  return `
with missing as (
  select staged.external_id, ${joinedAt} as joined_at
  from ${stagingOf({ table })} staged
  left join lateral ${lookUpCustomer} identity on true
  where identity.customer_id is null ${rejected}
  group by staged.external_id
), created as materialized (
  select nextval(pg_get_serial_sequence('customer', 'id')) as id, missing.* from missing
), inserted as (
  insert into customer (id, joined_at) select created.id, created.joined_at from created
)
insert into customer_identity (source_id, external_id, customer_id)
select $1, created.external_id, created.id from created`;
}

/**
 * Brings `joined_at` of customers whose source gave none back to their first event, or to the moment they were received
 * where they have no events.
 */
export async function updateImpliedJoining(client: pg.PoolClient, customerIds: readonly string[]): Promise<void> {
  if (customerIds.length > 0) await client.query(UPDATE_IMPLIED_JOINING, [customerIds]);
}

const FIRST_EVENTS = eventTables.map(
  ({ table, time }) => `(select min(${table}.${time}) from ${table} where ${table}.customer_id = customer.id)`,
);

const UPDATE_IMPLIED_JOINING = `
with first as materialized (
  select customer.id, coalesce(least(${FIRST_EVENTS.join(', ')}), customer.received_at, customer.joined_at) as joined_at
  from customer
  where customer.id = any ($1::bigint[]) and customer.given_joined_at is null
)
update customer set joined_at = first.joined_at
from first where customer.id = first.id and customer.joined_at <> first.joined_at`;
