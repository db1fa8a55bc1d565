import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { describeError } from '../src/describe-error.js';
import { BadInputError, OperationError } from '../src/domain/errors.js';

/** A text that no frame, class or code has in it. */
const secret = fc.stringMatching(/^Dana [a-z]{8}$/);
/** Shapes in which a message could pass for something else. */
const disguise = fc.constantFrom(
  (text: string) => text,
  (text: string) => `x\n    at ${text} (node:internal:1:1)`,
  (text: string) => `x\n    at /${text}:1:1\n`,
  (text: string) => `Error: x\n\n    at file:///${text}:1:1\nError: x`,
);

it('tells no message, however it is disguised, nested or repeated', () => {
  fc.assert(
    fc.property(secret, disguise, fc.integer({ min: 0, max: 4 }), (text, disguised, depth) => {
      let error = new Error(disguised(text));
      for (let level = 0; level < depth; level += 1) {
        const cause = error;
        error = new AggregateError([cause], disguised(text), { cause });
        error.stack = `${String(error.stack)}\n\nprevious ${String(cause.stack)}`;
      }
      Object.assign(error, { detail: text, where: text, code: text, table: text, parameters: [text] });
      expect(JSON.stringify(describeError(error))).not.toContain(text);
    }),
  );
});

it('tells class, codes, names and place', () => {
  const error = new TypeError('Dana', {
    cause: Object.assign(new Error('Dana'), { code: '23505', table: 'customer' }),
  });
  const description = describeError(error);
  expect(description).toMatchObject({
    type: 'TypeError',
    causes: [{ type: 'Error', code: '23505', table: 'customer' }],
  });
  expect(description.stack?.[0]).toMatch(/^at .*describe-error\.test\.[jt]s:\d+:\d+\)?$/);
});

it('tells the messages of our own errors, which quote nothing', () => {
  expect(describeError(new BadInputError('Send fewer records.'))).toMatchObject({ message: 'Send fewer records.' });
  expect(describeError(new Error('x', { cause: new OperationError('The port is in use.') }))).toMatchObject({
    causes: [{ message: 'The port is in use.' }],
  });
});

it.each(['Dana', 4711, null, undefined, { name: 'Dana' }])(
  'tells of %p, which is no error, only what kind it is',
  (thrown) => {
    expect(describeError(thrown)).toEqual({ type: typeof thrown });
  },
);
