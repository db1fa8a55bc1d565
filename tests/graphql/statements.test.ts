import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { countSql } from '../setup/count-sql.js';
import { type TestGraph, createTestGraph, insertTimelines } from './fixture.js';

let graph: TestGraph;

beforeAll(async () => {
  graph = await createTestGraph();
  await insertTimelines(graph.database, 60, 60);
});
afterAll(() => graph.close());

const page = 'nodes { id customer { id } } totalCount pageInfo { hasNextPage hasPreviousPage }';
/** Every field that loads something is reached on one way only, so that the order of arrival changes nothing. */
const DEEP = `query ($outer: Int, $inner: Int) {
  customers(first: $outer) {
    totalCount
    nodes {
      id name externalIds { source id }
      interactions(first: $inner, filter: { or: [{ score: { gte: 0 } }, { customer: { segment: { eq: "home" } } }] }) {
        totalCount
        nodes { id score ratings { measure score } touchpoint { channel { touchpoints { promises { key } } } } employee { name }
          journey { id definition { plannedTouchpoints { key } } channels { key } interactions(last: $inner) { nodes { id } } } }
      }
      journeys(last: $inner) { nodes { id customer { id } interactions(first: $inner) { ${page} } } totalCount }
      feedback(first: $inner) { nodes { id text journey { id } interaction { id } customer { id } } totalCount }
      promiseOutcomes(first: $inner) { nodes { id verdict fulfilment journey { id } promise { key } } totalCount }
      orders(first: $inner) { ${page} }
      loyaltyEvents(last: $inner) { ${page} }
      consents(last: $inner) { ${page} }
      consentStates { purpose granted }
    }
  }
}`;

test('a deep query takes as many statements for one row per list as for fifty', async () => {
  const statements = async (outer: number, inner: number) => {
    const all = await countSql(graph.database.pool, () => graph.data(DEEP, { outer, inner }));
    return all.length;
  };
  const few = await statements(1, 1);
  expect(few).toBeGreaterThan(10);
  expect(await statements(50, 1)).toBe(few);
  expect(await statements(5, 50)).toBe(few);
  expect(await statements(50, 10)).toBe(few);
});

test('pages are prepared, unless somebody filters their rows', async () => {
  const filters = { interactions: '{ intent: { eq: "none" } }', journeys: '{ endToEndScore: { gte: 50 } }' };
  const filtered = await countSql(graph.database.pool, async () => {
    for (const [list, filter] of Object.entries(filters)) {
      await graph.data(`{ customers { nodes { ${list}(filter: ${filter}) { totalCount nodes { id } } } } }`);
      await graph.data(`{ ${list}(filter: ${filter}) { nodes { id } } }`);
      await graph.data(`{ customers { nodes { ${list} { nodes { id } } } } }`);
    }
  });
  const conditions = ['."intent"', '."end_to_end_score"'];
  for (const condition of conditions) expect(filtered.filter((text) => text.includes(condition))).toHaveLength(3);
  // Each connection has its own; asked all at once, every one of them answers.
  const statements = () =>
    sql<{ statement: string }>`select statement from (select pg_sleep(0.2)) as slept, pg_prepared_statements`.execute(
      graph.database.sql,
    );
  const answers = await Promise.all(Array.from({ length: 10 }, statements));
  const rows = answers.flatMap((answer) => answer.rows);
  const about = (...words: string[]) => rows.filter(({ statement }) => words.every((word) => statement.includes(word)));
  expect(about('lateral', 'from "interaction"').length).toBeGreaterThan(0);
  expect(about('lateral', 'from "journey"').length).toBeGreaterThan(0);
  expect(conditions.flatMap((condition) => about(condition))).toEqual([]);
});

test('the map costs no statement at all', async () => {
  const query =
    '{ channels { id touchpoints { id promises { key } channel { key } } } journeyDefinitions { key } promises { key } }';
  expect(await countSql(graph.database.pool, () => graph.data(query))).toEqual([]);
});

test('what is not selected is not asked: no rows for a count, no count for rows', async () => {
  const count = await countSql(graph.database.pool, () => graph.data('{ interactions { totalCount } }'));
  expect(count).toHaveLength(1);
  expect(count[0]).toContain('count(*)');
  const rows = await countSql(graph.database.pool, () =>
    graph.data('{ interactions { nodes { id } pageInfo { hasNextPage } } }'),
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]).not.toContain('count(*)');
});

test('nodes of all types, in any mix, take one statement a type', async () => {
  const { customers, channels } = await graph.data<{
    customers: { nodes: ({ id: string } & Record<string, { nodes: { id: string }[] }>)[] };
    channels: { id: string }[];
  }>(`{ channels { id } customers(first: 20) { nodes { id
    interactions(first: 3) { nodes { id } } journeys(first: 3) { nodes { id } } orders(first: 2) { nodes { id } } } } }`);
  const ids = customers.nodes.flatMap(({ id, ...lists }) => [
    id,
    ...Object.values(lists).flatMap(({ nodes }) => nodes.map((node) => node.id)),
  ]);
  const wanted = [...ids, ...channels.map(({ id }) => id)].toSorted();
  const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';
  let found: { nodes: { id: string; __typename: string }[] } = { nodes: [] };
  const statements = await countSql(graph.database.pool, async () => {
    found = await graph.data(query, { ids: wanted });
  });
  expect(found.nodes.map(({ id }) => id)).toEqual(wanted);
  expect(new Set(found.nodes.map((node) => node.__typename)).size).toBe(5);
  expect(statements).toHaveLength(4);
});
