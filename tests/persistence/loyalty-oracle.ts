import { PRIOR_REVENUE_CUTS } from '../../src/domain/loyalty-bands.js';
import type { LoyaltyRequest } from '../../src/persistence/cells/read/loyalty-reading.js';
import type { LoyaltyCell } from '../../src/domain/loyalty-cell.js';
import type { RawCustomer, RawOrder } from './loyalty-world.js';

/** What a question is about, in plain numbers: the filter as a predicate. */
export interface Question extends Omit<LoyaltyRequest, 'metCurrencies'> {
  readonly passes: (customer: RawCustomer) => boolean;
}

/** One customer in one wave. Money is in whole units of 1e-10 of the question's currency, no wave below 0. */
interface Case {
  readonly key: Pick<LoyaltyCell, 'segment' | 'tenureBand' | 'priorBand' | 'scoreBin' | 'fold'>;
  readonly bucket: number;
  readonly retained: boolean;
  /** Weighted, over the horizon. */
  readonly revenue: bigint;
  /** Null where the customer had not joined. */
  readonly placebo: bigint | null;
  readonly currencies: readonly string[];
}

const DECIMALS = 10;

/** Works out from the raw rows, without SQL and by the definition, which customers are eligible in which waves. */
export function casesOf(world: readonly RawCustomer[], buckets: readonly number[], question: Question): Case[] {
  return world.flatMap((customer, index) => {
    const bucket = buckets[index] ?? NaN;
    if (!question.passes(customer)) return [];
    return question.firstDays.flatMap((firstDay) => caseOf(customer, bucket, firstDay, question) ?? []);
  });
}

function caseOf(customer: RawCustomer, bucket: number, firstDay: string, question: Question): Case | null {
  const { waveMonths, lagWeights } = question;
  const start = (wave: number) => monthsAfter(firstDay, wave * waveMonths);
  const within = (wave: number, at: number) => start(wave) <= at && at < start(wave + 1);
  const scores = customer.interactions.flatMap(({ at, points }) => (points === null || !within(0, at) ? [] : [points]));
  const { joinedAt, leftAt } = customer;
  if (joinedAt >= start(0) || (leftAt !== null && leftAt <= start(0)) || scores.length === 0) return null;

  const ordersOf = (wave: number) => customer.orders.filter(({ at }) => within(wave, at));
  const revenueOf = (wave: number) => moneyOf(ordersOf(wave), question);
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const prior = asNumber(revenueOf(-1), DECIMALS);
  const years = [monthsAfter(firstDay, -12), monthsAfter(firstDay, -36)];
  return {
    key: {
      segment: customer.segment,
      tenureBand: years.filter((anniversary) => joinedAt <= anniversary).length,
      priorBand: PRIOR_REVENUE_CUTS.filter((cut) => prior >= Number(cut)).length,
      scoreBin: Math.min(Math.floor((mean + 1e-9) / 5), 19),
      fold: bucket % 20,
    },
    bucket,
    retained: ordersOf(1).some(({ kind }) => kind !== 'REFUND') && (leftAt === null || leftAt >= start(2)),
    revenue: lagWeights.reduce((sum, weight, lag) => sum + (tenThousandths(weight) * revenueOf(lag + 1)) / 10_000n, 0n),
    placebo: joinedAt < start(-2) ? revenueOf(-2) : null,
    currencies: [-2, -1, 1, 2, 3, 4].flatMap(ordersOf).map(({ currency }) => currency),
  };
}

