import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { cellKinds } from '../../src/persistence/cells/index.js';
import { refillCells } from '../../src/persistence/cells/merge-cells.js';
import { type ChannelComparison, channelComparison } from '../../src/services/metrics/channel-comparison.service.js';
import type { ChannelComparisonQuestion } from '../../src/services/metrics/comparison-question.js';
import { map, scopeOf } from '../services/metrics/world.js';
import { rowsRead } from '../setup/rows-read.js';
import { type TestDatabase, createTestDatabase } from '../setup/test-database.js';

/** Of 50,000 journeys and more, a sample of customers who have so many tells how much they resemble themselves. */
const SAMPLE = 10_000;

const quarter = { from: new Date('2026-01-01T00:00:00Z'), to: new Date('2026-04-01T00:00:00Z') };
const threeQuarters = { ...quarter, to: new Date('2026-10-01T00:00:00Z') };

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await addCustomers(1, 40_000);
});
afterAll(() => database.drop());

test('rows read do not grow with journeys, beyond those of the sample', async () => {
  const ofQuarter = await readFor(quarter);
  const ofThree = await readFor(threeQuarters);
  await addCustomers(40_001, 80_000);

  const ofTwiceAsMany = await readFor(quarter);
  expect(ofTwiceAsMany.answer.arms.reduce((total, { journeys }) => total + journeys, 0)).toBe(80_000);
  expect(ofTwiceAsMany.answer.multiVersusSingle.landmark.value).not.toBeNull();
  // One period: cells alone.
  expect(ofTwiceAsMany.rows).not.toHaveProperty('journey');
  expect(ofTwiceAsMany.rows.comparison_cell).toBe(ofQuarter.rows.comparison_cell);

  const { rows, answer } = await readFor(threeQuarters);
  expect(answer.multiVersusSingle.adjusted.flags).toContain('CLUSTERED');
  expect(answer.definition).toContain('on a fixed sample of');
  expect(rows.comparison_cell).toBe(ofThree.rows.comparison_cell);
  // Both are samples, of the same size whatever there is.
  for (const { journey = 0, customer_fact: people = 0 } of [ofThree.rows, rows]) {
    expect(journey).toBeGreaterThan(0.9 * SAMPLE);
    expect(journey).toBeLessThan(1.1 * SAMPLE);
    expect(people).toBeLessThan(1.1 * SAMPLE);
  }
});

test('costs, which only some journeys have, have enough of them in the sample', async () => {
  const { answer, rows } = await readFor(threeQuarters, { outcome: 'COST', currency: 'EUR' });
  expect(rows.journey).toBeGreaterThan(0.9 * SAMPLE);
  for (const { mean } of answer.arms) expect(mean.low).not.toBeNull();
  expect(answer.multiVersusSingle.adjusted.flags).toEqual(['CLUSTERED']);
  expect(answer.multiVersusSingle.adjusted.low).not.toBeNull();
});

test('values of several periods do not need the facts', async () => {
  const valuesOf = ({ arms, multiVersusSingle: { raw, adjusted, landmark } }: ChannelComparison) => [
    ...arms.map(({ journeys, mean }) => [journeys, mean.value]),
    ...[raw, adjusted, landmark].map(({ value, sampleSize }) => [value, sampleSize]),
  ];
  const before = await channelComparison(scopeOf(database), { window: threeQuarters });
  await sql`truncate customer_fact, journey cascade`.execute(database.sql);
  expect(valuesOf(await channelComparison(scopeOf(database), { window: threeQuarters }))).toEqual(valuesOf(before));
});

async function readFor(
  window: typeof quarter,
  outcome: Partial<ChannelComparisonQuestion> = {},
): Promise<{ rows: Readonly<Record<string, number>>; answer: ChannelComparison }> {
  const answers: ChannelComparison[] = [];
  const rows = await rowsRead(database.pool, async () => {
    answers.push(await channelComparison(scopeOf(database), { window, ...outcome }));
  });
  const [answer] = answers;
  if (!answer) throw new Error('There was no answer.');
  return { rows, answer };
}

/** Customers with one journey in each of three quarters, all of the circumstances taking turns. */
async function addCustomers(from: number, to: number): Promise<void> {
  const [definitions, mixes] = [
    map.journeyDefinitions.all.map(({ id }) => id),
    ['SINGLE_DIGITAL', 'SINGLE_TRADITIONAL', 'MULTI_DIGITAL', 'MULTI_TRADITIONAL', 'MULTI_MIXED'],
  ];
  await sql`
    insert into customer (id, joined_at) select n, '2026-01-01' from generate_series(${from}::int, ${to}::int) as n`.execute(
    database.sql,
  );
  await sql`
    insert into customer_fact (customer_id, segment)
    select n, (array['north', 'south', null])[1 + n % 3] from generate_series(${from}::int, ${to}::int) as n`.execute(
    database.sql,
  );
  await sql`
    insert into journey (customer_id, id, definition_id, started_at, ended_at, status, channel_ids, channel_mix,
      interaction_count, handoffs, end_to_end_score, derived_score, costs, first_contact_score, first_contact_digital,
      switched, index_month, index_quarter, index_year)
    select n, quarter, (${definitions}::int[])[1 + n % 2],
      timestamptz '2026-01-02 00:00Z' + quarter * interval '3 months' + n % 80 * interval '1 day',
      null, 'OPEN', '{1}', (${mixes}::text[])[1 + (n + quarter) % 5], 2, 0, hash % 1000 * 100000, null,
      jsonb_build_object('EUR', (hash % 90)::text),
      hash / 1000 % 1000 * 100000, n % 7 < 3, (n + quarter) % 5 > 1, true, true, quarter = 0
    from generate_series(${from}::int, ${to}::int) as n
    cross join generate_series(0, 2) as quarter
    cross join lateral (select abs(hashint8(n * 3 + quarter)) as hash) as random`.execute(database.sql);
  for (const kind of cellKinds) await refillCells(database.sql, kind);
  await sql`analyze`.execute(database.sql);
}
