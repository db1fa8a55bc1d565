import { describe, expect, test } from '@jest/globals';
import { BadInputError, ForbiddenError, UnauthenticatedError } from '../../../src/domain/errors.js';
import type { Database } from '../../../src/persistence/database.js';
import { experienceMetrics } from '../../../src/services/metrics/experience-metrics.service.js';
import { journeyMetrics } from '../../../src/services/metrics/journey-metrics.service.js';
import { listMetrics } from '../../../src/services/metrics/metric-catalog.service.js';
import { promiseGaps } from '../../../src/services/metrics/promise-gaps.service.js';
import { checkQuestion } from '../../../src/services/metrics/question.js';
import { scopeOf } from './world.js';

const from = new Date('2024-03-01T00:00:00Z');
const to = new Date('2024-06-01T00:00:00Z');

describe('a question that cannot be answered is refused by the name of the argument', () => {
  const refused = [
    ['reversed', { window: { from: to, to: from } }, ['window', 'to']],
    ['empty', { window: { from, to: from } }, ['window', 'to']],
    ['in an unknown time zone', { window: { from, to, timeZone: 'Mars/Olympus' } }, ['window', 'timeZone']],
    ['in a date for a time zone', { window: { from, to, timeZone: '2026-01-01T00:00Z' } }, ['window', 'timeZone']],
    ['from the year 0', { window: { from: new Date('0000-01-01T00:00:00Z'), to } }, ['window', 'from']],
    ['until the year 9999', { window: { from, to: new Date('9999-12-31T00:00:00Z') } }, ['window', 'to']],
    [
      'by the same dimension twice',
      { window: { from, to }, groupBy: ['SEGMENT', 'PERIOD', 'SEGMENT'] },
      ['groupBy', '2'],
    ],
    ['with a granularity and without periods', { window: { from, to }, granularity: 'DAY' as const }, ['groupBy']],
    [
      'by too many periods',
      { window: { from: new Date('1990-01-01T00:00:00Z'), to }, groupBy: ['PERIOD'], granularity: 'DAY' as const },
      ['granularity'],
    ],
  ] as const;
  test.each(refused)('%s', (_, question, path) => {
    expect(() => checkQuestion<string>(question)).toThrow(expect.objectContaining({ inputPath: path }));
    expect(() => checkQuestion<string>(question)).toThrow(BadInputError);
  });
});

test('periods are months unless asked otherwise, and the zone is UTC', () => {
  const { window, granularity, periods } = checkQuestion({ window: { from, to }, groupBy: ['PERIOD'] });
  expect({ zone: window.timeZone, granularity }).toEqual({ zone: 'UTC', granularity: 'MONTH' });
  expect(periods.map(({ firstDay }) => firstDay)).toEqual(['2024-03-01', '2024-04-01', '2024-05-01']);
});

test('nobody gets an answer without metrics:read, whatever the question', async () => {
  const neverOpened = {} as Database;
  for (const [viewer, error] of [
    [null, UnauthenticatedError],
    [{ name: 'loader', role: 'ingest' }, ForbiddenError],
  ] as const) {
    const scope = { ...scopeOf(neverOpened), viewer };
    for (const ask of [journeyMetrics, experienceMetrics, promiseGaps]) {
      await expect(ask(scope, { window: { from: to, to: from } })).rejects.toThrow(error);
    }
    expect(() => listMetrics(scope)).toThrow(error);
  }
});
