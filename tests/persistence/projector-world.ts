import { sql } from 'kysely';
import type { MapEntries } from '../../src/domain/map-document.js';
import { recordId } from '../../src/domain/record-id.js';
import type { ConsentPurpose, InteractionKind, OrderKind } from '../../src/domain/vocabulary.js';
import type { Database, Sql } from '../../src/persistence/database.js';
import { writeMap } from '../../src/persistence/map-write.js';
import { BY_A_TEST } from '../setup/audit-event.js';

/** Midnight of 1 June 2026, UTC. */
export const START = Date.UTC(2026, 5, 1);
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export const SOURCES = ['crm', 'web'] as const;
type SourceKey = (typeof SOURCES)[number];

const EMPTY: MapEntries = { channels: [], touchpoints: [], journeyDefinitions: [], promises: [], employees: [] };

/** A small map: 3 channels, 4 touchpoints, definitions with gaps of 1 and 3 days, 3 promises. The ids count from 1. */
export const MAP: MapEntries = {
  ...EMPTY,
  channels: [channel('app', true), channel('web', true), channel('store', false)],
  touchpoints: [touchpoint('t1', 'app'), touchpoint('t2', 'web'), touchpoint('t3', 'store'), touchpoint('t4', 'app')],
  journeyDefinitions: [definition('upgrade', 1, ['t4']), definition('problem', 3, [])],
  promises: [
    promise('speed', 'HIGHER_IS_BETTER', 0.1),
    promise('repair', 'LOWER_IS_BETTER', 0),
    promise('visit', 'DEADLINE', 0),
  ],
};

/** Changes the map as a user does: with the lock, the new version, and notes about whom it concerns. */
export async function changeMap(database: Database, entries: Partial<MapEntries>): Promise<void> {
  const change = await writeMap(database, { ...EMPTY, ...entries }, SOURCES, BY_A_TEST);
  if (change.errors) throw new Error(JSON.stringify(change.errors));
}

export function channel(key: string, digital: boolean, measureWeights: number[] | null = null) {
  const weights = measureWeights as MapEntries['channels'][number]['measureWeights'];
  return { key, name: key, digital, staffed: !digital, measureWeights: weights };
}

export function touchpoint(key: string, channelKey: string): MapEntries['touchpoints'][number] {
  return { key, name: key, stage: 'SERVICE', channel: channelKey, momentOfTruth: false };
}

export function definition(key: string, maxGapDays: number, completingTouchpoints: string[]) {
  return { key, name: key, maxGapDays, plannedTouchpoints: [], completingTouchpoints };
}

export function promise(
  key: string,
  kind: MapEntries['promises'][number]['kind'],
  tolerance: number,
): MapEntries['promises'][number] {
  return {
    key,
    statement: key,
    kind,
    unit: null,
    tolerance,
    deadlineGrain: null,
    timeZone: 'UTC',
    touchpoints: ['t1'],
  };
}

interface Sent {
  readonly source: SourceKey;
  readonly record: string;
  readonly customer: string;
  /** Hours since the start. */
  readonly hours: number;
}

export interface SentInteraction extends Sent {
  readonly touchpointId: number;
  readonly kind?: InteractionKind;
  readonly journeyKey?: string | null;
  readonly definitionId?: number | null;
  /** Hundredths of a point, on the first three measures. */
  readonly ratings?: readonly (number | null)[];
  readonly cost?: string | null;
  readonly currency?: string | null;
}

export interface SentRating extends Sent {
  readonly journeyKey: string | null;
  /** Millionths of a point. */
  readonly score: number;
}

export interface SentOutcome extends Sent {
  readonly promiseId: number;
  readonly touchpointId: number;
  readonly journeyKey?: string | null;
  readonly promised?: number | null;
  readonly delivered?: number | null;
  readonly dueHours?: number | null;
  readonly metHours?: number | null;
}

export interface SentOrder extends Sent {
  readonly kind: OrderKind;
  readonly amount: string;
  readonly currency: string;
}

export interface SentConsent extends Sent {
  readonly purpose: ConsentPurpose;
  readonly granted: boolean;
}

/** When somebody became a customer, and ceased to be one, in hours since the start. */
export interface SentTenure {
  readonly customer: string;
  readonly joinedHours: number;
  readonly leftHours: number | null;
}

/** Stores an interaction, new or corrected, with its note in the queue, in one transaction as an import does. */
export async function sendInteraction(database: Database, sent: SentInteraction): Promise<void> {
  const [friendliness = null, accessibility = null, confidence = null] = sent.ratings ?? [];
  await send(database, 'interaction', sent, {
    touchpoint_id: sent.touchpointId,
    occurred_at: instant(sent.hours),
    kind: sent.kind ?? 'INTERACTION',
    journey_key: sent.journeyKey ?? null,
    definition_id: sent.definitionId ?? null,
    friendliness,
    accessibility,
    confidence,
    cost: sent.cost ?? null,
    currency: sent.currency ?? null,
  });
}

