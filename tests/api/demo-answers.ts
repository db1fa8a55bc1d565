import { expect } from '@jest/globals';
import type { GraphQLClient } from 'graphql-request';
import type { Found } from '../seeds/statistics.js';
import { OutcomesOfDocument, type ValueFragment } from './generated/operations.js';

/** All promise outcomes of the customers of a segment. */
export async function outcomesOf(client: GraphQLClient, segment: string) {
  const outcomes = [];
  for await (const customer of pagesOf((after) =>
    client
      .request(OutcomesOfDocument, { first: 40, after, filter: { segment: { eq: segment } } })
      .then(({ customers }) => customers),
  )) {
    outcomes.push(...customer.promiseOutcomes.nodes);
  }
  return outcomes;
}

interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

/** Walks a list to its end. */
export async function* pagesOf<Node>(ask: (after: string | null) => Promise<Page<Node>>): AsyncGenerator<Node> {
  for (let after: string | null | undefined = null; after !== undefined;) {
    const { nodes, pageInfo }: Page<Node> = await ask(after);
    yield* nodes;
    after = pageInfo.hasNextPage ? pageInfo.endCursor : undefined;
  }
}

interface Group {
  readonly key: readonly { readonly value?: string | null }[];
}

/** The group of these values. */
export function the<G extends Group>(groups: readonly G[], ...values: string[]): G {
  const group = groups.find(({ key }) => key.every(({ value }, index) => value === values[index]));
  if (!group) throw new Error(`There is no group ${values.join(', ')}.`);
  return group;
}

export function valueOf({ key }: Group): string {
  return key[0]?.value ?? '';
}

/** An estimate as the tests of truths take it; one that is less exact than `atMost` would find anything. */
export function found({ value, standardError, sampleSize }: ValueFragment, atMost: number): Found {
  expect(standardError).toBeLessThan(atMost);
  return { value: value ?? Number.NaN, standardError: standardError ?? Number.NaN, count: sampleSize };
}

/** The mean over several groups of rows. */
export function together(groups: readonly Found[]): Found {
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  const value = groups.reduce((sum, group) => sum + (group.count / count) * group.value, 0);
  const standardError = Math.hypot(...groups.map((group) => (group.count / count) * group.standardError));
  return { value, standardError, count };
}
