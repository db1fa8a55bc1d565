import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sql } from 'kysely';
import { BadInputError } from '../../src/domain/errors.js';
import type { CustomerFilter, InteractionFilter, JourneyFilter } from '../../src/domain/filter.js';
import { ChannelMix, JourneyStatus, namesOf } from '../../src/domain/vocabulary.js';
import type { Condition } from '../../src/persistence/filter/condition.js';
import { customerFilterSql } from '../../src/persistence/filter/customer-filter.js';
import { interactionFilterSql } from '../../src/persistence/filter/interaction-filter.js';
import { journeyFilterSql } from '../../src/persistence/filter/journey-filter.js';
import { fieldsOf } from '../../src/persistence/filter/shape.js';
import { type TestDatabase, createTestDatabase } from '../setup/test-database.js';
import { POINTS, TEXTS, TIMES, customerFilter, interactionFilter, journeyFilter, map } from './filter-arbitraries.js';
import { type SampleRow, meetsCustomer, meetsInteraction, meetsJourney } from './filter-oracle.js';

let database: TestDatabase;
let rows: SampleRow[];

const column = (name: string) => sql.ref(`sample.${name}`);
const customerColumns = {
  segment: column('segment'),
  joinedAt: column('joined_at'),
  leftAt: column('left_at'),
  attributes: column('attributes'),
};
const interactionColumns = {
  touchpointId: column('touchpoint_id'),
  occurredAt: column('occurred_at'),
  intent: column('intent'),
  resolved: column('resolved'),
  score: column('score'),
  customer: customerColumns,
};
const journeyColumns = {
  definitionId: column('definition_id'),
  channelMix: column('channel_mix'),
  status: column('status'),
  startedAt: column('started_at'),
  endToEndScore: column('score'),
  customer: customerColumns,
};

beforeAll(async () => {
  database = await createTestDatabase();
  rows = sampleRows();
  await sql`create table sample (id int, touchpoint_id int, occurred_at timestamptz, intent text, resolved boolean,
    score int, definition_id int, channel_mix text, status text, started_at timestamptz, segment text,
    joined_at timestamptz, left_at timestamptz, attributes jsonb)`.execute(database.sql);
  for (const row of rows) {
    await sql`insert into sample values (${row.id}, ${row.touchpointId}, ${row.occurredAt}, ${row.intent},
      ${row.resolved}, ${row.micropoints}, ${row.definitionId}, ${row.channelMix}, ${row.status}, ${row.startedAt},
      ${row.segment}, ${row.joinedAt}, ${row.leftAt}, ${JSON.stringify(row.attributes)}::jsonb)`.execute(database.sql);
  }
});
afterAll(() => database.drop());

describe('a filter selects in SQL exactly the rows that meet it by definition', () => {
  test('of customers', async () => {
    await fc.assert(
      fc.asyncProperty(customerFilter, (filter) =>
        agrees(customerFilterSql(filter, customerColumns), (row) => meetsCustomer(filter, row)),
      ),
      { numRuns: 400 },
    );
  });

  test('of interactions', async () => {
    await fc.assert(
      fc.asyncProperty(interactionFilter, (filter) =>
        agrees(interactionFilterSql(filter, interactionColumns, map), (row) => meetsInteraction(filter, row)),
      ),
      { numRuns: 400 },
    );
  });

  test('of journeys', async () => {
    await fc.assert(
      fc.asyncProperty(journeyFilter, (filter) =>
        agrees(journeyFilterSql(filter, journeyColumns, map), (row) => meetsJourney(filter, row)),
      ),
      { numRuns: 400 },
    );
  });
});

describe('null, empty lists and wildcards', () => {
  const segments = async (filter: CustomerFilter) => (await select(customerFilterSql(filter, customerColumns))).length;
  const all = () => rows.length;
  const withSegment = (test: (segment: string | null) => boolean) => rows.filter(({ segment }) => test(segment)).length;

  test('"ne" and "not" take a missing value for a different one', async () => {
    const others = withSegment((segment) => segment !== 'a');
    expect(await segments({ segment: { ne: 'a' } })).toBe(others);
    expect(await segments({ not: { segment: { eq: 'a' } } })).toBe(others);
    expect(others).toBeGreaterThan(withSegment((segment) => segment !== null && segment !== 'a'));
  });

  test('an empty "in" and an empty "or" match nothing, an empty "and" and an empty filter everything', async () => {
    expect(await segments({ segment: { in: [] } })).toBe(0);
    expect(await segments({ or: [] })).toBe(0);
    expect(await segments({ and: [] })).toBe(all());
    expect(await segments({})).toBe(all());
    expect(await segments({ segment: {}, and: null, or: null, not: null })).toBe(all());
  });

  test('"startsWith" knows no wildcards', async () => {
    expect(await segments({ segment: { startsWith: 'a%' } })).toBe(withSegment((segment) => segment === 'a%'));
    expect(await segments({ segment: { startsWith: '_' } })).toBe(0);
  });

  test('a score copied from an answer finds its row', async () => {
    const filter: InteractionFilter = { score: { eq: 66_666_667 / 1e6 } };
    const found = await select(interactionFilterSql(filter, interactionColumns, map));
    expect(found).toHaveLength(rows.filter(({ micropoints }) => micropoints === 66_666_667).length);
  });
});

