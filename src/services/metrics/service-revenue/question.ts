import { Decimal } from 'decimal.js';
import { BadInputError } from '../../../domain/errors.js';
import type { CustomerFilter } from '../../../domain/filter.js';
import { SERVICE_REVENUE_DEFAULTS } from '../../../domain/service-revenue-defaults.js';
import { EARLIEST, LATEST } from '../../../domain/time.js';
import type { RevenueBase } from '../../../domain/vocabulary.js';
import {
  firstDayOfWave,
  MAX_HORIZON_WAVES,
  startOfWave,
  WAVE_MONTHS,
  waveAt,
  type WaveMonths,
} from '../../../domain/wave.js';
import type { ServiceContrast, ServiceRevenueOptions } from '../../../metrics/service-revenue/input.js';
import { checkCurrency } from '../currency.js';
import { checkedLevel } from '../confidence-level.js';

/** A contrast as it is asked for: exactly one of these. */
export interface AskedContrast {
  readonly shiftPoints?: number | null;
  readonly raiseToScore?: number | null;
  readonly compareScores?: { readonly from: number; readonly to: number } | null;
}

/** What one unit of another currency is worth in that of the answer. */
export interface CurrencyRate {
  readonly currency: string;
  /** Exact decimal. */
  readonly rate: string;
}

/** A question about service, loyalty and revenue as it is asked; left out or null: {@link SERVICE_REVENUE_DEFAULTS}. */
export interface ServiceRevenueQuestion {
  /** YYYY-MM-DD. */
  readonly firstWave: string;
  readonly waves?: number | null;
  readonly waveMonths?: number | null;
  readonly horizonWaves?: number | null;
  readonly contrast: AskedContrast;
  readonly scoreCap?: number | null;
  readonly currency: string;
  readonly rates?: readonly CurrencyRate[] | null;
  readonly base?: RevenueBase | null;
  /** Exact decimals. */
  readonly marginRate?: string | null;
  readonly annualDiscountRate?: string | null;
  readonly filter?: CustomerFilter | null;
  readonly claimedUplift?: number | null;
  readonly savedCustomerSpendFactor?: number | null;
  readonly confidenceLevel?: number | null;
}

/** The same, checked and with its defaults. */
export interface CheckedServiceRevenue extends ServiceRevenueOptions {
  readonly waveMonths: WaveMonths;
  /** The waves asked for, ascending, by number. */
  readonly waves: readonly number[];
  readonly horizonWaves: number;
  readonly rates: ReadonlyMap<string, string>;
  readonly base: RevenueBase;
  readonly marginRate: Decimal | null;
  readonly annualDiscountRate: Decimal;
  readonly filter: CustomerFilter | null;
}

const MAX_WAVES = 120;

/** Checks a question. Throws {@link BadInputError} that names the field of the input, what is expected and what to do. */
export function checkServiceRevenue(asked: ServiceRevenueQuestion): CheckedServiceRevenue {
  const waveMonths = checkedWaveMonths(asked.waveMonths ?? SERVICE_REVENUE_DEFAULTS.waveMonths);
  const base = asked.base ?? SERVICE_REVENUE_DEFAULTS.base;
  checkCurrency(asked.currency, ['input', 'currency']);
  return {
    waveMonths,
    waves: checkedWaves(asked, waveMonths),
    horizonWaves: checkedWhole(
      asked.horizonWaves ?? SERVICE_REVENUE_DEFAULTS.horizonWaves,
      'horizonWaves',
      MAX_HORIZON_WAVES,
      'for a longer horizon take longer waves',
    ),
    contrast: checkedContrast(asked.contrast, ['input', 'contrast']),
    scoreCap: checkedScore(asked.scoreCap ?? SERVICE_REVENUE_DEFAULTS.scoreCap, ['input', 'scoreCap']),
    currency: asked.currency,
    rates: checkedRates(asked),
    base,
    marginRate: checkedMarginRate(asked.marginRate ?? null, base),
    annualDiscountRate: checkedDiscountRate(asked.annualDiscountRate ?? '0'),
    filter: asked.filter ?? null,
    claimedUplift: checkedClaim(asked.claimedUplift ?? null),
    savedCustomerSpendFactor: checkedFactor(
      asked.savedCustomerSpendFactor ?? SERVICE_REVENUE_DEFAULTS.savedCustomerSpendFactor,
    ),
    confidenceLevel: checkedLevel(asked.confidenceLevel ?? SERVICE_REVENUE_DEFAULTS.confidenceLevel, [
      'input',
      'confidenceLevel',
    ]),
  };
}

