import { compare } from '../measure/result.js';
import { interleave } from '../measure/rounds.js';
import { openContestants } from './contestants.js';
import { requireEqual } from './equal.js';
import { growthOf } from './growth.js';
import { questions } from './questions/index.js';

const QUICK = { sizes: [1], rounds: 2 };
const FULL = { sizes: [1, 3, 10], rounds: 3 };

const WARMUPS = 3;

/** At this size the targets hold. */
const TARGET_MILLIONS = 10;
const TARGETS = { fromCells: 50, fromFacts: 1 };
const NO_TARGETS = { fromCells: null, fromFacts: null };

/** Metric queries over HTTP, beside the SQL that somebody would write who has the rows alone, in PostgreSQL and in DuckDB. */
export const answers = {
  name: 'answers',
  run: async ({ full, world, say }) => {
    const results = [];
    const times = new Map(questions.flatMap(queriesOf).map(({ what }) => [what, []]));
    const { sizes, rounds: count } = full ? FULL : QUICK;
    for (const millions of sizes) {
      const measured = await measureWorld(await world({ millions }), { millions, count, say });
      for (const { question, rounds } of measured) {
        results.push(...resultsOf(question, rounds, millions));
        for (const { what } of queriesOf(question)) times.get(what).push({ millions, rounds: rounds[what] });
      }
    }
    return full ? [...results, ...[...times].flatMap(([name, sizes]) => growthOf(name, sizes))] : results;
  },
};

async function measureWorld(world, { millions, count, say }) {
  const contestants = await openContestants(world, say);
  try {
    const measured = [];
    for (const question of questions) {
      const compared = await checkEqual(contestants, question);
      say(`${millions} million, ${question.name}: ${compared} values are equal.`);
      measured.push({ question, rounds: await measure(contestants, question, count) });
    }
    return measured;
  } finally {
    await contestants.close();
  }
}

async function checkEqual({ journeygraph, sql, duckdb }, question) {
  const rows = {
    PostgreSQL: summed(await sql(question), question),
    DuckDB: summed(await duckdb(question), question),
  };
  let compared = 0;
  for (const { query, what } of queriesOf(question)) {
    const answer = await journeygraph(question, query);
    for (const [name, own] of Object.entries(rows)) compared += requireEqual(answer, own, `${what} in ${name}`);
  }
  return compared;
}

/** How a question is asked: with intervals, and for the values alone where that makes a difference. */
function queriesOf({ name, query, valuesQuery }) {
  const whole = { what: name, query };
  return valuesQuery === undefined ? [whole] : [whole, { what: `${name}, values alone`, query: valuesQuery }];
}

/** The rows as one, where the answer is about all of them. */
function summed(rows, { summedAs }) {
  if (summedAs === undefined) return rows;
  const columns = Object.keys(rows[0] ?? {});
  const totals = columns.map((column) => [column, rows.reduce((total, row) => total + Number(row[column]), 0)]);
  return [{ ...Object.fromEntries(totals), key: summedAs }];
}

/** Milliseconds of one answer each, in turns. Ours is short, so that it is asked several times. */
async function measure({ journeygraph, sql, duckdb }, question, rounds) {
  const timed = (ask, times) => async () => {
    const from = performance.now();
    for (let time = 0; time < times; time += 1) await ask();
    return (performance.now() - from) / times;
  };
  const ours = queriesOf(question).map(({ what, query }) => [what, timed(() => journeygraph(question, query), 5)]);
  // Rows are in memory since the answers were compared; the server's code is not yet compiled.
  for (const [, ask] of ours) for (let time = 0; time < WARMUPS; time += 1) await ask();
  return interleave(
    {
      ...Object.fromEntries(ours),
      sql: timed(() => sql(question), 1),
      duckdb: timed(() => duckdb(question), 1),
    },
    { rounds, warmups: 0 },
  );
}

function resultsOf(question, rounds, millions) {
  return queriesOf(question).flatMap(({ what }) => {
    const about = { case: `${what}, ${millions} million`, unit: 'ms', ours: rounds[what], better: 'less' };
    const { sql, duckdb } = rounds;
    const faster = sql.map((time, round) => Math.min(time, duckdb[round]));
    const { fromCells, fromFacts } = millions === TARGET_MILLIONS ? TARGETS : NO_TARGETS;
    return question.isFiltered
      ? [
          compare({ ...about, against: 'SQL', theirs: sql }),
          compare({ ...about, against: 'DuckDB', theirs: duckdb, target: fromFacts }),
        ]
      : [
          compare({ ...about, against: 'SQL', theirs: sql }),
          compare({ ...about, against: 'DuckDB', theirs: duckdb }),
          compare({ ...about, against: 'the faster', theirs: faster, target: fromCells }),
        ];
  });
}
