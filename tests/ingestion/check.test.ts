import { describe, expect, it } from '@jest/globals';
import { recordId } from '../../src/domain/record-id.js';
import type { RecordKind } from '../../src/domain/timeline-row.js';
import { checks } from '../../src/ingestion/check/index.js';
import { parseTime } from '../../src/ingestion/check/time.js';
import { context } from './test-map.js';

const valid: Record<RecordKind, Record<string, unknown>> = {
  customer: { customerId: 'c-1' },
  interaction: { id: 'i-1', customerId: 'c-1', touchpoint: 'checkout', occurredAt: '2026-03-01T09:30:00+02:00' },
  feedback: { id: 'f-1', customerId: 'c-1', at: '2026-03-01T09:30:00Z', source: 'SURVEY', metric: 'CSAT', score: 4 },
  promise: {
    id: 'p-1',
    customerId: 'c-1',
    promise: 'in-time',
    touchpoint: 'delivery',
    at: '2026-03-01T00:00:00Z',
    dueAt: '2026-03-02T00:00:00Z',
  },
  order: { id: 'o-1', customerId: 'c-1', at: '2026-03-01T00:00:00Z', amount: '12.50', currency: 'EUR' },
  loyalty: { id: 'l-1', customerId: 'c-1', at: '2026-03-01T00:00:00Z', kind: 'REFERRAL' },
  consent: { id: 'n-1', customerId: 'c-1', at: '2026-03-01T00:00:00Z', purpose: 'ANALYTICS', granted: false },
};

function row(kind: RecordKind, fields: Record<string, unknown> = {}): unknown {
  const checked = checks[kind]({ ...valid[kind], ...fields }, context);
  expect(checked.problems).toBeUndefined();
  return checked.row;
}

function problems(
  kind: RecordKind,
  fields: Record<string, unknown>,
): { place: string; code: string; message: string }[] {
  const { problems = [] } = checks[kind]({ ...valid[kind], ...fields }, context);
  return problems.map(({ path, code, message }) => ({ place: path.join('.'), code, message }));
}

describe('a record that is right', () => {
  it('becomes an interaction with ids of the map and ratings in hundredths of a point', () => {
    const ratings = [
      { measure: 'CONFIDENCE', score: 5 },
      { measure: 'FRIENDLINESS', score: 2 },
    ];
    expect(row('interaction', { journey: 'j-1', journeyType: 'purchase', employee: 'dana', ratings })).toEqual({
      customerId: 'c-1',
      recordId: 'i-1',
      id: recordId('crm', 'interaction', 'i-1'),
      at: Date.UTC(2026, 2, 1, 7, 30),
      touchpointId: 11,
      kind: 'INTERACTION',
      journeyKey: 'j-1',
      definitionId: 21,
      employeeId: 41,
      intent: null,
      resolved: null,
      difficulty: null,
      handleSeconds: null,
      cost: null,
      currency: null,
      ratings: [2500, null, 10000, null, null],
    });
  });

  it('takes ratings from the five fields of a file as well', () => {
    expect(row('interaction', { friendliness: 1, personalization: 3 })).toMatchObject({
      ratings: [0, null, null, null, 5000],
    });
  });

  it('takes the journey and the interaction of feedback as the ids that their own records have', () => {
    expect(row('feedback', { journey: 'j-1', interaction: 'i-1' })).toMatchObject({
      journeyId: recordId('crm', 'journey', 'j-1'),
      interactionId: recordId('crm', 'interaction', 'i-1'),
    });
  });

  it.each([
    ['CSAT', {}, 4, 75_000_000],
    ['NPS', {}, 4, 40_000_000],
    ['CES', {}, 4, 50_000_000],
    ['CES', {}, 3, 33_333_333],
    ['EXPECTATION', {}, 2, 25_000_000],
    ['CSAT', { scaleMin: 0, scaleMax: 100 }, 4, 4_000_000],
    ['CSAT', { scaleMin: -1, scaleMax: 1 }, 0, 50_000_000],
  ])('scores %s %j of %d as %d millionths of a point', (metric, scale, score, expected) => {
    expect(row('feedback', { metric, score, ...scale })).toMatchObject({ score: expected, rawScore: score });
  });

  it('lets a comment go without a score', () => {
    expect(row('feedback', { metric: 'COMMENT', score: null, text: 'שלום' })).toMatchObject({
      score: null,
      text: 'שלום',
    });
  });

  it('keeps decimals as they are written', () => {
    expect(row('order', { amount: '123456789012345678901234.567890' })).toMatchObject({
      amount: '123456789012345678901234.567890',
    });
    expect(row('order', { amount: 117.79, kind: 'REFUND' })).toMatchObject({ amount: '117.79', kind: 'REFUND' });
  });

  it('writes attributes with their keys in order, so that equal attributes are equal text', () => {
    expect(row('customer', { attributes: { b: 1, a: 'x', c: null, d: true } })).toMatchObject({
      attributes: '{"a":"x","b":1,"c":null,"d":true}',
    });
  });

  it('takes null, empty text and left out alike', () => {
    expect(row('interaction', { intent: '', journey: null })).toEqual(row('interaction'));
  });
});

