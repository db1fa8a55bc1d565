import { describe, expect, it } from '@jest/globals';
import { buildSchema, getIntrospectionQuery, getOperationAST, isObjectType, parse } from 'graphql';
import { createExecutor } from '../../../src/graphql/execution/executor.js';
import { IS_SHARED } from '../../../src/graphql/execution/shared-step.js';
import { documentOf } from '../../api/fuzz/documents.js';
import { randomOf } from '../../api/fuzz/random.js';
import { type Asking, bothWaysOf, seen, wasPlanned } from './both-ways.js';
import { type OddContext, oddSchema } from './odd-schema.js';

const RUNS = 800;

const schema = oddSchema();
const ask = bothWaysOf(schema);
const WELL: OddContext = { seed: 1, failing: 0, promising: false };

/** Expects the same both ways, and tells whether there was a plan. */
async function expectAlike(source: string, options: Partial<Asking> = {}): Promise<boolean> {
  const results = await ask({ source, context: () => WELL, ...options });
  if (!results) throw new Error(`Not valid: ${source}`);
  expect({ source, ...seen(results.planned) }).toEqual({ source, ...seen(results.unplanned) });
  return wasPlanned(results.planned);
}

describe('a planned query', () => {
  it('is answered as graphql-js answers it, whatever resolvers return, promise, throw and reject', async () => {
    let [planned, failed] = [0, 0];
    for (let number = 0; number < RUNS; number += 1) {
      const random = randomOf(1, number);
      const real = { ids: ['1'], keys: ['key'], cursors: ['cursor'], externalIds: ['id'] };
      const { query, variables } = documentOf({ schema, random, real, operation: 'query', wildness: 0 });
      const context = { seed: number, failing: random.pick([0, 0.02, 0.1, 0.3]), promising: random.chance(0.6) };
      const results = await ask({
        source: query,
        variables: JSON.parse(variables) as Record<string, unknown>,
        context: () => context,
      });
      if (!results) continue;
      expect({ number, query, ...seen(results.planned) }).toEqual({ number, query, ...seen(results.unplanned) });
      if (wasPlanned(results.planned)) planned += 1;
      if (results.planned.errors) failed += 1;
    }
    // Otherwise nothing was compared.
    expect(planned).toBeGreaterThan(RUNS / 2);
    expect(failed).toBeGreaterThan(RUNS / 5);
  });

  it.each([
    '{ first: one { __proto__: number constructor: yes } }',
    '{ one { number ...A } } fragment A on Thing { ... on One { number yes ...B } } fragment B on One { colour }',
    '{ one { one { number } one { yes } ...A } } fragment A on One { one { colour } number }',
    '{ eithers { __typename ... on Thing { must } ... on Other { others { __typename } } } }',
    '{ one { called(wish: { size: 1 }) echo(times: 4, colour: RED) } echo(must: 1) __typename }',
    getIntrospectionQuery(),
    '{ __type(name: "One") { fields { name type { name } } } }',
  ])('has its names, fragments, arguments and the schema: %s', async (source) => {
    expect(await expectAlike(source)).toBe(true);
  });

  it('has variables of any name', async () => {
    const source = 'query ($__proto__: Int!) { one { echo(times: $__proto__) } }';
    const variables = JSON.parse('{ "__proto__": 3 }') as Record<string, unknown>;
    expect(await expectAlike(source, { variables })).toBe(true);
  });

  it('has a plan for few of all that its variables may skip', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const declared = names.map((name) => `$${name}: Boolean!`).join(', ');
    const skipped = names.map((name) => `${name}: number @skip(if: $${name})`).join(' ');
    const document = parse(`query (${declared}) { one { ${skipped} } }`);
    const operation = getOperationAST(document) ?? undefined;
    const execute = createExecutor(schema);
    const planned = new Set<number>();
    for (let time = 0; time < 3; time += 1) {
      for (let outcome = 0; outcome < 32; outcome += 1) {
        const variables = Object.fromEntries(names.map((name, index) => [name, ((outcome >> index) & 1) === 1]));
        const result = await execute({ document, operation, variables, context: WELL });
        expect(Object.keys(result.data?.one as object)).toEqual(names.filter((name) => !variables[name]));
        if (wasPlanned(result)) planned.add(outcome);
      }
    }
    expect(planned.size).toBeGreaterThan(0);
    expect(planned.size).toBeLessThanOrEqual(8);
  });

  it('may be a mutation of one field', async () => {
    const source = 'mutation ($times: Int!) { one { number echo(times: $times) } }';
    expect(await expectAlike(source, { variables: { times: 3 } })).toBe(true);
    await expectAlike(source, { variables: { times: 'many' } });
  });

  it.each([
    [{ skipped: true, included: true }],
    [{ skipped: true, included: false }],
    [{ skipped: false, included: true }],
    [{ skipped: false, included: false }],
    [{ skipped: false }],
  ])('hears @skip and @include: %o', async (variables) => {
    const source = `query ($skipped: Boolean!, $included: Boolean = true) {
      one { number @skip(if: $skipped) ...A @include(if: $included) mustNumber @skip(if: $skipped) @include(if: $included) }
    }
    fragment A on One { yes @skip(if: $skipped) colour }`;
    expect(await expectAlike(source, { variables })).toBe(true);
  });

  it('is planned once for each outcome of its conditions', async () => {
    const document = parse('query ($more: Boolean!) { one { number yes @include(if: $more) } }');
    const operation = getOperationAST(document) ?? undefined;
    const execute = createExecutor(schema);
    const keys: number[] = [];
    for (const more of [true, true, false, true, false]) {
      const { data } = await execute({ document, operation, variables: { more }, context: WELL });
      keys.push(Object.keys(data?.one as object).length);
    }
    expect(keys).toEqual([2, 2, 1, 2, 1]);
  });

  it('makes the object of a shared row once, and fails wherever it fails', async () => {
    const rows = [{ key: 'a' }, { key: 'b' }];
    const made: string[] = [];
    const shared = buildSchema('type Shared { key: String, bad: Int } type Query { all: [Shared] }');
    const [type, query] = [shared.getType('Shared'), shared.getQueryType()];
    if (!isObjectType(type) || !query) throw new Error('There are no such types.');
    type.extensions = { [IS_SHARED]: true };
    const { key, bad } = type.getFields();
    const { all } = query.getFields();
    if (!key || !bad || !all) throw new Error('There are no such fields.');
    all.resolve = () => [...rows, ...rows, ...rows];
    key.resolve = (row: { readonly key: string }) => {
      made.push(row.key);
      return row.key;
    };
    bad.resolve = () => {
      throw new Error('bad');
    };
    const execute = createExecutor(shared);
    const ask = async (source: string) => {
      const document = parse(source);
      const execution = { document, operation: getOperationAST(document) ?? undefined, context: {} };
      await execute(execution);
      made.length = 0;
      return execute(execution);
    };
    const { data } = await ask('{ all { key } }');
    expect(data?.all).toEqual([...rows, ...rows, ...rows]);
    expect(made).toEqual(['a', 'b']);
    const { errors = [] } = await ask('{ all { key bad } }');
    expect(errors.map(({ path }) => path)).toEqual(Array.from({ length: 6 }, (_, index) => ['all', index, 'bad']));
  });

  it('hears of a failure of an item whose list has failed before', async () => {
    // graphql-js does not, which ends the process.
    const late = Promise.reject(new Error('later'));
    const lists = buildSchema('type Query { items: [String!] }');
    const source = { items: [late, new Error('at once')] };
    const query = lists.getQueryType();
    const field = query?.getFields().items;
    if (!field) throw new Error('There is no such field.');
    let failing = false;
    field.resolve = () => (failing ? source.items : []);
    const document = parse('{ items }');
    const execute = createExecutor(lists);
    const execution = { document, operation: getOperationAST(document) ?? undefined, context: {} };
    await execute(execution);
    failing = true;
    const { errors } = await execute(execution);
    expect(errors?.map(({ message }) => message)).toEqual(['at once']);
    await new Promise((resolve) => setImmediate(resolve));
  });
});

