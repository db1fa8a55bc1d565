import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { costOf } from '../../../src/http/limits/check.js';
import { weighOperation } from '../../../src/http/limits/walk.js';
import { weighAgain } from '../../../src/http/limits/weigh-again.js';
import { questionOf } from './questions.js';

const { document, operation, schema } = questionOf(`
  query ($first: Int = 3, $last: Int, $more: Boolean = true, $filter: CustomerFilter, $after: String) {
    customers(first: $first, after: $after, filter: $filter) {
      nodes { id interactions(last: $last) @include(if: $more) { nodes { id } totalCount } }
    }
  }`);

const variables = fc.record(
  {
    first: fc.option(fc.integer({ min: 0, max: 4 })),
    last: fc.option(fc.integer({ min: 0, max: 4 })),
    more: fc.boolean(),
    filter: fc.option(fc.constantFrom({ segment: { eq: 'a' } }, { segment: { eq: 'b' }, attributes: [] })),
    after: fc.constantFrom('a', 'b'),
  },
  { requiredKeys: [] },
);

test('an operation weighs what it weighs, whatever it was asked with before', () => {
  fc.assert(
    fc.property(fc.array(variables, { minLength: 10, maxLength: 30 }), (all) => {
      for (const given of all) {
        const question = { schema, document, operation, variables: given };
        expect(costOf(weighAgain(question))).toBe(costOf(weighOperation(question)));
      }
    }),
  );
});

test('it is weighed twice, and no more where only variables change that decide nothing', () => {
  const question = questionOf('query ($after: String) { interactions(first: 7, after: $after) { nodes { id } } }');
  const weighed = ['a', 'b', 'c', 'd'].map((after) => weighAgain({ ...question, variables: { after } }));
  expect(new Set(weighed).size).toBe(2);
  expect(weighed[3]).toBe(weighed[1]);
});
