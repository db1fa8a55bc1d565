import { describe, expect, it } from '@jest/globals';
import { withoutValues } from '../../src/http/without-values.js';
import { SECRET } from '../setup/refusals.js';

describe('a message of GraphQL', () => {
  it.each([
    [`Int cannot represent non-integer value: "${SECRET}"`, 'Int cannot represent non-integer value.'],
    [
      `Enum "Stage" cannot represent non-enum value: { a: "${SECRET}" }. Did you mean the enum value "SALES"?`,
      'Enum "Stage" cannot represent non-enum value.',
    ],
    [`Value "${SECRET}" does not exist in "Stage" enum.`, 'The value does not exist in "Stage" enum.'],
    [
      `Variable "$filter" got invalid value { a: "; ${SECRET}" }; Field "${SECRET}" is not defined by type "CustomerFilter".`,
      'Variable "$filter" got an invalid value; A field is not defined by type "CustomerFilter".',
    ],
    [
      `Variable "$window" got invalid value "${SECRET} at \\"x\\"; " at "window.from"; A DateTime is an instant.`,
      'Variable "$window" got an invalid value at "window.from"; A DateTime is an instant.',
    ],
    [
      `Variable "$stages" got invalid value "${SECRET}" at "stages[0]"; Value "${SECRET}" does not exist in "Stage" enum.`,
      'Variable "$stages" got an invalid value at "stages[0]"; The value does not exist in "Stage" enum.',
    ],
    [`Expected value of type "Window!", found "${SECRET}".`, 'Expected value of type "Window!", found something else.'],
    [`Argument "id" has invalid value "${SECRET}".`, 'Argument "id" has an invalid value.'],
    [`Syntax Error: Expected Name, found String "${SECRET}".`, 'Syntax Error: Expected Name, found String.'],
    [`Syntax Error: Unexpected BlockString "${SECRET}".`, 'Syntax Error: Unexpected BlockString.'],
    [`Unknown operation named "${SECRET}".`, 'Unknown operation: operationName names none of them.'],
  ])('%s loses what was sent', (message, without) => {
    expect(withoutValues(message)).toBe(without);
  });

  it.each([
    'Cannot query field "colour" on type "Channel". Did you mean "color"?',
    'Unknown operation named "Customers".',
    'Field "colour" is not defined by type "CustomerFilter".',
    'Syntax Error: Expected Name, found "}".',
    'Variable "$window" of required type "Window!" was not provided.',
  ])('%s stays: a name is no value', (message) => {
    expect(withoutValues(message)).toBe(message);
  });

  // Whoever looks ahead to the end from each of these words is busy for minutes with a message of a million characters.
  it.each([
    '; ',
    'a; ',
    ' at "a"; ',
    ' at "a.',
    'cannot represent ',
    'cannot represent value',
    'Value "',
    '" does not exist in',
    'Field "',
    '" is not defined by type',
    'got invalid value ',
    'has invalid value',
    'Expected value of type ',
    'Expected value of type "',
    'Expected value of type "", found',
    'Unexpected ',
    'found String ',
    'Unknown operation named ',
    'Unknown operation named "',
  ])('takes no longer than it is long, however often it repeats %j', (words) => {
    const value = words.repeat(Math.ceil(1_000_000 / words.length));
    expect(withoutValues(`Variable "$n" got invalid value "${value}"`)).not.toContain(words.repeat(2));
    expect(withoutValues(`Variable "$n" got invalid value "${value}"; Int cannot represent it`)).not.toContain(
      words.repeat(2),
    );
    expect(withoutValues(`Enum "Stage" cannot represent ${value} value: "${value}"`).length).toBeGreaterThan(0);
    expect(withoutValues(value).length).toBeGreaterThan(0);
  });
});
