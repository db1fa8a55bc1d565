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
  const ordersOfMonths = ordersByMonth(customer.orders);
  return WAVE_MONTHS.flatMap((waveMonths) => {
    const orders = waveMonths === 1 ? ordersOfMonths : ordersByWave(ordersOfMonths, waveMonths);
    return meanScores(scores, waveMonths)
      .filter(({ wave }) => isEligible(customer, wave, waveMonths))
      .map(({ wave, score }) => ({
        waveMonths,
        firstDay: firstDayOfWave(wave, waveMonths),
        score,
        tenureBand: tenureBandAt(customer, wave, waveMonths),
        retained: orders.sold.has(wave + 1) && isThereAt(customer, startOfWave(wave + 2, waveMonths)),
        joinedBeforePlacebo: customer.joinedAt < startOfWave(wave - 2, waveMonths),
        ...revenueAround(wave, orders),
      }));
  });
}

/** What a customer's orders come to in the waves of one length. */
interface Orders {
  /** By currency, in the order of their names, then by wave. */
  readonly revenue: ReadonlyMap<string, ReadonlyMap<number, Decimal>>;
  /** The waves with a purchase or a renewal. */
  readonly sold: ReadonlySet<number>;
}

/** The waves whose revenue a wave keeps, counted from it: the placebo, the one before, and those of the horizon. */
const KEPT_WAVES = [-2, -1, ...Array.from({ length: MAX_HORIZON_WAVES }, (_, lag) => lag + 1)];

function isEligible({ joinedAt, leftAt }: WaveCustomer, wave: number, months: WaveMonths): boolean {
  const start = startOfWave(wave, months);
  return joinedAt < start && (leftAt === null || leftAt > start);
}

function isThereAt({ leftAt }: WaveCustomer, end: number): boolean {
  return leftAt === null || leftAt >= end;
}

function tenureBandAt({ joinedAt }: WaveCustomer, wave: number, months: WaveMonths): number {
  return TENURE_CUTS_YEARS.filter((years) => joinedAt <= startOfWave(wave - (years * 12) / months, months)).length;
}

function revenueAround(wave: number, { revenue }: Orders): Pick<CustomerWaveFact, 'currencies' | 'amounts'> {
  const met = [...revenue].filter(([, byWave]) => KEPT_WAVES.some((distance) => byWave.has(wave + distance)));
  return {
    currencies: met.map(([currency]) => currency),
    amounts: met.flatMap(([, byWave]) => KEPT_WAVES.map((distance) => byWave.get(wave + distance)?.toFixed() ?? '0')),
  };
}

function meanScores(
  scores: readonly { readonly month: number; readonly score: number }[],
  months: WaveMonths,
): { readonly wave: number; readonly score: number }[] {
  const sums = new Map<number, { sum: number; count: number }>();
  for (const { month, score } of scores) {
    const wave = Math.floor(month / months);
    const known = sums.get(wave);
    if (known) {
      known.sum += score;
      known.count += 1;
    } else sums.set(wave, { sum: score, count: 1 });
  }
  return [...sums].map(([wave, { sum, count }]) => ({ wave, score: Math.round(sum / count) }));
}

function ordersByMonth(orders: readonly TimelineOrder[]): Orders {
  const revenue = new Map<string, Map<number, Decimal>>();
  const sold = new Set<number>();
  for (const { at, kind, amount, currency } of orders) {
    const month = waveAt(at, 1);
    const byMonth = revenue.get(currency) ?? new Map<number, Decimal>();
    revenue.set(currency, byMonth);
    if (kind === 'REFUND') add(byMonth, month, new ExactDecimal(amount).negated());
    else {
      add(byMonth, month, new ExactDecimal(amount));
      sold.add(month);
    }
  }
  return { revenue: new Map([...revenue].sort(([one], [other]) => (one < other ? -1 : 1))), sold };
}

/** Joins the orders of months to those of longer waves. */
function ordersByWave(ofMonths: Orders, months: WaveMonths): Orders {
  const waveOf = (month: number) => Math.floor(month / months);
  const joined = (byMonth: ReadonlyMap<number, Decimal>) => {
    const byWave = new Map<number, Decimal>();
    for (const [month, amount] of byMonth) add(byWave, waveOf(month), amount);
    return byWave;
  };
  return {
    revenue: new Map([...ofMonths.revenue].map(([currency, byMonth]) => [currency, joined(byMonth)])),
    sold: new Set([...ofMonths.sold].map(waveOf)),
  };
}

function add(totals: Map<number, Decimal>, wave: number, amount: Decimal): void {
  totals.set(wave, totals.get(wave)?.plus(amount) ?? amount);
}
