import fc from 'fast-check';
import { sql } from 'kysely';
import type { OrderKind } from '../../src/domain/vocabulary.js';
import type { Database } from '../../src/persistence/database.js';
import { projectPending } from '../../src/persistence/projector/project-pending.js';
import { emptyTimeline } from './projected.js';

/** A customer as the sources describe it: nothing is worked out. Instants are epoch milliseconds. */
export interface RawCustomer {
  readonly segment: string | null;
  readonly tier: string;
  readonly joinedAt: number;
  readonly leftAt: number | null;
  readonly interactions: readonly { readonly at: number; readonly points: number | null }[];
  readonly orders: readonly RawOrder[];
}

export interface RawOrder {
  readonly at: number;
  readonly kind: OrderKind;
  readonly cents: number;
  readonly currency: string;
}

/** The months in which something happens, and a little before and after. */
const YEARS = [2024, 2025, 2026];

/** Moments of three years, often the first or the last one of a month. */
const moment = fc
  .tuple(fc.constantFrom(...YEARS), fc.integer({ min: 0, max: 11 }), fc.constantFrom(-1, 0, 86_400_000, 1_555_200_000))
  .map(([year, month, after]) => Date.UTC(year, month, 1) + after);

function anyCustomer(currencies: readonly string[]): fc.Arbitrary<RawCustomer> {
  return fc.record({
    segment: fc.constantFrom(null, 'home', 'business'),
    tier: fc.constantFrom('gold', 'silver'),
    joinedAt: fc.oneof(fc.constant(Date.UTC(2020, 1, 29)), moment),
    leftAt: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: moment }),
    interactions: fc.array(fc.record({ at: moment, points: fc.constantFrom(null, 0, 33.33, 50, 80, 84, 99.99, 100) }), {
      minLength: 4,
      maxLength: 16,
    }),
    orders: fc.array(
      fc.record({
        at: moment,
        kind: fc.constantFrom('PURCHASE', 'PURCHASE', 'RENEWAL', 'REFUND'),
        cents: fc.constantFrom(0, 1, 999, 1_000, 1_550, 123_456),
        currency: fc.constantFrom(...currencies),
      }),
      { maxLength: 24 },
    ),
  });
}

/** Customers whose orders are in these currencies. */
export function anyWorld(currencies: readonly string[]): fc.Arbitrary<RawCustomer[]> {
  return fc.array(anyCustomer(currencies), { minLength: 8, maxLength: 16 });
}

/** Makes these customers all that there is, projects them, and returns their buckets. */
export async function storeWorld(database: Database, world: readonly RawCustomer[]): Promise<number[]> {
  const { sql: db } = database;
  await emptyTimeline(database);
  const customers = world.map(({ segment, tier, joinedAt, leftAt }, index) => ({
    id: index + 1,
    segment,
    attributes: { tier },
    joined_at: isoTime(joinedAt),
    left_at: leftAt === null ? null : isoTime(leftAt),
  }));
  await sql`
    insert into customer (id, joined_at, left_at, segment, attributes)
    select given.id, given.joined_at, given.left_at, given.segment, given.attributes
    from jsonb_to_recordset(${JSON.stringify(customers)}::jsonb)
      as given (id bigint, joined_at timestamptz, left_at timestamptz, segment text, attributes jsonb)`.execute(db);
  let lastId = 0;
  const interactions = world.flatMap((customer, index) =>
    customer.interactions.map(({ at, points }) => ({
      id: (lastId += 1),
      customer: index + 1,
      at: isoTime(at),
      rating: points === null ? null : Math.round(points * 100),
    })),
  );
  await sql`
    insert into interaction (customer_id, id, source_id, record_id, touchpoint_id, occurred_at, received_at, kind,
      friendliness, accessibility, confidence, content, personalization)
    select given.customer, given.id, 1, given.id, 1, given.at, given.at, 'INTERACTION',
      given.rating, given.rating, given.rating, given.rating, given.rating
    from jsonb_to_recordset(${JSON.stringify(interactions)}::jsonb)
      as given (customer bigint, id bigint, at timestamptz, rating smallint)`.execute(db);
  const orders = world.flatMap((customer, index) =>
    customer.orders.map(({ at, cents, ...order }) => ({
      ...order,
      id: (lastId += 1),
      customer: index + 1,
      at: isoTime(at),
      amount: (cents / 100).toFixed(2),
    })),
  );
  await sql`
    insert into customer_order (customer_id, id, source_id, record_id, at, received_at, kind, amount, currency)
    select given.customer, given.id, 1, given.id, given.at, given.at, given.kind, given.amount, given.currency
    from jsonb_to_recordset(${JSON.stringify(orders)}::jsonb)
      as given (customer bigint, id bigint, at timestamptz, kind text, amount numeric, currency text)`.execute(db);
  await sql`insert into projection_queue (customer_id) select customer.id from customer`.execute(db);
  await projectPending(database, { now: Date.UTC(2027, 0, 1) });
  const { rows } = await sql<{ bucket: number }>`
    select customer_fact.bucket from customer_fact order by customer_fact.customer_id`.execute(db);
  return rows.map(({ bucket }) => bucket);
}

function isoTime(instant: number): string {
  return new Date(instant).toISOString();
}