/** Stores a rating of a whole journey, new or corrected. */
export async function sendRating(database: Database, sent: SentRating): Promise<void> {
  await send(database, 'feedback', sent, {
    at: instant(sent.hours),
    source: 'SURVEY',
    metric: 'CSAT',
    score: sent.score,
    journey_key: sent.journeyKey,
  });
}

/** Stores the outcome of a promise, new or corrected. */
export async function sendOutcome(database: Database, sent: SentOutcome): Promise<void> {
  await send(database, 'promise_outcome', sent, {
    promise_id: sent.promiseId,
    touchpoint_id: sent.touchpointId,
    at: instant(sent.hours),
    journey_key: sent.journeyKey ?? null,
    promised: sent.promised ?? null,
    delivered: sent.delivered ?? null,
    due_at: instant(sent.dueHours ?? null),
    met_at: instant(sent.metHours ?? null),
  });
}

/** Stores an order, new or corrected. */
export async function sendOrder(database: Database, sent: SentOrder): Promise<void> {
  await send(database, 'customer_order', sent, {
    at: instant(sent.hours),
    kind: sent.kind,
    amount: sent.amount,
    currency: sent.currency,
  });
}

/** Stores a consent, new or corrected. */
export async function sendConsent(database: Database, sent: SentConsent): Promise<void> {
  await send(database, 'consent', sent, {
    at: instant(sent.hours),
    purpose: sent.purpose,
    granted: sent.granted,
  });
}

/** Changes when a customer joined and left. */
export async function sendTenure(database: Database, { customer, joinedHours, leftHours }: SentTenure): Promise<void> {
  await database.sql.transaction().execute(async (db) => {
    const id = await customerOf(db, customer);
    await sql`
      update customer set joined_at = ${instant(joinedHours)}, left_at = ${instant(leftHours)}
      where customer.id = ${id}::bigint`.execute(db);
    await queue(db, id);
  });
}

/** Gives a customer another segment. */
export async function sendSegment(database: Database, customer: string, segment: string | null): Promise<void> {
  await database.sql.transaction().execute(async (db) => {
    const id = await customerOf(db, customer);
    await sql`update customer set segment = ${segment} where customer.id = ${id}::bigint`.execute(db);
    await queue(db, id);
  });
}

/**
 * The id of a customer by the name the tests give it, created where it is not there, as one of 500 days' standing. Within
 * a transaction the customer cannot be erased before its end.
 */
export async function customerOf(db: Sql, name: string): Promise<string> {
  const found = await findCustomer(db, name);
  if (found !== undefined) return found;
  // One customer of a name, whoever else creates it at the same time.
  await sql`select pg_advisory_xact_lock(hashtext(${name}))`.execute(db);
  const foundNow = await findCustomer(db, name);
  if (foundNow !== undefined) return foundNow;
  const { rows } = await sql<{ id: string }>`
    insert into customer (joined_at, name) values (${new Date(START - 500 * DAY)}, ${name}) returning id`.execute(db);
  return rows[0]?.id ?? '';
}

async function findCustomer(db: Sql, name: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select customer.id from customer where customer.name = ${name} for key share`.execute(db);
  return rows[0]?.id;
}

export function instant(hours: number | null): Date | null {
  return hours === null ? null : new Date(START + hours * HOUR);
}

async function send(database: Database, table: string, sent: Sent, values: Record<string, unknown>): Promise<void> {
  await database.sql.transaction().execute(async (db) => {
    // One writer of a record at a time, as an import's lock on its source has it.
    await sql`select pg_advisory_xact_lock(hashtext(${`${table} ${sent.source} ${sent.record}`}))`.execute(db);
    const customerId = await customerOf(db, sent.customer);
    const moved = await sql<{ customerId: string }>`
      delete from ${sql.table(table)} as old
      using source
      where source.id = old.source_id and source.key = ${sent.source} and old.record_id = ${sent.record}
      returning old.customer_id as "customerId"`.execute(db);
    const columns = Object.keys(values);
    await sql`
      insert into ${sql.table(table)} (customer_id, id, source_id, record_id, received_at, ${sql.join(columns.map((name) => sql.ref(name)))})
      select ${customerId}::bigint, ${recordId(sent.source, table, sent.record)}::bigint, source.id, ${sent.record}, now(),
        ${sql.join(Object.values(values))}
      from source where source.key = ${sent.source}`.execute(db);
    for (const id of new Set([customerId, ...moved.rows.map((row) => row.customerId)])) await queue(db, id);
    await sql`notify journeygraph_timeline`.execute(db);
  });
}

async function queue(db: Sql, customerId: string): Promise<void> {
  await sql`insert into projection_queue (customer_id) values (${customerId}::bigint)`.execute(db);
}