/** The rows that a reader has to return. */
export function cellsOf(cases: readonly Case[], cap: string | null): LoyaltyCell[] {
  const groups = Map.groupBy(cases, ({ key }) => JSON.stringify(key));
  const rows = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const [stayed, lost] = [true, false].map((retained) =>
      group.filter((each) => each.retained === retained).map(({ revenue }) => capped(revenue, cap)),
    );
    const placebos = group.flatMap(({ placebo }) => placebo ?? []);
    return {
      ...first.key,
      customers: group.length,
      retained: stayed?.length ?? 0,
      retainedRevenue: sumOf(stayed),
      retainedSquares: sumOfSquares(stayed),
      lostRevenue: sumOf(lost),
      lostSquares: sumOfSquares(lost),
      placeboCustomers: placebos.length,
      placeboRevenue: sumOf(placebos),
      placeboSquares: sumOfSquares(placebos),
    };
  });
  return rows.sort(
    (a, b) =>
      // Those without a segment come last.
      compare(a.segment ?? '~', b.segment ?? '~') ||
      a.tenureBand - b.tenureBand ||
      a.priorBand - b.priorBand ||
      a.scoreBin - b.scoreBin ||
      a.fold - b.fold,
  );
}

/** All revenue by segment, those without one last. */
export function bookedOf(cases: readonly Case[]): (readonly [string | null, number])[] {
  return [...Map.groupBy(cases, ({ key }) => key.segment)]
    .map(([segment, own]) => [segment, sumOf(own.map(({ revenue }) => revenue))] as const)
    .sort(([a], [b]) => compare(a ?? '~', b ?? '~'));
}

/** The share of revenue of the top one percent, how large revenue is in logarithms, and the 99.5 % quantile of those with any. */
export function tailOf(cases: readonly Case[]): {
  topOnePercentShare: number | null;
  meanLogRevenue: number | null;
  quantile: number | null;
} {
  const revenues = cases.map(({ revenue }) => revenue).sort((a, b) => (a < b ? -1 : Number(a > b)));
  const total = sumOf(revenues);
  const kept = cases.filter(({ retained, revenue }) => retained && revenue > 0n).map(({ revenue }) => sumOf([revenue]));
  const paying = revenues.filter((revenue) => revenue > 0n);
  const quantile = paying[Math.ceil(0.995 * paying.length) - 1];
  return {
    topOnePercentShare: total === 0 ? null : sumOf(revenues.slice(-Math.ceil(revenues.length / 100))) / total,
    meanLogRevenue:
      kept.length === 0
        ? null
        : kept.reduce((sum, each) => sum + each * Math.log(each), 0) / kept.reduce((sum, each) => sum + each, 0),
    quantile: quantile === undefined ? null : asNumber(quantile, DECIMALS),
  };
}

function moneyOf(orders: readonly RawOrder[], { currency, rates }: Question): bigint {
  const total = orders.reduce((sum, order) => {
    const rate = order.currency === currency ? '1' : (rates.get(order.currency) ?? '');
    const amount = BigInt(order.cents) * tenThousandths(rate) * 10_000n;
    return order.kind === 'REFUND' ? sum - amount : sum + amount;
  }, 0n);
  return total < 0n ? 0n : total;
}

function monthsAfter(firstDay: string, months: number): number {
  const [year = NaN, month = NaN] = firstDay.split('-').map(Number);
  return Date.UTC(year, month - 1 + months, 1);
}

function capped(revenue: bigint, cap: string | null): bigint {
  if (cap === null) return revenue;
  const [whole = '', fraction = ''] = cap.split('.');
  const most = BigInt(whole + fraction.padEnd(DECIMALS, '0'));
  return revenue > most ? most : revenue;
}

function sumOf(values: readonly bigint[] = []): number {
  return asNumber(
    values.reduce((sum, value) => sum + value, 0n),
    DECIMALS,
  );
}

function sumOfSquares(values: readonly bigint[] = []): number {
  return asNumber(
    values.reduce((sum, value) => sum + value * value, 0n),
    2 * DECIMALS,
  );
}

function tenThousandths(decimal: string): bigint {
  return BigInt(Math.round(Number(decimal) * 1e4));
}

/** The double next to so many units of so many decimals. */
function asNumber(units: bigint, decimals: number): number {
  return Number(`${units}e-${decimals}`);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
