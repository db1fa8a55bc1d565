/**
 * One estimate of service, loyalty and revenue over 20,000 cells: how much CPU it takes, how long it keeps the event loop
 * from others at most, and what the same estimate takes from the customers one by one.
 */
import { gatherEvidence } from '../../dist/src/metrics/service-revenue/evidence.js';
import { estimateServiceRevenue } from '../../dist/src/metrics/service-revenue/service-revenue.js';
import { createRandom } from '../../dist/seeds/random.js';
import { compare } from '../measure/result.js';

const CELLS = 20_000;
const CUSTOMERS_PER_CELL = 10;
const RUNS = 9;
const ROW_RUNS = 3;
const TARGET_MS = 100;
/** What nobody notices. */
const TURN_MS = 50;
const ESTIMATES = [
  { waves: 1, what: 'one wave, sandwich' },
  { waves: 4, what: 'four waves, without each of 20 folds' },
];

const SEGMENTS = ['A', 'B', 'C', 'D', 'E', 'F'];
const QUESTION = {
  contrast: { kind: 'SHIFT', points: 5 },
  scoreCap: 100,
  currency: 'EUR',
  savedCustomerSpendFactor: 1,
  claimedUplift: 0.25,
  confidenceLevel: 0.95,
};

/** Computing the answer, without reading the cells. */
export const serviceRevenue = {
  name: 'service-revenue',
  run: async ({ say }) => {
    const customers = [...madeUpCells()];
    const cells = customers.map((own) => own.reduce(added));
    const rows = customers.flat();
    say(`${cells.length.toLocaleString('en')} cells of ${rows.length.toLocaleString('en')} customers`);
    return ESTIMATES.flatMap(({ waves, what }) => {
      const fromCells = measure(cells, waves, RUNS);
      const fromRows = measure(rows, waves, ROW_RUNS);
      const cpu = fromCells.map((run) => run.cpu);
      return [
        compare({
          case: what,
          against: 'target of 100 ms CPU',
          unit: 'ms',
          ours: cpu,
          theirs: cpu.map(() => TARGET_MS),
          better: 'less',
          target: 1,
        }),
        compare({
          case: what,
          against: 'customers one by one',
          unit: 'ms',
          ours: cpu.slice(0, ROW_RUNS),
          theirs: fromRows.map((run) => run.cpu),
          better: 'less',
        }),
        compare({
          case: `${what}, longest turn`,
          against: '50 ms',
          unit: 'ms',
          ours: fromCells.map((run) => run.turn),
          theirs: cpu.map(() => TURN_MS),
          better: 'less',
        }),
      ];
    });
  },
};

/** After warming up, each run's CPU (user and system, all threads) and longest turn, in milliseconds. */
function measure(sums, waves, runs) {
  for (let run = 0; run < 3; run += 1) estimate(sums, waves);
  return Array.from({ length: runs }, () => estimate(sums, waves));
}

function estimate(sums, waves) {
  const before = process.cpuUsage();
  const steps = gatherEvidence({
    cells: sums,
    waves: Array.from({ length: waves }, (_, index) => `202${index}-01-01`),
    immatureWaves: [],
    horizonWaves: 1,
    askedHorizonWaves: 1,
    silentMonth: null,
    tail: { topOnePercentShare: 0.1, meanLogRevenue: 5, sampledShare: null },
    winsorisedCells: null,
    booked: new Map(SEGMENTS.map((segment) => [segment, '1'])),
    confidenceLevel: 0.95,
  });
  let turn = 0;
  for (;;) {
    const from = performance.now();
    const next = steps.next();
    turn = Math.max(turn, performance.now() - from);
    if (!next.done) continue;
    const last = performance.now();
    estimateServiceRevenue(next.value, QUESTION);
    turn = Math.max(turn, performance.now() - last);
    break;
  }
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1000, turn };
}

/** Cells that differ in their key, each with its customers as cells of their own. */
function* madeUpCells() {
  const random = createRandom(1, 1);
  const below = (count) => Math.floor(count * random());
  const seen = new Set();
  while (seen.size < CELLS) {
    const key = {
      segment: SEGMENTS[below(SEGMENTS.length)],
      tenureBand: below(3),
      priorBand: 18 + below(10),
      scoreBin: Math.floor(20 * Math.sqrt(random())),
      fold: below(20),
    };
    const name = JSON.stringify(key);
    if (seen.has(name)) continue;
    seen.add(name);
    yield Array.from({ length: CUSTOMERS_PER_CELL }, () => {
      const score = 5 * key.scoreBin;
      const retained = random() < 1 / (1 + Math.exp(1 - 0.04 * score));
      const amount = Math.exp(4 + 0.1 * (key.priorBand - 20) + 0.005 * score) * 2 * random();
      const [kept, lost] = retained ? [amount, 0] : [0, amount / 5];
      const placebo = 100 * random();
      return {
        ...key,
        customers: 1,
        retained: retained ? 1 : 0,
        retainedRevenue: kept,
        retainedSquares: kept ** 2,
        lostRevenue: lost,
        lostSquares: lost ** 2,
        placeboCustomers: 1,
        placeboRevenue: placebo,
        placeboSquares: placebo ** 2,
      };
    });
  }
}

function added(one, other) {
  const sum = (name) => one[name] + other[name];
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
