import { describe, expect, it } from '@jest/globals';
import type { JourneyFilter } from '../../../src/domain/filter.js';
import { filtersWithoutAPart } from '../../../src/services/metrics/small-groups/filter-parts.js';
import { edgesOf } from '../../../src/services/metrics/small-groups/window-edges.js';

const NOW = Date.parse('2026-11-22T00:00:00Z');

/** The edges of a window, such as "2026-01-01 to 2026-04-01", those within a month marked. */
function edges(from: string, to: string, timeZone = 'UTC', now = NOW): string[] {
  const text = (instant: number) => new Date(instant).toISOString().slice(0, 16).replace('T00:00', '');
  return edgesOf({ from: Date.parse(from), to: Date.parse(to), timeZone }, ['window'], now).map(
    (edge) => `${text(edge.from)} to ${text(edge.to)}${edge.isFine ? ', fine' : ''}`,
  );
}

describe('the windows that are like a window', () => {
  it('of quarters are those of a quarter less', () => {
    expect(edges('2025-10-01T00:00:00Z', '2026-07-01T00:00:00Z')).toEqual([
      '2025-10-01 to 2026-01-01',
      '2026-04-01 to 2026-07-01',
    ]);
  });

  it('of quarters in their own time zone are the same', () => {
    expect(edges('2025-12-31T23:00:00Z', '2026-03-31T22:00:00Z', 'Europe/Berlin')).toEqual([
      '2025-12-31T23:00 to 2026-03-31T22:00',
      '2025-12-31T23:00 to 2026-03-31T22:00',
    ]);
  });

  it('that end with another month are those of a month, and of a quarter, more and less', () => {
    expect(edges('2026-01-01T00:00:00Z', '2026-06-01T00:00:00Z').slice(1)).toEqual([
      '2026-04-01 to 2026-06-01',
      '2026-06-01 to 2026-07-01',
      '2026-05-01 to 2026-06-01',
      '2026-06-01 to 2026-07-01',
    ]);
  });

  it('that end within a month are those of a day or a quarter of an hour more and less too', () => {
    const day = edges('2026-01-01T00:00:00Z', '2026-05-10T00:00:00Z');
    expect(day.slice(-2)).toEqual(['2026-05-09 to 2026-05-10, fine', '2026-05-10 to 2026-05-11, fine']);
    const quarterHour = edges('2026-05-09T21:15:00Z', '2026-07-01T00:00:00Z');
    expect(quarterHour).toContain('2026-05-09T21:15 to 2026-05-09T21:30, fine');
    expect(quarterHour).toContain('2026-05-09T21:00 to 2026-05-09T21:15, fine');
    expect(quarterHour).toContain('2026-05-01 to 2026-05-09T21:15, fine');
    expect(quarterHour).toContain('2026-05-09T21:15 to 2026-06-01, fine');
  });

  it('do not reach beyond the clock, nor out of a window that is shorter', () => {
    const now = Date.parse('2026-05-10T08:00:00Z');
    expect(edges('2026-01-01T00:00:00Z', '2026-05-10T00:00:00Z', 'UTC', now).slice(1)).toEqual([
      '2026-04-01 to 2026-05-10, fine',
      '2026-05-01 to 2026-05-10, fine',
      '2026-05-09 to 2026-05-10, fine',
    ]);
    expect(edges('2026-04-01T00:00:00Z', '2026-05-10T00:00:00Z', 'UTC', now)[0]).toBe('2026-04-01 to 2026-05-10');
  });

  it('are none of an end at any moment, which is refused', () => {
    expect(() => edges('2026-01-01T00:00:00Z', '2026-05-10T00:01:00Z')).toThrow('full quarter of an hour');
  });
});

describe('the filters that are like a filter', () => {
  const without = (filter: JourneyFilter | null) => filtersWithoutAPart(filter, ['filter']);

  it('are none where there is no filter', () => {
    expect(without(null)).toEqual([]);
    expect(without({ status: null })).toEqual([]);
  });

  it('leave out each field, operator, value of a list, and filter that it combines', () => {
    expect(without({ status: { eq: 'OPEN' } })).toEqual([null]);
    expect(without({ channelMix: { in: ['MULTI_MIXED', 'MULTI_DIGITAL'] }, status: { eq: 'OPEN' } })).toEqual([
      { status: { eq: 'OPEN' } },
      { channelMix: { in: ['MULTI_DIGITAL'] }, status: { eq: 'OPEN' } },
      { channelMix: { in: ['MULTI_MIXED'] }, status: { eq: 'OPEN' } },
      { channelMix: { in: ['MULTI_MIXED', 'MULTI_DIGITAL'] } },
    ]);
    const [a, b] = [{ segment: { eq: 'a' } }, { segment: { ne: 'b', isNull: false } }];
    expect(without({ customer: { or: [a, b] } })).toEqual([
      null,
      { customer: { or: [b] } },
      { customer: { or: [a] } },
      { customer: { or: [a, { segment: { isNull: false } }] } },
      { customer: { or: [a, { segment: { ne: 'b' } }] } },
    ]);
    expect(without({ not: { definition: { startsWith: 'x' } } })).toEqual([null]);
  });

  it('keep the name of an attribute with its value', () => {
    const tier = (value: object) => ({ customer: { attribute: { name: 'tier', value } } });
    expect(without(tier({ in: ['gold', 'silver'] }))).toEqual([null, tier({ in: ['silver'] }), tier({ in: ['gold'] })]);
  });

  it('are twenty at most', () => {
    const definitions = Array.from({ length: 20 }, (_, index) => index.toString());
    expect(() => without({ definition: { in: definitions } })).toThrow('at most 20');
  });
});