/** Checks a contrast. Throws {@link BadInputError} that names its field. */
export function checkedContrast(asked: AskedContrast, path: readonly string[]): ServiceContrast {
  const { shiftPoints, raiseToScore, compareScores } = asked;
  if (typeof shiftPoints === 'number') {
    if (Math.abs(shiftPoints) <= 100) return { kind: 'SHIFT', points: shiftPoints };
    throw new BadInputError('A shift is -100 to 100 points: scores run from 0 to 100.', [...path, 'shiftPoints']);
  }
  if (typeof raiseToScore === 'number') {
    return { kind: 'RAISE', to: checkedScore(raiseToScore, [...path, 'raiseToScore']) };
  }
  if (compareScores) {
    const at = [...path, 'compareScores'];
    return {
      kind: 'COMPARE',
      from: checkedScore(compareScores.from, [...at, 'from']),
      to: checkedScore(compareScores.to, [...at, 'to']),
    };
  }
  throw new BadInputError('Give exactly one of shiftPoints, raiseToScore and compareScores.', path);
}

function checkedWaveMonths(months: number): WaveMonths {
  const found = WAVE_MONTHS.find((candidate) => candidate === months);
  if (found) return found;
  throw new BadInputError('A wave lasts 1, 3 or 12 months: a month, a quarter or a year of the calendar.', [
    'input',
    'waveMonths',
  ]);
}

function checkedWaves({ firstWave, waves }: ServiceRevenueQuestion, months: WaveMonths): number[] {
  const count = checkedWhole(
    waves ?? SERVICE_REVENUE_DEFAULTS.waves,
    'waves',
    MAX_WAVES,
    'for a longer time take longer waves',
  );
  const first = waveAt(Date.parse(firstWave), months);
  const path = ['input', 'firstWave'];
  if (firstDayOfWave(first, months) !== firstWave) {
    const [before, after] = [firstDayOfWave(first, months), firstDayOfWave(first + 1, months)];
    throw new BadInputError(
      `A wave of ${String(months)} ${months === 1 ? 'month' : 'months'} begins with the calendar's: take ${before} or ${after}.`,
      path,
    );
  }
  if (startOfWave(first, months) < EARLIEST || startOfWave(first + count + MAX_HORIZON_WAVES, months) > LATEST) {
    throw new BadInputError('Waves lie between the years 1900 and 2100: nothing else is ever recorded.', path);
  }
  return Array.from({ length: count }, (_, index) => first + index);
}

function checkedWhole(value: number, field: string, max: number, remedy: string): number {
  if (Number.isInteger(value) && value >= 1 && value <= max) return value;
  throw new BadInputError(`"${field}" is a whole number from 1 to ${String(max)}: ${remedy}.`, ['input', field]);
}

function checkedScore(score: number, path: readonly string[]): number {
  if (score >= 0 && score <= 100) return score;
  throw new BadInputError('A score is 0 to 100 points.', path);
}

function checkedRates({ rates, currency }: ServiceRevenueQuestion): ReadonlyMap<string, string> {
  const checked = new Map<string, string>();
  (rates ?? []).forEach(({ currency: other, rate }, index) => {
    const path = ['input', 'rates', String(index)];
    checkCurrency(other, [...path, 'currency']);
    if (other === currency || checked.has(other)) {
      const reason = other === currency ? 'is that of the answer, whose rate is 1' : 'has a rate already';
      throw new BadInputError(`This currency ${reason}: leave it out.`, [...path, 'currency']);
    }
    if (!new Decimal(rate).greaterThan(0)) {
      throw new BadInputError(
        'A rate is what one unit of the other currency is worth in that of the answer: more than 0.',
        [...path, 'rate'],
      );
    }
    checked.set(other, rate);
  });
  return checked;
}

function checkedMarginRate(rate: string | null, base: RevenueBase): Decimal | null {
  const path = ['input', 'marginRate'];
  if (base === 'REVENUE') {
    if (rate === null) return null;
    throw new BadInputError('A margin rate goes with the base MARGIN: set "base", or leave it out.', path);
  }
  if (rate === null) {
    throw new BadInputError('The base MARGIN needs a margin rate, for example "0.35" for 35 % of revenue.', path);
  }
  const margin = new Decimal(rate);
  if (margin.greaterThan(0) && margin.lessThanOrEqualTo(1)) return margin;
  throw new BadInputError('A margin rate is more than 0 and at most 1: "0.35" is 35 % of revenue.', path);
}

function checkedDiscountRate(rate: string): Decimal {
  const discount = new Decimal(rate);
  if (discount.greaterThanOrEqualTo(0) && discount.lessThanOrEqualTo(1)) return discount;
  throw new BadInputError('A discount rate is 0 to 1 a year: "0.1" is 10 %.', ['input', 'annualDiscountRate']);
}

function checkedClaim(uplift: number | null): number | null {
  if (uplift === null || (uplift > -1 && uplift <= 10)) return uplift;
  throw new BadInputError('A claimed uplift is a ratio of the base, more than -1 and at most 10: 0.25 is 25 %.', [
    'input',
    'claimedUplift',
  ]);
}

function checkedFactor(factor: number): number {
  if (factor >= 0 && factor <= 1) return factor;
  throw new BadInputError('Saved customers spend 0 to 1 of what retained ones do: 0.5 is half.', [
    'input',
    'savedCustomerSpendFactor',
  ]);
}
