import pg from 'pg';
import { duckdb, postgresql } from './dialect.js';
import { openDuckdb } from './duckdb.js';

/** Memory for the sorts of direct SQL, which without it would go through files. */
const WORK_MEM = '512MB';

/**
 * Who answers a question: each gives its rows, by the same rows underneath.
 *
 * @typedef {object} Contestants
 * @property {(question: import('./questions/index.js').Question, query?: string) => Promise<object[]>} journeygraph over
 *   HTTP; the question's own query unless another is given
 * @property {(question: import('./questions/index.js').Question) => Promise<object[]>} sql on the timeline in PostgreSQL
 * @property {(question: import('./questions/index.js').Question) => Promise<object[]>} duckdb
 * @property {() => Promise<void>} close
 */

/**
 * @param {import('../world/index.js').World} world
 * @param {(line: string) => void} say
 * @returns {Promise<Contestants>}
 */
export async function openContestants(world, say) {
  const closing = new AsyncDisposableStack();
  try {
    const client = new pg.Client({ connectionString: world.url });
    await client.connect();
    closing.defer(() => client.end());
    await client.query(`set work_mem = '${WORK_MEM}'`);
    const opened = await openDuckdb({ world, client, say });
    closing.defer(opened.close);
    const server = await world.journeygraph();
    closing.defer(server.stop);
    const clock = new Date().toISOString();
    const stop = closing.move();
    return {
      journeygraph: async (question, query = question.query) =>
        question.rows(await ask(server, { ...question, query })),
      sql: async (question) => (await client.query(question.sql(postgresql, clock))).rows,
      duckdb: async (question) => {
        const reader = await opened.connection.runAndReadAll(question.sql(duckdb, clock));
        return reader.getRowObjectsJson();
      },
      close: () => stop.disposeAsync(),
    };
  } finally {
    await closing.disposeAsync();
  }
}

async function ask({ url, key }, { query, variables, name }) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(`${name}: ${errors[0].message}`);
  return data;
}