describe('what no row could be compared with is refused, with its place', () => {
  const pathOf = (compile: () => unknown) => {
    try {
      compile();
    } catch (error) {
      if (error instanceof BadInputError) return error.inputPath.join('.');
      throw error;
    }
    return undefined;
  };
  const nested = (depth: number): CustomerFilter => (depth === 0 ? {} : { not: nested(depth - 1) });

  test.each([
    [{ score: { gt: Number.NaN } }, 'filter.score.gt'],
    [{ and: [{}, { score: { lte: Infinity } }] }, 'filter.and.1.score.lte'],
    [{ touchpoint: { eq: 'no-such' } }, 'filter.touchpoint.eq'],
    [{ or: [{ channel: { in: ['web', 'fax'] } }] }, 'filter.or.0.channel.in'],
    [{ occurredAt: { gte: new Date('0000-01-01T00:00:00Z') } }, 'filter.occurredAt.gte'],
    [{ customer: { joinedAt: { lt: new Date('9999-01-01T00:00:00Z') } } }, 'filter.customer.joinedAt.lt'],
    [{ intent: { eq: 'a\0b' } }, 'filter.intent.eq'],
    [{ customer: { attribute: { name: 'x', value: { in: ['\0'] } } } }, 'filter.customer.attribute.value.in'],
    [{ customer: { attribute: { name: '\0', value: {} } } }, 'filter.customer.attribute.name'],
  ] satisfies [InteractionFilter, string][])('%j', (filter, path) => {
    expect(pathOf(() => interactionFilterSql(filter, interactionColumns, map))).toBe(path);
  });

  test('more than ten levels, or more than five hundred filters', () => {
    expect(pathOf(() => customerFilterSql(nested(10), customerColumns))).toBeUndefined();
    expect(pathOf(() => customerFilterSql(nested(11), customerColumns))).toBe('filter');
    expect(pathOf(() => customerFilterSql({ or: Array.from({ length: 500 }, () => ({})) }, customerColumns))).toBe(
      'filter',
    );
  });
});

test('a filter tells which fields it needs, and a table without them is a fault of the caller', () => {
  const filter: JourneyFilter = {
    or: [{ definition: { eq: 'fix' } }, { not: { customer: { attribute: { name: 'x', value: {} } } } }],
    status: null,
  };
  expect([...fieldsOf(filter)]).toEqual(['definition', 'customer.attribute']);
  expect(fieldsOf(null).size).toBe(0);
  expect(() => journeyFilterSql(filter, { definitionId: column('definition_id') }, map)).toThrow('customer');
});

async function agrees(condition: Condition, meets: (row: SampleRow) => boolean): Promise<void> {
  expect(await select(condition)).toEqual(rows.filter(meets).map(({ id }) => id));
}

async function select(condition: Condition): Promise<number[]> {
  const found = await sql<{ id: number }>`select sample.id from sample where ${condition} order by sample.id`.execute(
    database.sql,
  );
  return found.rows.map(({ id }) => id);
}

/** Every value of every field, null included, in shifting company. */
function sampleRows(): SampleRow[] {
  const cycle = <T>(values: readonly T[], at: number): T => values[at % values.length] as T;
  return Array.from({ length: 120 }, (_, id) => ({
    id,
    touchpointId: cycle([11, 12, 13], id),
    occurredAt: cycle(TIMES, id >> 1),
    intent: cycle([...TEXTS, null], id * 5),
    resolved: cycle([true, false, null], id >> 2),
    micropoints: cycle([...POINTS.map((points) => Math.round(points * 1e6)), null], id),
    definitionId: cycle([21, 22], id >> 1),
    channelMix: cycle(namesOf(ChannelMix), id),
    status: cycle(namesOf(JourneyStatus), id >> 1),
    startedAt: cycle(TIMES, id),
    segment: cycle([...TEXTS, null], id),
    joinedAt: cycle(TIMES, id >> 2),
    leftAt: cycle([...TIMES, null], id >> 1),
    attributes: cycle<Record<string, string | null>>(
      [{}, { region: 'a', "it's": 'A' }, { region: null }, { region: 'a%' }, { "it's": "o'b" }],
      id,
    ),
  }));
}
