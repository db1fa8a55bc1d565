import { expect, test } from '@jest/globals';
import { createRecent } from '../../src/domain/recent.js';

test('values are kept while there is room, and those that were not asked for lately make way', () => {
  const recent = createRecent<number>(100, (size) => size);
  for (const key of ['a', 'b', 'c']) recent.set(key, 30);
  expect(recent.get('a')).toBe(30);
  recent.set('d', 30);
  expect(['a', 'b', 'c', 'd'].map((key) => recent.get(key))).toEqual([30, undefined, 30, 30]);
  recent.set('e', 90);
  expect(['a', 'c', 'd', 'e'].map((key) => recent.get(key))).toEqual([undefined, undefined, undefined, 90]);
});

test('a value that is set again takes its new room', () => {
  const recent = createRecent<number>(100, (size) => size);
  recent.set('a', 90);
  recent.set('a', 10);
  recent.set('b', 90);
  expect(['a', 'b'].map((key) => recent.get(key))).toEqual([10, 90]);
});

test('a value without room is not kept', () => {
  const recent = createRecent<number>(100, (size) => size);
  recent.set('a', 101);
  expect(recent.get('a')).toBeUndefined();
});
