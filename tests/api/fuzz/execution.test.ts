import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { GraphQLSchema } from 'graphql';
import { ROLE_PERMISSIONS, type Role } from '../../../src/domain/permission.js';
import { createContext } from '../../../src/graphql/context.js';
import { buildGraph } from '../../../src/graphql/schema.js';
import { keepMutationsFresh } from '../../../src/http/fresh-mutations.js';
import { bothWaysOf, seen, wasPlanned } from '../../graphql/execution/both-ways.js';
import { startTestApi, type TestApi } from '../../setup/test-api.js';
import { documentOf } from './documents.js';
import { randomOf } from './random.js';
import { realOf } from './real.js';
import type { Real } from './values.js';

const RUNS = Number(process.env.FUZZ_RUNS ?? 1_500) / 3;
const SEED = Number(process.env.FUZZ_SEED ?? 20_260_301);
const NOW = Date.UTC(2026, 2, 1);
const ROLES = Object.keys(ROLE_PERMISSIONS) as Role[];

let api: TestApi;
let schema: GraphQLSchema;
let real: Real;
beforeAll(async () => {
  api = await startTestApi({ demoCustomers: 40 });
  schema = await buildGraph();
  keepMutationsFresh(schema);
  real = await realOf(api);
});
afterAll(() => api.stop());

it(
  `random queries are answered alike by a plan and by graphql-js, FUZZ_SEED=${SEED}`,
  async () => {
    const ask = bothWaysOf(schema);
    let [valid, planned] = [0, 0];
    for (let number = 0; number < RUNS; number += 1) {
      const random = randomOf(SEED, number);
      const wildness = random.chance(0.8) ? 0 : 0.1;
      const { query, variables } = documentOf({ schema, real, random, operation: 'query', wildness });
      const role = random.chance(0.5) ? 'admin' : random.pick(ROLES);
      const results = await ask({
        source: query,
        variables: jsonOf(variables),
        context: () => createContext({ ...api.scope, viewer: { name: role, role }, now: () => NOW }),
      });
      if (!results) continue;
      expect({ number, role, query, ...seen(results.planned) }).toEqual({
        number,
        role,
        query,
        ...seen(results.unplanned),
      });
      valid += 1;
      if (wasPlanned(results.planned)) planned += 1;
    }
    // Otherwise only refusals were compared.
    expect(valid).toBeGreaterThan(RUNS / 2);
    expect(planned / valid).toBeGreaterThan(0.4);
  },
  60_000 + RUNS * 400,
);

/** Undefined for what is no JSON, as of wild values. */
function jsonOf(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