describe('a time', () => {
  it.each([
    ['1970-01-01T00:00:00Z', 0],
    ['1970-01-01T01:00:00.5+01:00', 500],
    ['1969-12-31t19:00:00.123999-05:00', 123],
    ['2024-02-29T12:00:00Z', Date.UTC(2024, 1, 29, 12)],
    ['1900-01-01T00:00:00Z', Date.UTC(1900, 0, 1)],
  ])('reads %s', (text, expected) => {
    expect(parseTime(text)).toBe(expected);
  });

  it.each([
    '2026-02-30T00:00:00Z',
    '2025-02-29T00:00:00Z',
    '1900-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-00-10T00:00:00Z',
    '2026-01-00T00:00:00Z',
    '2026-01-01T24:00:00Z',
    '2026-01-01T23:60:00Z',
    '2026-01-01T23:59:60Z',
    '2026-01-01T00:00:00',
    '2026-01-01T00:00:00+2',
    '2026-01-01T00:00:00+24:00',
    '2026-01-01',
    '+012026-01-01T00:00:00Z',
    '1.3.2026 12:00',
    'Sat, 28 Feb 2026 00:00:00 GMT',
    '2026-01-01T00:00:00Zjunk',
  ])('refuses %s', (text) => {
    expect(parseTime(text)).toBeNaN();
    expect(problems('order', { at: text })).toMatchObject([{ place: 'at', code: 'INVALID' }]);
  });

  it.each([
    '0000-01-01T00:00:00Z',
    '0099-06-01T00:00:00Z',
    '1899-12-31T23:59:59.999Z',
    '2100-01-01T00:00:00Z',
    '9999-12-31T23:59:59Z',
    '1900-01-01T00:00:00+01:00',
  ])('refuses %s, which lies outside of 1900 to 2100', (text) => {
    expect(problems('order', { at: text })).toMatchObject([{ place: 'at', code: 'OUT_OF_RANGE' }]);
  });

  it.each([new Date(NaN), new Date(8.64e15), 1e300, true])('refuses the value %s', (at) => {
    expect(problems('order', { at })).toHaveLength(1);
  });
});

