import { describe, expect, it } from '@jest/globals';
import { parseMapDocument } from '../../src/domain/map-document.js';

const channel = { key: 'website', name: 'Website', digital: true, staffed: false };
const touchpoint = { key: 'checkout', name: 'Checkout', stage: 'SALES', channel: 'website' };
const definition = { key: 'purchase', name: 'Purchase', maxGapDays: 30 };
const promise = { key: 'fast', statement: 'It is fast.', kind: 'HIGHER_IS_BETTER', touchpoints: ['checkout'] };

describe('a map document', () => {
  it('has defaults for what is left out or null', () => {
    expect(parseMapDocument({ source: 'shop', channels: null, promises: [{ ...promise, unit: null }] })).toEqual({
      source: 'shop',
      ratingScale: { min: 0, max: 100 },
      channels: [],
      touchpoints: [],
      journeyDefinitions: [],
      promises: [{ ...promise, unit: null, tolerance: 0, deadlineGrain: null, timeZone: 'UTC' }],
      employees: [],
    });
  });

  it('takes weights as an object or as a list of measures', () => {
    const weights = (measureWeights: unknown) =>
      parseMapDocument({ source: 'shop', channels: [{ ...channel, measureWeights }] }).channels[0]?.measureWeights;
    expect(weights({ friendliness: 0.5, content: 2 })).toEqual([0.5, 0, 0, 2, 0]);
    expect(weights([{ measure: 'CONTENT', weight: 2 }])).toEqual([0, 0, 0, 2, 0]);
    expect(weights(null)).toBeNull();
  });

  const channels = (change: object) => ({ source: 'shop', channels: [{ ...channel, ...change }] });
  const definitions = (change: object) => ({ source: 'shop', journeyDefinitions: [{ ...definition, ...change }] });
  const promises = (change: object) => ({ source: 'shop', promises: [{ ...promise, ...change }] });
  const keyMessage =
    'Expected a key of 1 to 200 letters, digits or . _ : / @ # + - that begins with a letter or digit.';
  const gapMessage = 'Expected a whole number of days from 1 to 3650.';
  const toleranceMessage = 'Expected a tolerance of 0 or more and below 1: 0.05 allows five per cent.';

  it.each<[string, unknown, string]>([
    ['nothing', null, 'The document: Missing: expected an object with named fields.'],
    ['a list', [], 'The document: Expected an object with named fields.'],
    ['no source', {}, 'source: Missing: expected text (put numbers and dates in quotes).'],
    ['a number as key', channels({ key: 7 }), 'channels[0].key: Expected text (put numbers and dates in quotes).'],
    ['an empty key', channels({ key: '' }), `channels[0].key: ${keyMessage}`],
    ['a key with a space', channels({ key: 'web site' }), `channels[0].key: ${keyMessage}`],
    ['a key that is too long', channels({ key: 'k'.repeat(201) }), `channels[0].key: ${keyMessage}`],
    ['an empty name', channels({ name: '  ' }), 'channels[0].name: Expected text of 1 to 2000 characters.'],
    ['text for a flag', channels({ digital: 'yes' }), 'channels[0].digital: Expected true or false.'],
    ['no flag', channels({ staffed: undefined }), 'channels[0].staffed: Missing: expected true or false.'],
    [
      'an unknown field',
      channels({ colour: 'red' }),
      'channels[0].colour: Unknown field: the allowed ones are key, name, digital, staffed, measureWeights.',
    ],
    [
      'an unknown list',
      { source: 'shop', chanels: [] },
      'chanels: Unknown field: the allowed ones are source, ratingScale, channels, touchpoints, journeyDefinitions, promises, employees.',
    ],
    [
      'an unknown measure',
      channels({ measureWeights: { content: 1, speed: 1 } }),
      'channels[0].measureWeights.speed: Unknown field: the allowed ones are friendliness, accessibility, confidence, content, personalization.',
    ],
    [
      'a negative weight',
      channels({ measureWeights: { content: -1 } }),
      'channels[0].measureWeights.content: Expected a weight of 0 or more.',
    ],
    [
      'a weight without bounds',
      channels({ measureWeights: { content: Infinity } }),
      'channels[0].measureWeights.content: Expected a finite number, without quotes.',
    ],
    [
      'weights that are all 0',
      channels({ measureWeights: { content: 0 } }),
      'channels[0].measureWeights: Expected at least one weight above 0.',
    ],
    [
      'a measure that is weighed twice',
      channels({
        measureWeights: [
          { measure: 'CONTENT', weight: 1 },
          { measure: 'CONTENT', weight: 2 },
        ],
      }),
      'channels[0].measureWeights: Expected an object with named fields.',
    ],
    [
      'a channel given twice',
      { source: 'shop', channels: [channel, channel] },
      'channels[1].key: This key is there already: give each key once.',
    ],
    [
      'an unknown stage',
      { source: 'shop', touchpoints: [{ ...touchpoint, stage: 'sales' }] },
      'touchpoints[0].stage: Expected one of MARKETING, FIRST_CONTACT, SALES, SERVICE, AFTER_SERVICE.',
    ],
    ['no gap', definitions({ maxGapDays: 0 }), `journeyDefinitions[0].maxGapDays: ${gapMessage}`],
    [
      'a gap of ten years and more',
      definitions({ maxGapDays: 3651 }),
      `journeyDefinitions[0].maxGapDays: ${gapMessage}`,
    ],
    ['half a day', definitions({ maxGapDays: 0.5 }), `journeyDefinitions[0].maxGapDays: ${gapMessage}`],
    ['a tolerance of 1', promises({ tolerance: 1 }), `promises[0].tolerance: ${toleranceMessage}`],
    ['a tolerance that is no number', promises({ tolerance: NaN }), `promises[0].tolerance: ${toleranceMessage}`],
    [
      'a grain without a deadline',
      promises({ deadlineGrain: 'DAY' }),
      'promises[0].deadlineGrain: Only a promise of the kind DEADLINE has a grain: leave it out, or change the kind.',
    ],
    [
      'an unknown time zone',
      promises({ timeZone: 'Mars/Olympus' }),
      'promises[0].timeZone: Unknown time zone: use a name of the IANA database such as "Europe/Berlin" or "UTC".',
    ],
    [
      'a promise for no touchpoint',
      promises({ touchpoints: [] }),
      'promises[0].touchpoints: Name at least one touchpoint where the promise has to be kept.',
    ],
    [
      'a scale without extent',
      { source: 'shop', ratingScale: { min: 5, max: 5 } },
      'ratingScale: Expected "min" below "max": ratings are rescaled from min..max to 0..100.',
    ],
    [
      'a scale in text',
      { source: 'shop', ratingScale: { min: 1, max: '5' } },
      'ratingScale.max: Expected a finite number, without quotes.',
    ],
  ])('names the place and the remedy: %s', (_, value, message) => {
    expect(() => parseMapDocument(value)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT', message }));
  });

  it('names every place, up to twenty', () => {
    const many = { source: '', employees: Array.from({ length: 25 }, () => ({ key: '' })) };
    const lines = messageOf(() => parseMapDocument(many)).split('\n');
    expect(lines).toHaveLength(21);
    expect(lines[0]).toMatch(/^source: /);
    expect(lines[20]).toMatch(/^\.\.\. and \d+ more\.$/);
  });
});

function messageOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof Error) return error.message;
  }
  throw new Error('It did not throw an error.');
}
