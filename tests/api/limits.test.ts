import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery, parse } from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../src/config.js';
import { readExamples } from '../../src/http/graphiql/examples.js';
import { checkLimits } from '../../src/http/limits/check.js';
import { DEFAULT_MAX_COST } from '../../src/http/limits/limits.js';
import { weighOperation } from '../../src/http/limits/walk.js';
import { codeBlocksOf, readDocument } from '../docs/markdown.js';
import { operationsOf, questionOf } from '../http/limits/questions.js';
import { type Answer, expectRefused, type Sender, senderTo } from '../setup/refusals.js';
import { startTestApi, type TestApi } from '../setup/test-api.js';

const REFUSED = { status: 400, code: 'QUERY_LIMIT_EXCEEDED' };
const DEAR = '{ customers(first: 500) { nodes { interactions(first: 500) { nodes { id } } } } }';

let api: TestApi;
let http: Sender;
beforeAll(async () => {
  api = await startTestApi({ demoCustomers: 5 });
  http = senderTo(api);
});
afterAll(() => api.stop());

describe('extensions.cost', () => {
  it('says what was asked and granted beside the data', async () => {
    const answer = await http.ask('{ customers(first: 10) { nodes { id } } }');
    expect(costOf(answer)).toEqual({ asked: 545, granted: DEFAULT_MAX_COST });
  });

  it('says so beside errors too, with null where nothing could be weighed', async () => {
    expect(costOf(await http.ask(DEAR))).toEqual({ asked: 759_515, granted: DEFAULT_MAX_COST });
    expect(costOf(await http.ask('{ customers(first: 501) { nodes { id } } }'))).toEqual({
      asked: 2_015,
      granted: DEFAULT_MAX_COST,
    });
    for (const query of ['{ colour }', '{ customers(', 'query A { __typename } query B { __typename }'])
      expect(costOf(await http.ask(query))).toEqual({ asked: null, granted: DEFAULT_MAX_COST });
  });

  it('is that of the setting', async () => {
    const small = await startTestApi({ maxQueryCost: 1_000, beside: api });
    try {
      const there = senderTo(small);
      expect(costOf(await there.ask('{ __typename }'))).toEqual({ asked: 1, granted: 1_000 });
      expectRefused(await there.ask('{ customers(first: 500) { nodes { id } } }'), REFUSED);
    } finally {
      await small.stop();
    }
  });
});

