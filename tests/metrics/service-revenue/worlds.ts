import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ServiceRevenueEstimates } from '../../../src/metrics/service-revenue/answer.js';
import { gatherEvidence, type ServiceRevenueEvidence } from '../../../src/metrics/service-revenue/evidence.js';
import type { LoyaltyCell } from '../../../src/domain/loyalty-cell.js';
import type { ServiceRevenueOptions } from '../../../src/metrics/service-revenue/input.js';
import { everyone, type Members } from '../../../src/metrics/service-revenue/members.js';
import { estimateServiceRevenue } from '../../../src/metrics/service-revenue/service-revenue.js';
import { runSteps } from '../../../src/metrics/service-revenue/steps.js';
import { createRandom } from '../../../seeds/random.js';

/** One customer in one wave. */
export interface Customer {
  readonly segment: string | null;
  readonly tenureBand: number;
  readonly priorBand: number;
  readonly score: number;
  readonly fold: number;
  readonly retained: boolean;
  readonly revenue: number;
  /** Null: had not joined by then. */
  readonly placebo: number | null;
}

export const OPTIONS: ServiceRevenueOptions = {
  contrast: { kind: 'SHIFT', points: 5 },
  scoreCap: 97.5,
  currency: 'EUR',
  savedCustomerSpendFactor: 1,
  claimedUplift: null,
  confidenceLevel: 0.95,
};

export const WAVE = {
  waves: ['2026-01-01'],
  immatureWaves: [],
  horizonWaves: 1,
  askedHorizonWaves: 1,
  silentMonth: null,
  tail: { topOnePercentShare: 0.1, meanLogRevenue: null, sampledShare: null },
  winsorisedCells: null,
  confidenceLevel: 0.95,
} as const;

/** The cell of one customer alone. */
export function cellOf({ retained, revenue, placebo, score, ...key }: Customer): LoyaltyCell {
  return {
    segment: key.segment,
    tenureBand: key.tenureBand,
    priorBand: key.priorBand,
    scoreBin: Math.min(19, Math.floor(score / 5)),
    fold: key.fold,
    customers: 1,
    retained: retained ? 1 : 0,
    retainedRevenue: retained ? revenue : 0,
    retainedSquares: retained ? revenue ** 2 : 0,
    lostRevenue: retained ? 0 : revenue,
    lostSquares: retained ? 0 : revenue ** 2,
    placeboCustomers: placebo === null ? 0 : 1,
    placeboRevenue: placebo ?? 0,
    placeboSquares: (placebo ?? 0) ** 2,
  };
}

/** Cells of customers, those of one key added up. */
export function cellsOf(customers: readonly Customer[]): LoyaltyCell[] {
  return mergedCells(customers.map(cellOf));
}

/** Cells of one key added up. */
export function mergedCells(cells: readonly LoyaltyCell[]): LoyaltyCell[] {
  const byKey = Map.groupBy(cells, ({ segment, tenureBand, priorBand, scoreBin, fold }) =>
    JSON.stringify([segment, tenureBand, priorBand, scoreBin, fold]),
  );
  return [...byKey.values()].map((own) => own.reduce((sum, cell) => added(sum, cell)));
}

function added(one: LoyaltyCell, other: LoyaltyCell): LoyaltyCell {
  const sum = (name: Exclude<keyof LoyaltyCell, 'segment'>) => one[name] + other[name];
  return {
    ...one,
    customers: sum('customers'),
    retained: sum('retained'),
    retainedRevenue: sum('retainedRevenue'),
    retainedSquares: sum('retainedSquares'),
    lostRevenue: sum('lostRevenue'),
    lostSquares: sum('lostSquares'),
    placeboCustomers: sum('placeboCustomers'),
    placeboRevenue: sum('placeboRevenue'),
    placeboSquares: sum('placeboSquares'),
  };
}

export type Given = Partial<Parameters<typeof gatherEvidence>[0]> & { readonly cells: readonly LoyaltyCell[] };

/** Fits and examines cells; what is booked is what they hold. */
export function evidenceOf(given: Given): ServiceRevenueEvidence {
  const booked = new Map<string | null, string>();
  for (const { segment, retainedRevenue, lostRevenue } of given.cells) {
    booked.set(segment, String(Number(booked.get(segment) ?? 0) + retainedRevenue + lostRevenue));
  }
  return runSteps(gatherEvidence({ ...WAVE, booked, ...given }));
}

export function answerOf(
  given: Given,
  options: Partial<ServiceRevenueOptions> = {},
  members: Members = everyone,
): ServiceRevenueEstimates {
  return estimateServiceRevenue(evidenceOf(given), { ...OPTIONS, ...options }, members);
}