describe('without a plan', () => {
  const planned = async (source: string, times: number) => {
    const document = parse(source);
    const execute = createExecutor(schema);
    const operation = getOperationAST(document) ?? undefined;
    let result = await execute({ document, operation, context: WELL });
    for (let time = 1; time < times; time += 1) result = await execute({ document, operation, context: WELL });
    return wasPlanned(result);
  };

  it('go documents that are met for the first time, even if another had the same text', async () => {
    expect(await planned('{ one { number } }', 1)).toBe(false);
    expect(await planned('{ one { number } }', 2)).toBe(true);
  });

  it('go mutations of several fields, which are executed one after the other', async () => {
    expect(await planned('mutation { one { number } }', 3)).toBe(true);
    expect(await planned('mutation { one { number } other: one { number } }', 3)).toBe(false);
    expect(await planned('mutation { ...A } fragment A on Mutation { one { number } other: one { number } }', 3)).toBe(
      false,
    );
  });

  it('go queries of too many fields', async () => {
    const fields = Array.from({ length: 2_000 }, (_, number) => `a${number}: number`);
    expect(await planned(`{ one { ${fields.join(' ')} } }`, 3)).toBe(false);
    expect(await expectAlike(`{ one { ${fields.join(' ')} } }`)).toBe(false);
  });
});

describe('what is no execution', () => {
  const SOURCE =
    'query A($times: Int!, $wish: Wish) { one { echo(times: $times, wish: $wish) } } query B { one { number } }';

  it.each([
    [{ times: 'many', wish: { size: 'large', words: 3, other: 1 } }],
    [{ times: null }],
    [{}],
    [{ times: 1, wish: { words: Array.from({ length: 60 }, () => 1) } }],
  ])('is refused with the same errors: variables %j', async (variables) => {
    await expectAlike(SOURCE, { operationName: 'A', variables });
  });

  it.each([undefined, 'C', ''])('is refused with the same errors: the operation %s', async (operationName) => {
    await expectAlike(SOURCE, { operationName, variables: { times: 1 } });
  });

  it('is a condition that is null', async () => {
    const source = 'query ($more: Boolean = true) { one { yes @include(if: $more) number } }';
    await expectAlike(source, { variables: { more: null } });
  });
});
