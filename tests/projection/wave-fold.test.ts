import { describe, expect, it } from '@jest/globals';
import type { CustomerWaveFact } from '../../src/domain/facts.js';
import type { CustomerTimeline, TimelineInteraction, TimelineOrder } from '../../src/domain/timeline.js';
import type { WaveMonths } from '../../src/domain/wave.js';
import { foldCustomer } from '../../src/projection/fold.js';
import { interaction, map, order, rated, timeline } from './sample.js';

const at = (text: string) => Date.parse(text);
const MAY = at('2026-05-01T00:00:00Z');
const JUNE = at('2026-06-01T00:00:00Z');
const JULY = at('2026-07-01T00:00:00Z');

let lastId = 0;
const nextId = () => (lastId += 1);

/** An interaction of this score in points; null: unscored. */
function served(occurredAt: number, points: number | null = 70): TimelineInteraction {
  return interaction(nextId(), 0, { occurredAt, ...(points === null ? {} : rated(points)) });
}

function bought(when: number, amount: string, parts: Partial<TimelineOrder> = {}): TimelineOrder {
  return order(nextId(), { at: when, amount, ...parts });
}

/** The waves of a length of somebody who joined long ago, unless said otherwise. */
function waves(waveMonths: WaveMonths, parts: Partial<CustomerTimeline>): CustomerWaveFact[] {
  const whole = timeline({ joinedAt: at('2015-01-01T00:00:00Z'), ...parts });
  return foldCustomer({ timeline: whole, map, clock: 0 }).waves.filter((wave) => wave.waveMonths === waveMonths);
}

/** The month of May 2026 of somebody who was served on the 20th. */
function may(parts: Partial<CustomerTimeline>): CustomerWaveFact | undefined {
  return waves(1, { interactions: [served(at('2026-05-20T12:00:00Z'))], ...parts })[0];
}

describe('the waves of a customer', () => {
  it('are the month, the quarter and the year of what was scored, with what was sold before and after', () => {
    const orders = [
      bought(at('2025-12-31T23:59:59.999Z'), '256'),
      bought(at('2026-03-01T00:00:00Z'), '1'),
      bought(at('2026-04-30T23:59:59.999Z'), '2'),
      bought(at('2026-05-10T00:00:00Z'), '4'),
      bought(JUNE, '8'),
      bought(at('2026-07-31T00:00:00Z'), '16'),
      bought(at('2026-08-01T00:00:00Z'), '32'),
      bought(at('2026-09-30T23:59:59.999Z'), '64'),
      bought(at('2026-10-01T00:00:00Z'), '128'),
    ];
    const parts = { interactions: [served(at('2026-05-20T12:00:00Z'))], orders, joinedAt: at('2025-02-01T00:00:00Z') };
    const common = { score: 70_000_000, currencies: ['EUR'] };
    expect(waves(1, parts)).toEqual([
      {
        ...common,
        waveMonths: 1,
        firstDay: '2026-05-01',
        tenureBand: 1,
        retained: true,
        joinedBeforePlacebo: true,
        amounts: ['1', '2', '8', '16', '32', '64'],
      },
    ]);
    expect(waves(3, parts)).toEqual([
      {
        ...common,
        waveMonths: 3,
        firstDay: '2026-04-01',
        tenureBand: 1,
        retained: true,
        joinedBeforePlacebo: true,
        amounts: ['256', '1', '112', '128', '0', '0'],
      },
    ]);
    expect(waves(12, parts)).toEqual([
      {
        ...common,
        waveMonths: 12,
        firstDay: '2026-01-01',
        tenureBand: 0,
        retained: false,
        joinedBeforePlacebo: false,
        amounts: ['0', '256', '0', '0', '0', '0'],
      },
    ]);
  });

  it('ascend, each with the mean of its scores, and are none where nothing was scored', () => {
    const interactions = [
      served(at('2026-01-31T23:59:59.999Z'), 10),
      served(at('2026-02-28T23:59:59.999Z'), 10),
      served(at('2026-02-01T00:00:00Z'), 10),
      served(at('2026-02-02T00:00:00Z'), 11),
      served(at('2026-02-03T00:00:00Z'), null),
      served(at('2026-03-01T00:00:00Z'), null),
      served(at('2026-04-01T00:00:00Z'), 0),
    ];
    const seen = (months: WaveMonths) =>
      waves(months, { interactions }).map(({ firstDay, score }) => [firstDay, score]);
    expect(seen(1)).toEqual([
      ['2026-01-01', 10_000_000],
      ['2026-02-01', 10_333_333],
      ['2026-04-01', 0],
    ]);
    expect(seen(3)).toEqual([
      ['2026-01-01', 10_250_000],
      ['2026-04-01', 0],
    ]);
    expect(seen(12)).toEqual([['2026-01-01', 8_200_000]]);
  });

  it('are those before the customer joined neither, nor that of the joining', () => {
    const isEligible = (joinedAt: number) => may({ joinedAt }) !== undefined;
    expect(isEligible(MAY - 1)).toBe(true);
    expect(isEligible(MAY)).toBe(false);
    expect(isEligible(JULY)).toBe(false);
  });

  it('are none of a customer who has left at their start', () => {
    const isEligible = (leftAt: number) => may({ leftAt }) !== undefined;
    expect(isEligible(MAY)).toBe(false);
    expect(isEligible(MAY + 1)).toBe(true);
  });

  it('do not change with time, and promise no change', () => {
    const whole = timeline({ interactions: [served(MAY)], orders: [bought(JUNE, '1')] });
    const at1970 = foldCustomer({ timeline: whole, map, clock: 0 });
    expect(at1970.nextChangeAt).toBeNull();
    expect(foldCustomer({ timeline: whole, map, clock: JULY * 2 }).waves).toEqual(at1970.waves);
  });
});