describe('a record that is wrong', () => {
  const nul = 'a\u0000b';
  const halfPair = 'a\ud800b';
  const cases: [RecordKind, Record<string, unknown>, string, string][] = [
    ['customer', { customerId: null }, 'customerId', 'REQUIRED'],
    ['customer', { customerId: 'x'.repeat(501) }, 'customerId', 'INVALID'],
    ['customer', { customerId: 'a\nb' }, 'customerId', 'INVALID'],
    ['customer', { customerId: nul }, 'customerId', 'INVALID'],
    ['customer', { customerId: halfPair }, 'customerId', 'INVALID'],
    ['customer', { customerId: 7 }, 'customerId', 'INVALID'],
    ['customer', { segment: 'x'.repeat(201) }, 'segment', 'OUT_OF_RANGE'],
    ['customer', { name: nul }, 'name', 'INVALID'],
    ['customer', { name: halfPair }, 'name', 'INVALID'],
    ['customer', { attributes: [] }, 'attributes', 'INVALID'],
    ['customer', { attributes: '{"a": 1' }, 'attributes', 'INVALID'],
    ['customer', { attributes: { a: { b: 1 } } }, 'attributes', 'INVALID'],
    ['customer', { attributes: { a: nul } }, 'attributes', 'INVALID'],
    ['customer', { attributes: { [nul]: 1 } }, 'attributes', 'INVALID'],
    ['customer', { attributes: { a: Infinity } }, 'attributes', 'INVALID'],
    [
      'customer',
      { attributes: Object.fromEntries(Array.from({ length: 101 }, (_, i) => [i, 1])) },
      'attributes',
      'OUT_OF_RANGE',
    ],
    ['customer', { joinedAt: '2026-02-01T00:00:00Z', leftAt: '2026-01-01T00:00:00Z' }, 'leftAt', 'OUT_OF_RANGE'],
    ['interaction', { id: undefined }, 'id', 'REQUIRED'],
    ['interaction', { touchpoint: 'till' }, 'touchpoint', 'NOT_FOUND'],
    ['interaction', { touchpoint: undefined }, 'touchpoint', 'REQUIRED'],
    ['interaction', { journeyType: 'nothing' }, 'journeyType', 'NOT_FOUND'],
    ['interaction', { employee: 'nobody' }, 'employee', 'NOT_FOUND'],
    ['interaction', { kind: 'CALL' }, 'kind', 'INVALID'],
    ['interaction', { kind: 'toString' }, 'kind', 'INVALID'],
    ['interaction', { resolved: 'yes' }, 'resolved', 'INVALID'],
    ['interaction', { handleSeconds: 1.5 }, 'handleSeconds', 'OUT_OF_RANGE'],
    ['interaction', { handleSeconds: -1 }, 'handleSeconds', 'OUT_OF_RANGE'],
    ['interaction', { handleSeconds: 10_000_001 }, 'handleSeconds', 'OUT_OF_RANGE'],
    ['interaction', { handleSeconds: NaN }, 'handleSeconds', 'INVALID'],
    ['interaction', { cost: '5' }, 'currency', 'REQUIRED'],
    ['interaction', { cost: '-5', currency: 'EUR' }, 'cost', 'OUT_OF_RANGE'],
    ['interaction', { cost: '1e999', currency: 'EUR' }, 'cost', 'INVALID'],
    ['interaction', { cost: 'NaN', currency: 'EUR' }, 'cost', 'INVALID'],
    ['interaction', { cost: Infinity, currency: 'EUR' }, 'cost', 'INVALID'],
    ['interaction', { ratings: 5 }, 'ratings', 'INVALID'],
    ['interaction', { ratings: [null] }, 'ratings.0.measure', 'INVALID'],
    ['interaction', { ratings: [{ measure: 'CHARM', score: 1 }] }, 'ratings.0.measure', 'INVALID'],
    ['interaction', { ratings: [{ measure: 'CONTENT', score: 6 }] }, 'ratings.0.score', 'OUT_OF_RANGE'],
    ['interaction', { ratings: [{ measure: 'CONTENT', score: NaN }] }, 'ratings.0.score', 'INVALID'],
    ['interaction', { ratings: [{ measure: 'CONTENT' }] }, 'ratings.0.score', 'REQUIRED'],
    [
      'interaction',
      {
        ratings: [
          { measure: 'CONTENT', score: 1 },
          { measure: 'CONTENT', score: 2 },
        ],
      },
      'ratings.1.measure',
      'INVALID',
    ],
    ['interaction', { friendliness: 0 }, 'friendliness', 'OUT_OF_RANGE'],
    ['feedback', { score: undefined }, 'score', 'REQUIRED'],
    ['feedback', { score: 6 }, 'score', 'OUT_OF_RANGE'],
    ['feedback', { score: Infinity }, 'score', 'INVALID'],
    ['feedback', { metric: 'NPS', score: 11 }, 'score', 'OUT_OF_RANGE'],
    ['feedback', { metric: 'EXPECTATION', score: 6 }, 'score', 'OUT_OF_RANGE'],
    ['feedback', { scaleMin: 5, scaleMax: 1 }, 'scaleMax', 'OUT_OF_RANGE'],
    ['feedback', { scaleMin: 4, scaleMax: 4 }, 'scaleMax', 'OUT_OF_RANGE'],
    ['feedback', { scaleMin: 1 }, 'scaleMax', 'REQUIRED'],
    ['feedback', { scaleMin: 1, scaleMax: Infinity }, 'scaleMax', 'INVALID'],
    ['feedback', { scaleMin: -1.7e308, scaleMax: 1.7e308 }, 'scaleMax', 'OUT_OF_RANGE'],
    ['feedback', { metric: undefined }, 'metric', 'REQUIRED'],
    ['feedback', { text: 'x'.repeat(10_001) }, 'text', 'OUT_OF_RANGE'],
    ['feedback', { touchpoint: 'till' }, 'touchpoint', 'NOT_FOUND'],
    ['promise', { promise: 'nothing' }, 'promise', 'NOT_FOUND'],
    ['promise', { dueAt: null }, 'dueAt', 'REQUIRED'],
    ['promise', { promise: 'speed' }, 'promised', 'REQUIRED'],
    ['promise', { promise: 'speed', promised: '0.00' }, 'promised', 'OUT_OF_RANGE'],
    ['promise', { promise: 'waiting', promised: '-1' }, 'promised', 'OUT_OF_RANGE'],
    ['promise', { promise: 'waiting', promised: '1', delivered: '-1' }, 'delivered', 'OUT_OF_RANGE'],
    ['promise', { promise: 'speed', promised: 'fast' }, 'promised', 'INVALID'],
    ['order', { amount: '-0.01' }, 'amount', 'OUT_OF_RANGE'],
    ['order', { amount: '1,50' }, 'amount', 'INVALID'],
    ['order', { amount: '9'.repeat(31) }, 'amount', 'INVALID'],
    ['order', { amount: undefined }, 'amount', 'REQUIRED'],
    ['order', { currency: 'eur' }, 'currency', 'INVALID'],
    ['order', { currency: 'XQZ' }, 'currency', 'INVALID'],
    ['order', { channel: 'fax' }, 'channel', 'NOT_FOUND'],
    ['loyalty', { kind: 'LOVE' }, 'kind', 'INVALID'],
  ];

  it.each(cases)('a %s with %j is refused at %s as %s', (kind, fields, place, code) => {
    expect(problems(kind, fields)).toEqual([{ place, code, message: expect.stringMatching(/\.$/) }]);
  });

  it('reports everything at once', () => {
    const wrong = { at: 'yesterday', amount: 'a lot', currency: '$', id: '' };
    expect(problems('order', wrong).map(({ place }) => place)).toEqual(['id', 'at', 'amount', 'currency']);
  });

  it('never repeats what was sent', () => {
    const secret = 'Dana Levi';
    const everything = [
      'customerId',
      'id',
      'touchpoint',
      'occurredAt',
      'kind',
      'employee',
      'cost',
      'currency',
      'ratings',
    ];
    const fields = Object.fromEntries(everything.map((field) => [field, `${secret}\u0000`]));
    const found = problems('interaction', fields);
    expect(found).toHaveLength(everything.length);
    expect(JSON.stringify(found)).not.toContain(secret);
  });

  it.each([null, 'text', 7, []])('%j is no record', (record) => {
    expect(checks.customer(record, context).problems).toMatchObject([{ code: 'INVALID', path: [] }]);
  });
});
