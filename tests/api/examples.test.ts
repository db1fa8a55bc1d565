import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DocumentNode, parse, separateOperations } from 'graphql';
import path from 'node:path';
import type { Role } from '../../src/domain/permission.js';
import { projectRoot } from '../../src/config.js';
import { type Example, readExamples } from '../../src/http/graphiql/examples.js';
import { clientFor } from '../setup/client.js';
import { startTestApi, type TestApi } from '../setup/test-api.js';

const examples = await readExamples(path.join(projectRoot(), 'schema/examples'));
const GROUPS = ['app', 'analyst', 'finance'] as const satisfies Role[];

describe('the example questions', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ demoCustomers: 300 });
  });
  afterAll(() => api.stop());

  it.each(GROUPS)('are at least four for the group %s', (group) => {
    expect(examplesOf(group).length).toBeGreaterThanOrEqual(4);
  });

  it.each(examples)('$name is answered with rows, for a key of its own group', async (example) => {
    const group = GROUPS.find((each) => examplesOf(each).includes(example));
    const client = await clientFor(api, group);
    const variables = JSON.parse(example.variables ?? '{}') as Record<string, unknown>;

    for (const operation of operationsOf(example)) {
      const answer = await client.request<Record<string, unknown>>(operation, variables);

      for (const [field, value] of Object.entries(answer))
        expect({ field, rows: rowsIn(value) }).not.toEqual({ field, rows: 0 });
    }
  });
});

function examplesOf(group: string): Example[] {
  return examples.filter(({ name }) => name.startsWith(`${group}-`));
}

/** The operations of an example, in their order, each as a document of its own. */
function operationsOf({ query }: Example): DocumentNode[] {
  return Object.values(separateOperations(parse(query)));
}

/**
 * How many rows an answer holds: of a list, a connection, the groups of a metric, the arms of a comparison, the customers of
 * an estimate, or what was saved.
 */
function rowsIn(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  if ('nodes' in value) return rowsIn(value.nodes);
  if ('arms' in value) return rowsIn(value.arms);
  if ('eligibleCustomers' in value) return Number(value.eligibleCustomers);
  if ('diagnostics' in value) return rowsIn(value.diagnostics);
  if ('userErrors' in value) return 1 - rowsIn(value.userErrors);
  return 'groups' in value ? rowsIn(value.groups) : 0;
}
