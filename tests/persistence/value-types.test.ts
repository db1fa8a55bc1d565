import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { readTime } from '../../src/persistence/value-types.js';

const readByDriver = pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ, 'text') as (text: string) => Date | number;

test('a time is read as the driver reads it, to the millisecond', () => {
  const times = fc.date({
    min: new Date('0001-01-01T00:00:00Z'),
    max: new Date('9999-12-31T23:59:59.999Z'),
    noInvalidDate: true,
  });
  const fractions = fc.stringMatching(/^(\.\d{1,6})?$/);
  fc.assert(
    fc.property(times, fractions, (time, fraction) => {
      const text = `${time.toISOString().slice(0, 19).replace('T', ' ')}${fraction}+00`;
      expect(readTime(text)).toEqual(readByDriver(text));
    }),
    { numRuns: 2_000 },
  );
});

test.each(['infinity', '-infinity', '0044-03-15 12:00:00+00 BC', '2026-03-01 09:30:00+02', '10000-01-01 00:00:00+00'])(
  '%s is read as the driver reads it',
  (text) => {
    expect(readTime(text)).toEqual(readByDriver(text));
  },
);
