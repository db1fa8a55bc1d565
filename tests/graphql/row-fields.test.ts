import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getNamedType, type GraphQLField, isLeafType, isObjectType } from 'graphql';
import { sql } from 'kysely';
import { buildGraph } from '../../src/graphql/schema.js';
import { createTestGraph, insertTimelines, type TestGraph } from './fixture.js';

let graph: TestGraph;
beforeAll(async () => {
  graph = await createTestGraph();
  await insertTimelines(graph.database, 4, 4);
  await sql`update interaction set intent = 'ask', difficulty = 'wait', handle_seconds = 7`.execute(graph.database.sql);
  await sql`update customer set left_at = joined_at + interval '900 days', segment = 'family', name = 'N', email = 'E', phone = 'P'`.execute(
    graph.database.sql,
  );
});
afterAll(() => graph.close());

const schema = await buildGraph();

/** Lists whose rows are selected with what is asked of them. */
const LISTS = [
  { type: 'Customer', where: 'Query', list: (rows: string) => `{ customers(first: 9) ${rows} }` },
  { type: 'Interaction', where: 'Query', list: (rows: string) => `{ interactions(first: 9) ${rows} }` },
  { type: 'Journey', where: 'Query', list: (rows: string) => `{ journeys(first: 9) ${rows} }` },
  {
    type: 'Interaction',
    where: 'Customer',
    list: (rows: string) => `{ customers { nodes { list: interactions ${rows} } } }`,
  },
  {
    type: 'Interaction',
    where: 'Journey',
    list: (rows: string) => `{ journeys { nodes { list: interactions ${rows} } } }`,
  },
  { type: 'Journey', where: 'Customer', list: (rows: string) => `{ customers { nodes { list: journeys ${rows} } } }` },
];
const CASES = LISTS.flatMap((each) => fieldsOf(each.type).map((field) => ({ ...each, field })));

describe('a field of a row has its value, whatever else is asked', () => {
  it.each(CASES)('$type of $where: $field', async ({ type, list, field }) => {
    const all = fieldsOf(type).map((each, index) => `f${index}: ${each}`);
    const whole = await rowsOf(list(`{ nodes { ${all.join(' ')} } }`));
    const expected = whole.map((row) => row[`f${fieldsOf(type).indexOf(field)}`]);
    const alone = await rowsOf(list(`{ nodes { alone: ${field} } }`));
    const inEdges = await rowsOf(
      `query ${list('{ ...Page }')} fragment Page on ${type}Connection { edges { ...Edge } }
       fragment Edge on ${type}Edge { node { ...Row } } fragment Row on ${type} { ... on Node { ... on ${type} { alone: ${field} } } }`,
    );
    expect(alone.map((row) => row.alone)).toEqual(expected);
    expect(inEdges.map((row) => row.alone)).toEqual(expected);
    // Otherwise a missing value would not be noticed.
    expect(expected.filter((value) => value !== null).length).toBeGreaterThan(3);
  });
});

it('what is asked under several names and places at once has its value, too', async () => {
  const { customers } = await graph.data<{ customers: { nodes: Record<string, unknown>[] } }>(`{
    customers(first: 1) {
      nodes { interactions(first: 2) { nodes { kind } } }
      nodes { interactions(first: 2) { nodes { score } edges { node { intent resolved } } } }
    }
  }`);
  const { interactions } = customers.nodes[0] as { interactions: Record<string, unknown[]> };
  expect(interactions.nodes?.map((row) => Object.keys(row as object))).toEqual([
    ['kind', 'score'],
    ['kind', 'score'],
  ]);
  expect(JSON.stringify(interactions)).toContain('"resolved":true');
});

/** All fields of the type, each with something selected in it. */
function fieldsOf(name: string): string[] {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is no type of rows.`);
  return Object.values(type.getFields()).map(selectionOf);
}

function selectionOf({ name, type }: GraphQLField<unknown, unknown>): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return name;
  const leaves = Object.values(named.getFields()).filter((field) => isLeafType(getNamedType(field.type)));
  return `${name} { ${leaves.map((leaf) => leaf.name).join(' ')} }`;
}

/** The rows of all pages of the list in the answer. */
async function rowsOf(query: string): Promise<Record<string, unknown>[]> {
  const pages: { nodes?: Row[]; edges?: { node: Row }[] }[] = [];
  const data = await graph.data<unknown>(query, {}, 'admin');
  const find = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('list' in value) pages.push(value.list as object);
    else Object.values(value).forEach(find);
  };
  find(data);
  if (pages.length === 0) pages.push(Object.values(data as object)[0] as object);
  return pages.flatMap(({ nodes, edges }) => nodes ?? edges?.map(({ node }) => node) ?? []);
}

type Row = Record<string, unknown>;
