import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { instantText } from '../../src/domain/instant-text.js';

test('an instant is written as toISOString writes it, in any century', () => {
  const instants = fc.oneof(
    fc.date({ noInvalidDate: true }),
    fc.date({ min: new Date(-1e13), max: new Date(5e12), noInvalidDate: true }),
  );
  fc.assert(
    fc.property(instants, (instant) => {
      expect(instantText(instant)).toBe(instant.toISOString());
    }),
    { numRuns: 2_000 },
  );
});

test('what is no instant is refused', () => {
  expect(() => instantText(new Date(Number.NaN))).toThrow(RangeError);
});
