import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { setImmediate as turn } from 'node:timers/promises';
import { duringRequest, requestSignal } from '../../src/domain/request-signal.js';
import type { Scope } from '../../src/services/scope.js';
import { loadBatched } from '../../src/services/batch.js';
import { inPortions } from '../../src/services/portions.js';
import { countSql } from '../setup/count-sql.js';
import { type TestGraph, NOW, createTestGraph, insertTimelines } from './fixture.js';

let graph: TestGraph;
beforeAll(async () => {
  graph = await createTestGraph();
  await insertTimelines(graph.database, 60, 60);
});
afterAll(() => graph.close());

/** That of a request of its own. */
const scopeOf = (): Scope => ({ database: graph.database, maps: graph.maps, viewer: null, now: () => NOW });
const numbers = (count: number) => Array.from({ length: count }, (_, number) => number);

test('an answer of many rows is put together over several turns of the event loop, in order', async () => {
  let turns = 0;
  const over = new AbortController();
  const counting = (async () => {
    while (!over.signal.aborted) {
      await turn();
      turns += 1;
    }
  })();
  const busy = () => {
    // So long does a row take here that a portion is a turn of its own.
    const end = performance.now() + 1;
    while (performance.now() < end);
  };
  const rows = await inPortions(scopeOf(), numbers(500));
  const answer = await Promise.all(
    rows.map(async (row) => {
      const value = await row;
      busy();
      return value;
    }),
  );
  over.abort();
  await counting;
  expect(answer).toEqual(numbers(500));
  expect(turns).toBeGreaterThan(20);
});

test('who asks for little gets it at once, while another still waits for much', async () => {
  const much = await inPortions(scopeOf(), numbers(500));
  const little = await inPortions(scopeOf(), numbers(20));
  expect(much.every((row) => row instanceof Promise)).toBe(true);
  expect(little).toEqual(numbers(20));
  await Promise.all(much.map((row) => Promise.resolve(row)));
});

test('what is over is not put together any longer', async () => {
  const request = new AbortController();
  const rows = await duringRequest(request.signal, () => inPortions(scopeOf(), numbers(500)));
  request.abort(new Error('The time is up.'));
  const settled = await Promise.allSettled(rows.map((row) => Promise.resolve(row)));
  expect(new Set(settled.map(({ status }) => status))).toEqual(new Set(['rejected']));
});

test('what a request loads is loaded as part of it, though another one that is over had rows put in beside it', async () => {
  const [first, second] = [new AbortController(), new AbortController()];
  const one = duringRequest(first.signal, () => inPortions(scopeOf(), numbers(60)));
  const loadedDuring: (AbortSignal | undefined)[] = [];
  const two = duringRequest(second.signal, async () => {
    const scope = scopeOf();
    const loadAll = (keys: readonly string[]) => {
      loadedDuring.push(requestSignal());
      return Promise.resolve(new Map(keys.map((key) => [key, key])));
    };
    const rows = await inPortions(scope, numbers(500));
    return Promise.all(rows.map(async (row) => loadBatched(scope, 'itself', String(await row), loadAll)));
  });
  await Promise.all((await one).map((row) => Promise.resolve(row)));
  first.abort(new Error('The request is over.'));
  expect(await two).toEqual(numbers(500).map(String));
  expect(loadedDuring.length).toBeGreaterThan(0);
  expect(loadedDuring.every((signal) => signal === second.signal)).toBe(true);
});

test('rows in portions ask for what hangs under them in one statement for all', async () => {
  const query = `query ($first: Int) { interactions(first: $first) { edges { cursor node {
    id customer { id segment } journey { id interactions(first: 3) { nodes { id employee { name } } } } } } } }`;
  const run = (first: number) => countSql(graph.database.pool, () => graph.data(query, { first }));
  expect((await run(500)).length).toBe((await run(1)).length);
});