describe('a query that asks for too much', () => {
  it('is told the dearest path and the page that fits, and passes with it', async () => {
    const [error] = expectRefused(await http.ask(DEAR), REFUSED);
    expect(error?.message).toContain(
      'costs 759,515 points, and 300,000 are granted, most of it at customers.nodes.interactions.nodes: with "first" 197 at customers the query fits',
    );
    expect(error?.extensions).toMatchObject({
      limit: 'cost',
      asked: 759_515,
      granted: 300_000,
      path: ['customers', 'nodes', 'interactions', 'nodes'],
      fits: { path: ['customers'], argument: 'first', size: 197 },
    });
    expect((await http.ask(DEAR.replace('500', '197'))).status).toBe(200);
    expectRefused(await http.ask(DEAR.replace('500', '198')), REFUSED);
  });

  it.each([
    [
      'levels',
      'depth',
      `{ channels ${'{ touchpoints { channel '.repeat(8)} { key } ${'} }'.repeat(8)} }`,
      /18 levels.*15/,
    ],
    ['names', 'aliases', `{ channels { ${many(101, (n) => `a${n}: key`)} } }`, /101 fields/],
    [
      'names, through fragments',
      'aliases',
      `{ channels { ${many(20, (n) => `a${n}: touchpoints { ...six }`)} } }
      fragment six on Touchpoint { ${many(6, (n) => `b${n}: key`)} }`,
      /140 fields under another name, and 100/,
    ],
    ['questions', 'rootFields', `{ ${many(21, (n) => `a${n}: __typename`)} }`, /21 fields at its top, and 20/],
    [
      'changes',
      'rootFields',
      `mutation { ${many(21, (n) => `a${n}: eraseCustomer(by: { id: "x" }) { erased }`)} }`,
      /21/,
    ],
    ['tokens', 'tokens', `{ ${'__typename '.repeat(5_000)} }`, /5,002 tokens, and 5,000/],
    ['characters', 'characters', `{ __typename } #${'x'.repeat(100_000)}`, /100,016 characters, and 100,000/],
    [
      'introspection',
      'introspection',
      `{ ${many(20, (n) => `a${n}: __schema { types { fields { args { type { ...T } } type { ...T } } } }`)} }
      fragment T on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }`,
      /introspection/,
    ],
  ])('in %s is refused by the limit %s, with what was found', async (_, limit, query, says) => {
    const [error] = expectRefused(await http.ask(query), REFUSED);
    expect(error?.extensions).toMatchObject({ limit });
    const { asked, granted } = error?.extensions as unknown as { asked: number; granted: number };
    expect(asked).toBeGreaterThan(granted);
    expect(error?.message).toMatch(says);
  });

  it('changes nothing where it is a mutation', async () => {
    const before = await http.ask('{ customers { totalCount nodes { id } } }');
    const { data } = JSON.parse(before.text) as { data: { customers: { nodes: { id: string }[] } } };
    const id = data.customers.nodes[0]?.id ?? '';
    const erase = many(21, (n) => `a${n}: eraseCustomer(by: { id: "${id}" }) { erased }`);
    expectRefused(await http.ask(`mutation { ${erase} }`), REFUSED);
    expect((await http.ask('{ customers { totalCount nodes { id } } }')).text).toBe(before.text);
  });

  it('is refused at once by an answer that would double at each of 60 fragments', async () => {
    const links = many(60, (n) => {
      const next = `journeys { nodes { customer { ...f${String(Number(n) + 1)} } } }`;
      return `fragment f${n} on Customer { a: ${next} b: ${next} }`;
    });
    const query = `{ customers { nodes { ...f0 } } } ${links} fragment f60 on Customer { id }`;
    const [error] = expectRefused(await http.ask(query), REFUSED);
    expect(error?.extensions).toMatchObject({ limit: 'depth' });
  });

  it('is refused by fragments that contain each other, as a query that is not valid', async () => {
    const query = '{ customers { nodes { ...a } } } fragment a on Customer { ...b } fragment b on Customer { ...a }';
    expectRefused(await http.ask(query), { status: 400, code: 'GRAPHQL_VALIDATION_FAILED' });
  });

  it('is refused in introspection that goes round', async () => {
    const query =
      '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }';
    expectRefused(await http.ask(query), { status: 400, code: 'GRAPHQL_VALIDATION_FAILED' });
  });

  it('is answered where only another operation of the document is too dear, or the dear part is skipped', async () => {
    const two = { query: `query Dear ${DEAR} query Cheap { channels { key } }`, operationName: 'Cheap' };
    expect((await http.send(JSON.stringify(two))).status).toBe(200);
    const skipped =
      'query ($no: Boolean!) { customers(first: 500) @skip(if: $no) { nodes { interactions(first: 500) { nodes { id } } } } }';
    expect((await http.ask(skipped, { no: true })).status).toBe(200);
    expectRefused(await http.ask(skipped, { no: false }), REFUSED);
  });

  it('cannot hide its size in a variable or a default', async () => {
    const asked = (declared: string) =>
      `query (${declared}) { customers(first: $n) { nodes { interactions(last: $n) { nodes { id } } } } }`;
    expectRefused(await http.ask(asked('$n: Int'), { n: 500 }), REFUSED);
    expectRefused(await http.ask(asked('$n: Int = 500')), REFUSED);
  });
});

it('a query is not registered by sending it with its hash', async () => {
  const sha256Hash = 'ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38';
  const registering = { query: '{__typename}', extensions: { persistedQuery: { version: 1, sha256Hash } } };
  expectRefused(await http.send(JSON.stringify(registering)), { status: 200, code: 'PERSISTED_QUERY_NOT_SUPPORTED' });
});

describe('what always passes', () => {
  const examples = readExamples(path.join(projectRoot(), 'schema/examples'));
  const operations = path.join(projectRoot(), 'tests/api/operations');

  it('the introspection of GraphiQL and of tools, with and without every option', async () => {
    const all = {
      schemaDescription: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      inputValueDeprecation: true,
      oneOf: true,
    };
    for (const query of [getIntrospectionQuery(), getIntrospectionQuery(all)]) {
      const answer = await http.ask(query);
      expect({ status: answer.status, errors: answer.errors }).toEqual({ status: 200, errors: [] });
      expect(costOf(answer).asked).toBe(0);
    }
  });

  it('the example questions, with their variables', async () => {
    for (const { query, variables } of await examples) expectWithin(query, JSON.parse(variables ?? '{}') as object);
  });

  it('the questions of the README', () => {
    const blocks = codeBlocksOf(readDocument('README.md'), 'graphql');
    expect(blocks.length).toBeGreaterThan(3);
    for (const block of blocks) expectWithin(block, {});
  });

  it('the operations of these tests, by the page', () => {
    const text = readdirSync(operations).map((file) => readFileSync(path.join(operations, file), 'utf8'));
    expectWithin(text.join('\n'), { first: 40 });
  });

  function expectWithin(text: string, variables: object): void {
    const document = parse(text);
    for (const { name } of operationsOf(document)) {
      const question = questionOf(document, { variables: { ...variables }, ...(name && { name: name.value }) });
      checkLimits(question, weighOperation(question), DEFAULT_MAX_COST);
    }
  }
});

function costOf({ text }: Answer): { readonly asked: number | null } {
  return (JSON.parse(text) as { extensions: { cost: { asked: number | null } } }).extensions.cost;
}

function many(count: number, each: (n: string) => string): string {
  return Array.from({ length: count }, (_, index) => each(String(index))).join(' ');
}
