import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldCustomer } from '../../src/projection/fold.js';
import { DAY, interaction, map, rated, START, timeline } from './sample.js';

/** One journey per start, in hours after 1 June 2026 (UTC), each of a name of its own and of these definitions by turns. */
function journeysStarting(...hours: number[]) {
  const interactions = hours.map((at, position) =>
    interaction(position + 1, at, { keyedJourneyId: (900 + position).toString(), definitionId: 1 + (position % 2) }),
  );
  return foldCustomer({ timeline: timeline({ interactions }), map, clock: START + 9999 * DAY }).journeys;
}

const marks = (...hours: number[]) =>
  journeysStarting(...hours).map(({ isIndex }) => `${+isIndex.MONTH}${+isIndex.QUARTER}${+isIndex.YEAR}`);

describe('index journeys', () => {
  it('are the first of their UTC month, quarter and year, whatever their definition', () => {
    // 1 June, 2 June, 30 June 23:59, 1 July, 1 January 2027.
    expect(marks(0, 24, 719.99, 720, 214 * 24)).toEqual(['111', '000', '000', '110', '111']);
  });

  it('are the one with the smaller id, as a number, where two start together', () => {
    const two = [interaction(1, 5, { keyedJourneyId: '1000' }), interaction(2, 5, { keyedJourneyId: '999' })];
    const interactions = two.map((one) => ({ ...one, definitionId: 1 }));
    const { journeys } = foldCustomer({ timeline: timeline({ interactions }), map, clock: START + DAY });
    expect(journeys.map(({ id, isIndex }) => [id, isIndex.YEAR])).toEqual([
      ['1000', false],
      ['999', true],
    ]);
  });

  it('are exactly one in each period that has a journey', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -24 * 400, max: 24 * 400 }), { minLength: 1, maxLength: 12 }), (hours) => {
        const journeys = journeysStarting(...hours);
        const months = Map.groupBy(journeys, ({ startedAt }) => new Date(startedAt).toISOString().slice(0, 7));
        for (const ofMonth of months.values()) {
          const [only, ...others] = ofMonth.filter(({ isIndex }) => isIndex.MONTH);
          expect(others).toEqual([]);
          expect(only?.startedAt).toBe(Math.min(...ofMonth.map(({ startedAt }) => startedAt)));
        }
        const years = Map.groupBy(journeys, ({ startedAt }) => new Date(startedAt).getUTCFullYear());
        expect(journeys.filter(({ isIndex }) => isIndex.YEAR)).toHaveLength(years.size);
      }),
    );
  });
});

describe('the opening of a journey', () => {
  const named = { keyedJourneyId: '99', definitionId: 1 };
  const opening = (...interactions: ReturnType<typeof interaction>[]) => {
    const { journeys } = foldCustomer({ timeline: timeline({ interactions }), map, clock: START + DAY });
    const { firstContactScore, firstContactDigital, switched } = journeys[0] ?? {};
    return { firstContactScore, firstContactDigital, switched };
  };
  const contact = (id: number, touchpointId: number, points?: number) =>
    interaction(id, id, { ...named, touchpointId, ...(points === undefined ? {} : rated(points)) });
  const exposure = (id: number, touchpointId: number, points: number) =>
    interaction(id, id, { ...named, touchpointId, ...rated(points), kind: 'EXPOSURE' });

  it('is its first contact, and whether the second one was in another channel', () => {
    expect(opening(contact(1, 1, 45), contact(2, 3, 90), contact(3, 1))).toEqual({
      firstContactScore: 45_000_000,
      firstContactDigital: true,
      switched: true,
    });
    expect(opening(contact(1, 3), contact(2, 3, 90), contact(3, 1))).toEqual({
      firstContactScore: null,
      firstContactDigital: false,
      switched: false,
    });
  });

  it('does not count exposures as contacts', () => {
    expect(opening(exposure(1, 1, 10), contact(2, 4, 70), exposure(3, 1, 10), contact(4, 4))).toEqual({
      firstContactScore: 70_000_000,
      firstContactDigital: false,
      switched: false,
    });
    expect(opening(exposure(1, 1, 10))).toEqual({ firstContactScore: null, firstContactDigital: null, switched: null });
  });

  it('tells of no change with a single contact', () => {
    expect(opening(contact(1, 2, 80), exposure(2, 3, 10))).toEqual({
      firstContactScore: 80_000_000,
      firstContactDigital: true,
      switched: null,
    });
  });
});
