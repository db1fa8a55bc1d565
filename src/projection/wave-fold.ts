import type { Decimal } from 'decimal.js';
import type { CustomerWaveFact } from '../domain/facts.js';
import { TENURE_CUTS_YEARS } from '../domain/loyalty-bands.js';
import type { CustomerTimeline, TimelineOrder } from '../domain/timeline.js';
import {
  firstDayOfWave,
  MAX_HORIZON_WAVES,
  startOfWave,
  WAVE_MONTHS,
  type WaveMonths,
  waveAt,
} from '../domain/wave.js';
import { ExactDecimal } from './exact-decimal.js';
import type { ScoredInteraction } from './scored-interaction.js';

type WaveCustomer = Pick<CustomerTimeline, 'joinedAt' | 'leftAt' | 'orders'>;

/**
 * The waves for which a customer is eligible, months first, then quarters and years, each ascending where the
 * interactions do. A wave holds what its orders say now, also before its horizon has passed: whoever asks knows how far
 * time has come.
 */
export function foldWaves(customer: WaveCustomer, interactions: readonly ScoredInteraction[]): CustomerWaveFact[] {
  const scores = interactions.flatMap(({ interaction, score }) =>
    score === null ? [] : [{ month: waveAt(interaction.occurredAt, 1), score }],
  );
  if (scores.length === 0) return [];
  const ordersOfMonths = ordersByWave(customer.orders.map(ordersOf), 1);
  return WAVE_MONTHS.flatMap((waveMonths) => {
    const served = [...meanScores(scores, waveMonths)].filter(([wave]) => isEligible(customer, wave, waveMonths));
    if (served.length === 0) return [];
    const ordersOfWaves = waveMonths === 1 ? ordersOfMonths : ordersByWave(ordersOfMonths, waveMonths);
    return served.map(([wave, score]) => ({
      waveMonths,
      firstDay: firstDayOfWave(wave, waveMonths),
      score,
      tenureBand: tenureBandAt(customer, wave, waveMonths),
      retained: isRetained(customer, ordersOfWaves.get(wave + 1), startOfWave(wave + 2, waveMonths)),
      joinedBeforePlacebo: customer.joinedAt < startOfWave(wave - 2, waveMonths),
      ...revenueAround(wave, ordersOfWaves),
    }));
  });
}

/** What a customer's orders of one wave come to. */
interface WaveOrders {
  /** By currency. */
  readonly revenue: ReadonlyMap<string, Decimal>;
  /** Whether there is a purchase or a renewal among them. */
  readonly hasSale: boolean;
}

/** The waves whose revenue a wave keeps, counted from it: the placebo, the one before, and those of the horizon. */
const KEPT_WAVES = [-2, -1, ...Array.from({ length: MAX_HORIZON_WAVES }, (_, lag) => lag + 1)];

function isEligible({ joinedAt, leftAt }: WaveCustomer, wave: number, months: WaveMonths): boolean {
  const start = startOfWave(wave, months);
  return joinedAt < start && (leftAt === null || leftAt > start);
}

function tenureBandAt({ joinedAt }: WaveCustomer, wave: number, months: WaveMonths): number {
  return TENURE_CUTS_YEARS.filter((years) => joinedAt <= startOfWave(wave - (years * 12) / months, months)).length;
}

/** @param end of the next wave */
function isRetained({ leftAt }: WaveCustomer, next: WaveOrders | undefined, end: number): boolean {
  return next !== undefined && next.hasSale && (leftAt === null || leftAt >= end);
}

function revenueAround(
  wave: number,
  ordersOfWaves: ReadonlyMap<number, WaveOrders>,
): Pick<CustomerWaveFact, 'currencies' | 'amounts'> {
  const kept = KEPT_WAVES.map((distance) => ordersOfWaves.get(wave + distance)?.revenue);
  const currencies = [...new Set(kept.flatMap((revenue) => [...(revenue?.keys() ?? [])]))].sort();
  return {
    currencies,
    amounts: currencies.flatMap((currency) => kept.map((revenue) => revenue?.get(currency)?.toFixed() ?? '0')),
  };
}

function meanScores(
  scores: readonly { readonly month: number; readonly score: number }[],
  months: WaveMonths,
): Map<number, number> {
  const sums = new Map<number, { sum: number; count: number }>();
  for (const { month, score } of scores) {
    const wave = Math.floor(month / months);
    const { sum, count } = sums.get(wave) ?? { sum: 0, count: 0 };
    sums.set(wave, { sum: sum + score, count: count + 1 });
  }
  return new Map([...sums].map(([wave, { sum, count }]) => [wave, Math.round(sum / count)]));
}

/** One order, with the month in which it lies. */
function ordersOf({ at, kind, amount, currency }: TimelineOrder): [number, WaveOrders] {
  const revenue = new ExactDecimal(amount);
  const hasSale = kind !== 'REFUND';
  return [waveAt(at, 1), { revenue: new Map([[currency, hasSale ? revenue : revenue.negated()]]), hasSale }];
}

/** Joins the orders of months to those of longer waves. */
function ordersByWave(ofMonths: Iterable<[number, WaveOrders]>, months: WaveMonths): Map<number, WaveOrders> {
  const waves = new Map<number, WaveOrders>();
  for (const [month, orders] of ofMonths) {
    const wave = Math.floor(month / months);
    const known = waves.get(wave);
    waves.set(wave, known ? joined(known, orders) : orders);
  }
  return waves;
}

function joined(one: WaveOrders, other: WaveOrders): WaveOrders {
  const revenue = new Map(one.revenue);
  for (const [currency, amount] of other.revenue) revenue.set(currency, revenue.get(currency)?.plus(amount) ?? amount);
  return { revenue, hasSale: one.hasSale || other.hasSale };
}
