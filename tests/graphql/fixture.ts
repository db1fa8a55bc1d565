import { type ExecutionResult, type GraphQLSchema, graphql } from 'graphql';
import { sql } from 'kysely';
import type { Role } from '../../src/domain/permission.js';
import { createContext } from '../../src/graphql/context.js';
import { buildGraph } from '../../src/graphql/schema.js';
import { type MapStore, openMapStore } from '../../src/persistence/map-store.js';
import { type TestDatabase, createTestDatabase } from '../setup/test-database.js';

/** A graph over a database of its own, asked without HTTP. */
export interface TestGraph {
  readonly database: TestDatabase;
  readonly maps: MapStore;
  /** Every call is a request of its own. */
  ask(query: string, variables?: Record<string, unknown>, role?: Role): Promise<ExecutionResult>;
  /** As `ask`; fails where there is any error. */
  data<T>(query: string, variables?: Record<string, unknown>, role?: Role): Promise<T>;
  close(): Promise<void>;
}

/** The clock of all tests of the graph. */
export const NOW = Date.UTC(2026, 10, 22);

export async function createTestGraph(): Promise<TestGraph> {
  const database = await createTestDatabase();
  await insertMap(database);
  const maps = await openMapStore(database);
  const schema: GraphQLSchema = await buildGraph();
  const ask = (source: string, variableValues: Record<string, unknown> = {}, role: Role = 'app') => {
    const viewer = { name: role, role };
    const contextValue = createContext({ database, maps, viewer, now: () => NOW });
    return graphql({ schema, source, variableValues, contextValue });
  };
  return {
    database,
    maps,
    ask,
    data: async <T>(query: string, variables?: Record<string, unknown>, role?: Role) => {
      const { data, errors } = await ask(query, variables, role);
      const error = errors?.[0];
      if (error) throw error.originalError ?? error;
      return data as T;
    },
    close: async () => {
      await maps.close();
      await database.drop();
    },
  };
}

async function insertMap({ sql: db }: TestDatabase): Promise<void> {
  await sql`insert into source (id, key) values (1, 'crm'), (2, 'shop')`.execute(db);
  await sql`insert into channel (id, key, name, digital, staffed, measure_weights) values
    (1, 'web', 'Website', true, false, '{1,1,1,1,1}'), (2, 'call', 'Call centre', false, true, '{3,1,2,1,1}')`.execute(
    db,
  );
  await sql`insert into touchpoint (id, key, name, stage, channel_id, moment_of_truth) values
    (1, 'web-help', 'Help pages', 'SERVICE', 1, false), (2, 'call-help', 'Support call', 'SERVICE', 2, true),
    (3, 'web-order', 'Order page', 'SALES', 1, false)`.execute(db);
  await sql`insert into journey_definition (id, key, name, max_gap_days, planned_touchpoint_ids, completing_touchpoint_ids)
    values (1, 'fix', 'Solve a problem', 5, '{1,2}', '{2}')`.execute(db);
  await sql`insert into brand_promise (id, key, statement, kind, unit, tolerance, deadline_grain, time_zone, touchpoint_ids)
    values (1, 'speed', '100 Mbps', 'HIGHER_IS_BETTER', 'Mbps', 0.05, null, 'UTC', '{1}')`.execute(db);
  await sql`insert into employee (id, key, name, team) values (1, 'e1', 'Dana', 'North')`.execute(db);
  for (const table of ['source', 'channel', 'touchpoint', 'journey_definition', 'brand_promise', 'employee']) {
    await sql`select setval(pg_get_serial_sequence(${table}, 'id'), 100)`.execute(db);
  }
}

/**
 * Customers with everything a timeline holds, and saved estimates. Times come from a handful of instants, so that many rows tie and only
 * their ids tell them apart; two of them differ by a microsecond.
 */
