import type pg from 'pg';
import { arrayLiteral } from '../array-literal.js';
import type { Sender } from './sender.js';
import { eventTables, type IngestTable } from './tables.js';

/** A customer whom rows of a batch name. */
export interface ResolvedCustomer {
  readonly id: string;
  /** Whether the moment of joining follows from the timeline, and has to be looked at again when that changes. */
  readonly implied: boolean;
  /** The merged customer whom the source means and who has no timeline of their own any more; null: not merged. */
  readonly originId: string | null;
  /** Whether the customer is of several who were merged. */
  readonly merged: boolean;
}

/** What is known of each customer that rows name, by what the source calls them. */
export async function findCustomers(
  client: pg.PoolClient,
  sourceId: number,
  externalIds: readonly string[],
): Promise<Map<string, ResolvedCustomer>> {
  const { rows } = await client.query<ResolvedCustomer & { externalId: string }>(FIND, [
    sourceId,
    arrayLiteral(externalIds),
  ]);
  return new Map(rows.map(({ externalId, ...customer }) => [externalId, customer]));
}

// Looked up one by one (lateral, limit 1): the planner cannot know how few these are beside all customers.
const FIND = `
select wanted.external_id as "externalId", identity.customer_id as id, customer.implied,
  identity.origin_id as "originId", customer.merged
from unnest($2::text[]) as wanted (external_id)
cross join lateral (
  select customer_identity.customer_id, customer_identity.origin_id from customer_identity
  where customer_identity.source_id = $1 and customer_identity.external_id = wanted.external_id limit 1
) identity
cross join lateral (
  select customer.given_joined_at is null as implied, customer.own_joined_at is not null as merged from customer where customer.id = identity.customer_id limit 1
) customer`;

/**
 * Creates customers whom rows name for the first time.
 *
 * @param joinedAt when each joined, by what the source calls them; epoch milliseconds
 */
export async function createCustomers(
  client: pg.PoolClient,
  sourceId: number,
  joinedAt: ReadonlyMap<string, number>,
): Promise<Map<string, ResolvedCustomer>> {
  if (joinedAt.size === 0) return new Map();
  const moments = [...joinedAt.values()].map((moment) => new Date(moment).toISOString());
  const { rows } = await client.query<{ id: string; externalId: string }>(CREATE, [
    sourceId,
    [...joinedAt.keys()],
    moments,
  ]);
  // What is known of their events is in this batch, so that there is nothing to look at again.
  return new Map(rows.map(({ id, externalId }) => [externalId, { id, implied: false, originId: null, merged: false }]));
}

const CREATE = `
with created as materialized (
  select nextval(pg_get_serial_sequence('customer', 'id')) as id, given.external_id, given.joined_at
  from unnest($2::text[], $3::timestamptz[]) as given (external_id, joined_at)
), inserted as (
  insert into customer (id, joined_at) select created.id, created.joined_at from created
), identified as (
  insert into customer_identity (source_id, external_id, customer_id)
  select $1, created.external_id, created.id from created
)
select created.id, created.external_id as "externalId" from created`;

/** Which of these records are stored from an earlier row of the same file, so that rows that differ are rejected. */
export async function findStoredFromFile(
  client: pg.PoolClient,
  { sourceId, receivedAt, oneFile }: Sender,
  { table, time }: IngestTable<never>,
  ids: readonly string[],
): Promise<Set<string>> {
  if (!oneFile || time === null || ids.length === 0) return new Set();
  const { rows } = await client.query<{ id: string }>(
    `select wanted.id from unnest($3::bigint[]) as wanted (id)
     cross join lateral (
       select stored.received_at from ${table} stored where stored.id = wanted.id and stored.source_id = $1 limit 1
     ) stored
     where stored.received_at = $2
       or exists (select from pg_temp.ingest_seen seen where seen.id = wanted.id)`,
    [sourceId, new Date(receivedAt), ids],
  );
  return new Set(rows.map(({ id }) => id));
}

/**
 * Brings `joined_at` of customers whose source gave none back to their first event, or to the moment they were received
 * where they have no events.
 */
export async function updateImpliedJoining(
  client: pg.PoolClient,
  { oneFile }: Sender,
  customerIds: readonly string[],
): Promise<void> {
  if (customerIds.length === 0) return;
  await client.query(UPDATE_IMPLIED_JOINING, [customerIds]);
  await client.query(UPDATE_MERGED_JOINING, [customerIds, oneFile]);
}

const FIRST_EVENTS = eventTables.map(
  ({ table, time }) => `(select min(${table}.${time}) from ${table} where ${table}.customer_id = customer.id)`,
);

const UPDATE_IMPLIED_JOINING = `
with first as materialized (
  select customer.id, coalesce(least(${FIRST_EVENTS.join(', ')}), customer.received_at, customer.joined_at) as joined_at
  from customer
  where customer.id = any ($1::bigint[]) and customer.given_joined_at is null
    and customer.own_joined_at is null and customer.merged_into is null
)
update customer set joined_at = first.joined_at
from first where customer.id = first.id and customer.joined_at <> first.joined_at`;

const OWN_FIRST_EVENTS = eventTables.map(
  ({ table, time }) => `(select min(${table}.${time}) from ${table}
    where ${table}.customer_id = coalesce(customer.merged_into, customer.id)
      and ${table}.origin_id is not distinct from case when customer.merged_into is not null then customer.id end)`,
);

// Each of several merged customers keeps the moment that is their own; the survivor joined when the first of them did.
const UPDATE_MERGED_JOINING = `
with own as materialized (
  select customer.id, coalesce(customer.merged_into, customer.id) as head,
    coalesce(customer.given_joined_at, least(${OWN_FIRST_EVENTS.join(', ')}), customer.received_at,
      customer.own_joined_at, customer.joined_at) as joined_at
  from customer
  where (customer.id = any ($1::bigint[]) and customer.own_joined_at is not null)
    or customer.merged_into = any ($1::bigint[])
), earliest as (
  select own.head, min(own.joined_at) as joined_at from own group by own.head
), updated as (
  update customer set
    joined_at = case when own.id = own.head then earliest.joined_at else own.joined_at end,
    own_joined_at = case when own.id = own.head then own.joined_at end
  from own join earliest on earliest.head = own.head
  where customer.id = own.id
)
insert into projection_queue (customer_id, bulk) select earliest.head, $2::boolean from earliest`;
