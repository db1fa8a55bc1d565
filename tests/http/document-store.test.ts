import { expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { createDocumentStore } from '../../src/http/document-store.js';

it('keeps documents by what they hold in memory, their comments too, and lets go of those not met lately', async () => {
  const store = createDocumentStore();
  const kept = parse('{ channels { key } }');
  await store.set('kept', kept);
  // Of 90 KB each, in four tokens and a comment.
  const document = (number: number) => parse(`{ __typename } # ${number} ${'x'.repeat(90_000)}`);
  for (let number = 0; number < 400; number += 1) {
    await store.set(`long ${number}`, document(number));
    expect(await store.get('kept')).toBe(kept);
  }
  expect(await store.get('long 0')).toBeUndefined();
  expect(await store.get('long 399')).toBeDefined();
});

it('counts every token of a document, of its operations that nobody runs too', async () => {
  const store = createDocumentStore();
  const many = `{ __typename } query other { ${'id '.repeat(4_900)} }`;
  for (let number = 0; number < 45; number += 1) await store.set(`many ${number}`, parse(many));
  expect(await store.get('many 0')).toBeUndefined();
  expect(await store.get('many 44')).toBeDefined();
});
