/**
 * One estimate of service, loyalty and revenue over 20,000 cells: how much CPU it takes, how long it keeps the event loop
 * from others at most, and what the same estimate takes from the customers one by one. Needs a build; run it with the Node
 * of the install: `npm run bench`.
 */
import { gatherEvidence } from '../dist/src/metrics/service-revenue/evidence.js';
import { estimateServiceRevenue } from '../dist/src/metrics/service-revenue/service-revenue.js';
import { createRandom } from '../dist/seeds/random.js';

const CELLS = 20_000;
const CUSTOMERS_PER_CELL = 10;
const RUNS = 15;
const TARGET_MS = 100;

const SEGMENTS = ['A', 'B', 'C', 'D', 'E', 'F'];
const QUESTION = {
  contrast: { kind: 'SHIFT', points: 5 },
  scoreCap: 100,
  currency: 'EUR',
  savedCustomerSpendFactor: 1,
  claimedUplift: 0.25,
  confidenceLevel: 0.95,
};

const customers = [...madeUpCells()];
const cells = customers.map((own) => own.reduce(added));
const rows = customers.flat();
console.log(
  `one estimate over ${cells.length.toLocaleString('en')} cells of ${rows.length.toLocaleString('en')} customers\n`,
);
const results = [
  { waves: 1, what: 'one wave, sandwich' },
  { waves: 4, what: 'four waves, without each of 20 folds' },
].map(({ waves, what }) => {
  const fromCells = measure(cells, waves, RUNS);
  const fromRows = measure(rows, waves, 3);
  return {
    what,
    'CPU ms': fromCells.cpu.median,
    min: fromCells.cpu.min,
    max: fromCells.cpu.max,
    'of the target': round(fromCells.cpu.median / TARGET_MS),
    'longest turn ms': fromCells.turn.median,
    'rows / cells': round(fromRows.cpu.median / fromCells.cpu.median),
  };
});
console.table(results);
console.log(JSON.stringify({ cells: cells.length, customers: rows.length, runs: RUNS, results }));

/** Medians over runs, after warming up. */
function measure(sums, waves, runs) {
  for (let run = 0; run < 3; run += 1) estimate(sums, waves);
  const measured = Array.from({ length: runs }, () => estimate(sums, waves));
  return { cpu: spread(measured.map(({ cpu }) => cpu)), turn: spread(measured.map(({ turn }) => turn)) };
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

function spread(values) {
  const ascending = values.toSorted((one, other) => one - other);
  const at = (share) => round(ascending[Math.floor(share * (ascending.length - 1))]);
  return { min: at(0), median: at(0.5), max: at(1) };
}

function round(value) {
  return Math.round(10 * value) / 10;
}