describe('a retained customer', () => {
  const orders = [bought(JUNE, '8')];

  it('has an order in the next wave, to the millisecond', () => {
    const isRetained = (when: number) => may({ orders: [bought(when, '8')] })?.retained;
    expect([JUNE - 1, JUNE, JULY - 1, JULY].map(isRetained)).toEqual([false, true, true, false]);
  });

  it('has not left by the end of the next wave', () => {
    const isRetained = (leftAt: number | null) => may({ leftAt, orders })?.retained;
    expect([null, MAY + 1, JUNE, JULY - 1, JULY].map(isRetained)).toEqual([true, false, false, false, true]);
  });

  it('has bought or renewed, for whatever amount, and not only given something back', () => {
    const isRetained = (parts: Partial<TimelineOrder>) => may({ orders: [bought(JUNE, '0', parts)] })?.retained;
    expect(isRetained({ kind: 'PURCHASE' })).toBe(true);
    expect(isRetained({ kind: 'RENEWAL' })).toBe(true);
    expect(isRetained({ kind: 'REFUND' })).toBe(false);
  });
});

describe('the tenure of a customer', () => {
  const bandOf = (joinedAt: string) => may({ joinedAt: at(joinedAt) })?.tenureBand;

  it('is counted in calendar years to the start of the wave', () => {
    expect(bandOf('2025-05-01T00:00:00.001Z')).toBe(0);
    expect(bandOf('2025-05-01T00:00:00Z')).toBe(1);
    expect(bandOf('2023-05-01T00:00:00.001Z')).toBe(1);
    expect(bandOf('2023-05-01T00:00:00Z')).toBe(2);
  });

  it('knows leap years', () => {
    // From 1 March 2023 to 1 March 2024 are 366 days.
    const [wave] = waves(1, {
      interactions: [served(at('2024-03-05T00:00:00Z'))],
      joinedAt: at('2023-03-01T12:00:00Z'),
    });
    expect(wave?.tenureBand).toBe(0);
  });

  it('tells whether the customer was one before the placebo', () => {
    const isBefore = (joinedAt: string) => may({ joinedAt: at(joinedAt) })?.joinedBeforePlacebo;
    expect(isBefore('2026-02-28T23:59:59.999Z')).toBe(true);
    expect(isBefore('2026-03-01T00:00:00Z')).toBe(false);
  });
});

describe('the revenue around a wave', () => {
  const revenue = (...orders: TimelineOrder[]) => {
    const { currencies, amounts } = may({ orders }) ?? {};
    return { currencies, amounts };
  };

  it('is what was bought and renewed less what was given back, also below 0, exactly', () => {
    const orders = [
      bought(JUNE, '0.1', { kind: 'RENEWAL' }),
      bought(JUNE, '0.2'),
      bought(JULY, '10', { kind: 'REFUND' }),
      bought(JULY, '6.50'),
      bought(at('2026-08-01T00:00:00Z'), '123456789012345678901234567.891'),
      bought(at('2026-08-02T00:00:00Z'), '0.009'),
    ];
    expect(revenue(...orders)).toEqual({
      currencies: ['EUR'],
      amounts: ['0', '0', '0.3', '-3.5', '123456789012345678901234567.9', '0'],
    });
  });

  it('is told apart by currency, in the order of their names', () => {
    expect(
      revenue(
        bought(JUNE, '1', { currency: 'ILS' }),
        bought(at('2026-03-01T00:00:00Z'), '2', { currency: 'USD', kind: 'REFUND' }),
        bought(JUNE, '3', { currency: 'EUR' }),
        bought(JULY, '4', { currency: 'ILS' }),
      ),
    ).toEqual({
      currencies: ['EUR', 'ILS', 'USD'],
      amounts: [
        ...['0', '0', '3', '0', '0', '0'],
        ...['0', '0', '1', '4', '0', '0'],
        ...['-2', '0', '0', '0', '0', '0'],
      ],
    });
  });

  it('knows nothing of the wave itself and of those farther away', () => {
    const far = ['2026-02-28T23:59:59.999Z', '2026-05-01T00:00:00Z', '2026-10-01T00:00:00Z'];
    expect(revenue(...far.map((when) => bought(at(when), '5')))).toEqual({ currencies: [], amounts: [] });
    expect(revenue(bought(at('2026-03-01T00:00:00Z'), '5'), bought(at('2026-09-30T23:59:59.999Z'), '0'))).toEqual({
      currencies: ['EUR'],
      amounts: ['5', '0', '0', '0', '0', '0'],
    });
  });
});
