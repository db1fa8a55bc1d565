import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { recordId } from '../../domain/record-id.js';
import type { Sql } from '../database.js';
import { eventTables } from '../ingest/tables.js';
import { readTimelines } from '../timeline/read-timelines.js';
import type { MapInHand } from '../projector/map-in-hand.js';
import { CHOSEN_WORDS, type CommonWords } from './common-words.js';
import { drawNewNames, type NewNames } from './new-names.js';
import type { NamedRow } from './row-ids.js';

/** How many values of each kind were taken away. */
export type Removed = Readonly<Record<string, number>>;

export interface AnonymizeOptions {
  readonly currentMap: MapInHand;
  /** The clock as of which facts stay the same, in epoch milliseconds. */
  readonly now: number;
  readonly common: CommonWords;
}

/**
 * Takes away all by which a customer could be told, and gives rows and journeys names that nobody has ever seen, so that
 * the timeline means what it meant and no record that is sent again meets any of it. Facts are stale afterwards as far as
 * they name rows.
 */
export async function anonymize(
  db: Sql,
  customerId: string,
  { currentMap, now, common }: AnonymizeOptions,
): Promise<Removed> {
  const merged = await forgetMerged(db, customerId);
  const rows = await readNamedRows(db, customerId);
  const [timeline] = await readTimelines(db, [customerId]);
  if (!timeline) throw new Error('A customer vanished under its lock.');
  const names = drawNewNames(rows, { timeline, map: await currentMap(db), clock: now });
  for (const { table } of eventTables) await renameRows(db, customerId, rows, { table, names });
  return {
    ...(await removeWords(db, customerId, common)),
    ...(await removeProfile(db, customerId, common)),
    mergedCustomer: merged,
    recordId: rows.length,
    journeyKey: rows.filter(({ journeyKey }) => journeyKey !== null).length,
  };
}

/** What came of merged customers becomes the survivor's own for good; their profiles go. How many there were. */
async function forgetMerged(db: Sql, customerId: string): Promise<number> {
  for (const { table } of eventTables) {
    await sql`
      update ${sql.table(table)} as event set origin_id = null
      where event.customer_id = ${customerId}::bigint and event.origin_id is not null`.execute(db);
  }
  await sql`update customer set own_joined_at = null where customer.id = ${customerId}::bigint`.execute(db);
  const { rows } = await sql`
    delete from customer where customer.merged_into = ${customerId}::bigint returning 1`.execute(db);
  return rows.length;
}

const WITH_JOURNEY = new Set(['interaction', 'feedback', 'promise_outcome']);

async function readNamedRows(db: Sql, customerId: string): Promise<NamedRow[]> {
  const all: NamedRow[] = [];
  for (const { table } of eventTables) {
    const journeyKey = WITH_JOURNEY.has(table) ? sql.ref(`${table}.journey_key`) : sql`null::text`;
    const { rows } = await sql<NamedRow>`
      select ${table} as "table", ${sql.ref(`${table}.id`)} as id, source.key as "sourceKey", ${journeyKey} as "journeyKey"
      from ${sql.table(table)} join source on source.id = ${sql.ref(`${table}.source_id`)}
      where ${sql.ref(`${table}.customer_id`)} = ${customerId}::bigint`.execute(db);
    all.push(...rows);
  }
  return all;
}

async function renameRows(
  db: Sql,
  customerId: string,
  rows: readonly NamedRow[],
  { table, names }: { readonly table: string; readonly names: NewNames },
): Promise<void> {
  const ofTable = rows.filter((row) => row.table === table);
  const newKeys = ofTable.map(({ sourceKey, journeyKey }) => journeyKey && names.journeyKeyOf(sourceKey, journeyKey));
  const assignments = [sql`id = given.new_id`, sql`record_id = given.record_id`];
  if (WITH_JOURNEY.has(table)) assignments.push(sql`journey_key = given.journey_key`);
  if (table === 'feedback') assignments.push(sql`journey_id = given.journey_id`);
  await sql`
    update ${sql.table(table)} as event set ${sql.join(assignments)}
    from unnest(
      ${ofTable.map(({ id }) => id)}::bigint[],
      ${ofTable.map(({ id }) => names.idOf(table, id))}::bigint[],
      ${ofTable.map(() => randomUUID())}::text[],
      ${newKeys}::text[],
      ${ofTable.map(({ sourceKey }, place) => newKeys[place] && recordId(sourceKey, 'journey', newKeys[place]))}::bigint[]
    ) as given (id, new_id, record_id, journey_key, journey_id)
    where event.customer_id = ${customerId}::bigint and event.id = given.id`.execute(db);
  if (table === 'feedback') await relinkFeedback(db, customerId, rows, names);
}

/** Feedback follows the interactions that it names; one that never arrived would give its record's name away. */
async function relinkFeedback(db: Sql, customerId: string, rows: readonly NamedRow[], names: NewNames): Promise<void> {
  const interactions = rows.filter(({ table }) => table === 'interaction').map(({ id }) => id);
  await sql`
    update feedback set interaction_id = (
      select given.new_id
      from unnest(
        ${interactions}::bigint[],
        ${interactions.map((id) => names.idOf('interaction', id))}::bigint[]
      ) as given (id, new_id)
      where given.id = feedback.interaction_id)
    where feedback.customer_id = ${customerId}::bigint and feedback.interaction_id is not null`.execute(db);
}

/** Free text goes; a word that sources chose stays where many customers have it. */
async function removeWords(db: Sql, customerId: string, common: CommonWords): Promise<Removed> {
  const removed: Record<string, number> = {};
  const words = [...CHOSEN_WORDS, { table: 'feedback', column: 'text' }, { table: 'loyalty_event', column: 'detail' }];
  for (const { table, column } of words) {
    const kept = common.byColumn.get(`${table}.${column}`) ?? [];
    const { rows } = await sql`
      update ${sql.table(table)} as event set ${sql.ref(column)} = null
      where event.customer_id = ${customerId}::bigint and ${sql.ref(`event.${column}`)} <> all(${kept}::text[])
      returning 1`.execute(db);
    removed[column] = rows.length;
  }
  return removed;
}

async function removeProfile(db: Sql, customerId: string, common: CommonWords): Promise<Removed> {
  const identities = await sql`
    delete from customer_identity where customer_identity.customer_id = ${customerId}::bigint returning 1`.execute(db);
  const { rows } = await sql<{ name: number; email: number; phone: number; attribute: number }>`
    with before as materialized (select * from customer where customer.id = ${customerId}::bigint),
    kept as (
      select coalesce(jsonb_object_agg(own.key, own.value), '{}') as attributes
      from before cross join jsonb_each(before.attributes) as own
      where ${common.attributes}::jsonb -> own.key = own.value
    ),
    updated as (
      update customer set name = null, email = null, phone = null, attributes = kept.attributes
      from kept where customer.id = ${customerId}::bigint
    )
    select num_nonnulls(before.name) as name, num_nonnulls(before.email) as email, num_nonnulls(before.phone) as phone,
      (select count(*)::int from jsonb_object_keys(before.attributes))
        - (select count(*)::int from kept cross join jsonb_object_keys(kept.attributes)) as attribute
    from before`.execute(db);
  return { ...rows[0], customerIdentity: identities.rows.length };
}