/** The 6,000 customers of the oracle, whose bands are quartiles there; its placebo is the revenue of the wave before. */
export const oracleCells: readonly LoyaltyCell[] = readFileSync(
  path.join(import.meta.dirname, '../../oracles/service-revenue-cells.csv'),
  'utf8',
)
  .trim()
  .split('\n')
  .slice(1)
  .map((line, index) => {
    const [segment = '', tenure = '', prior = '', ...rest] = line.split(',');
    const [score = 0, customers = 0, retained = 0, retainedRevenue = 0, retainedSquares = 0, ...more] =
      rest.map(Number);
    const [lostRevenue = 0, lostSquares = 0, placeboRevenue = 0, placeboSquares = 0] = more;
    return {
      segment,
      tenureBand: ['0-1y', '1-3y', '3y+'].indexOf(tenure),
      priorBand: Number(prior.slice(1)),
      scoreBin: (score - 2.5) / 5,
      fold: index % 20,
      customers,
      retained,
      retainedRevenue,
      retainedSquares,
      lostRevenue,
      lostSquares,
      placeboCustomers: customers,
      placeboRevenue,
      placeboSquares,
    };
  });

/** How a made-up company works. */
export interface World {
  readonly customers: number;
  readonly seed: number;
  /** Log odds of staying and log revenue per point of score. */
  readonly retentionSlope?: number;
  readonly spendSlope?: number;
  /** How much the logarithm of what a customer is worth moves the score, in points: the confounding. */
  readonly scoreByWorth?: number;
  /** Standard deviation of the logarithm of revenue beside everything known. */
  readonly noise?: number;
  /** Waves in which each customer comes back. */
  readonly waves?: number;
}

/** What five points more (at most 97.5) truly do to a customer, by the functions that he was made with. */
export interface Truth {
  readonly retentionChange: number;
  readonly totalEffect: number;
  readonly base: number;
}

/** Customers of a made-up company; worth, which is theirs for good, shows in revenue before and after. */
export function simulate(world: World): Customer[] {
  return [...live(world)].map(({ customer }) => customer);
}

/** The mean truth over the customers of a made-up company. */
export function truthOf(world: World): Truth {
  const sums = { retentionChange: 0, totalEffect: 0, base: 0 };
  let count = 0;
  for (const { truth } of live(world)) {
    count += 1;
    sums.retentionChange += truth.retentionChange;
    sums.totalEffect += truth.totalEffect;
    sums.base += truth.base;
  }
  return {
    retentionChange: sums.retentionChange / count,
    totalEffect: sums.totalEffect / count,
    base: sums.base / count,
  };
}

const LOST_SHARE = 0.3;
const LOST_SPENDING = 0.2;

function* live(world: World): Generator<{ customer: Customer; truth: Truth }> {
  const {
    customers,
    seed,
    retentionSlope = 0.04,
    spendSlope = 0.005,
    scoreByWorth = 0,
    noise = 0.6,
    waves = 1,
  } = world;
  for (let number = 0; number < customers; number += 1) {
    const random = createRandom(seed, number);
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const worth = 0.8 * normal();
    const liking = 6 * normal();
    const segment = random() < 0.6 ? 'HOME' : 'BUSINESS';
    const tenureBand = Math.floor(3 * random());
    const stays = (score: number) => {
      const logit = -1.6 + retentionSlope * score + (segment === 'HOME' ? 0 : 0.4) + 0.2 * tenureBand + 0.3 * worth;
      return 1 / (1 + Math.exp(-logit));
    };
    const pays = (score: number) => Math.exp(3.6 + spendSlope * score + worth + (segment === 'HOME' ? 0 : 0.5));
    for (let wave = 0; wave < waves; wave += 1) {
      const prior = Math.exp(4 + worth + 0.3 * normal());
      const score = Math.min(99.9, Math.max(0, 62 + scoreByWorth * worth + liking + 14 * normal()));
      const retained = random() < stays(score);
      const paid = pays(score) * Math.exp(noise * normal() - noise ** 2 / 2);
      const after = Math.max(score, Math.min(score + 5, 97.5));
      const lost = LOST_SHARE * LOST_SPENDING * pays(score);
      yield {
        customer: {
          segment,
          tenureBand,
          priorBand: Math.max(1, Math.floor(2 * Math.log2(prior))),
          score,
          fold: number % 20,
          retained,
          revenue: retained ? paid : random() < LOST_SHARE ? LOST_SPENDING * paid : 0,
          placebo: Math.exp(4 + worth + 0.3 * normal()),
        },
        truth: {
          retentionChange: stays(after) - stays(score),
          totalEffect:
            (stays(after) - stays(score)) * (pays(after) - lost) + stays(score) * (pays(after) - pays(score)),
          base: stays(score) * pays(score) + (1 - stays(score)) * lost,
        },
      };
    }
  }
}