export async function insertTimelines({ sql: db }: TestDatabase, customers: number, rowsEach: number): Promise<void> {
  const moment = sql`(array['2026-01-01 00:00:00+00', '2026-01-01 00:00:00.000001+00', '2026-02-01 12:00:00.123+00',
    '2026-03-01 00:00:00+00']::timestamptz[])`;
  const each = sql`generate_series(1, ${customers}::int) as customer_id cross join generate_series(1, ${rowsEach}::int) as n`;
  // Ids that do not ascend with time or customer; large enough to be no safe integers in JavaScript.
  const id = sql`(9000000000000000000 + (n * 7919 + customer_id * 104729) % 1000003)`;
  await sql`insert into customer (id, joined_at, segment, name, email, phone, attributes)
    select n, ${moment}[1 + n % 4], (array['home', 'office', null])[1 + n % 3], 'Name ' || n, n || '@example.org', '+1' || n,
      jsonb_build_object('region', (array['north', 'south'])[1 + n % 2])
    from generate_series(1, ${customers}::int) as n`.execute(db);
  await sql`insert into customer_identity (source_id, external_id, customer_id)
    select s, 'c' || n, n from generate_series(1, ${customers}::int) as n cross join generate_series(1, 2) as s`.execute(
    db,
  );
  await sql`insert into interaction (customer_id, id, source_id, record_id, touchpoint_id, occurred_at, received_at, kind,
      employee_id, resolved, cost, currency, friendliness, accessibility, confidence, content, personalization)
    select customer_id, ${id}, 1, n::text, 1 + n % 3, ${moment}[1 + n % 4], now(), 'INTERACTION', 1, n % 2 = 0, 12.50, 'EUR',
      (n * 1000) % 10001, 5000, case when n % 2 = 0 then 2500 end, null, null
    from ${each}`.execute(db);
  await sql`insert into customer_fact (customer_id) select customer.id from customer`.execute(db);
  await sql`insert into journey (customer_id, id, definition_id, started_at, ended_at, status, channel_ids, channel_mix,
      interaction_count, handoffs, end_to_end_score, derived_score, touchpoint_score, costs,
      index_month, index_quarter, index_year)
    select customer_id, ${id}, 1, ${moment}[1 + n % 4], ${moment}[1 + n % 4] + interval '90 seconds', 'COMPLETED', '{2,1}',
      'MULTI_MIXED', 2, 1, 40000001, 70000000, 66666667, '{"EUR": "25.00"}',
      false, false, false
    from ${each}`.execute(db);
  await sql`insert into interaction_fact (customer_id, interaction_id, occurred_at, touchpoint_id, journey_id)
    select interaction.customer_id, interaction.id, interaction.occurred_at, interaction.touchpoint_id,
      (select min(journey.id) from journey where journey.customer_id = interaction.customer_id)
    from interaction`.execute(db);
  await sql`insert into feedback (customer_id, id, source_id, record_id, at, received_at, source, metric, raw_score,
      scale_min, scale_max, score, text, touchpoint_id, journey_id, interaction_id)
    select customer_id, ${id}, 1, n::text, ${moment}[1 + n % 4], now(), 'SURVEY', 'CSAT', 4, 1, 5, 75000000, 'Thank you',
      1, ${id}, ${id} from ${each}`.execute(db);
  await sql`insert into promise_outcome (customer_id, id, source_id, record_id, promise_id, touchpoint_id, at, received_at,
      promised, delivered)
    select customer_id, ${id}, 1, n::text, 1, 1, ${moment}[1 + n % 4], now(), 100, 10 from ${each}`.execute(db);
  await sql`insert into promise_fact (customer_id, outcome_id, at, promise_id, touchpoint_id, journey_id, verdict)
    select customer_id, ${id}, now(), 1, 1, ${id}, 'BROKEN' from ${each}`.execute(db);
  await sql`insert into customer_order (customer_id, id, source_id, record_id, at, received_at, kind, amount, currency, channel_id)
    select customer_id, ${id}, 1, n::text, ${moment}[1 + n % 4], now(), 'PURCHASE', 49.90, 'EUR', 1 from ${each}`.execute(
    db,
  );
  await sql`insert into loyalty_event (customer_id, id, source_id, record_id, at, received_at, kind)
    select customer_id, ${id}, 1, n::text, ${moment}[1 + n % 4], now(), 'REFERRAL' from ${each}`.execute(db);
  await sql`insert into consent (customer_id, id, source_id, record_id, at, received_at, purpose, granted)
    select customer_id, ${id}, 1, n::text, ${moment}[1 + n % 4], now(), 'ANALYTICS', true from ${each}`.execute(db);
  await sql`insert into saved_estimate (saved_at, clock, author, saved_by, question, estimate, cells_checksum, code_version)
    select ${moment}[1 + n % 4], now(), 'Noa', 'key', '{}', '{"freshness": {"projectedThrough": null, "pendingCustomers": 0}}',
      '', '' from generate_series(1, ${rowsEach}::int) as n`.execute(db);
}
