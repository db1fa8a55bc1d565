import type pg from 'pg';

/** As many texts have a name, none of them longer: each connection keeps a plan of each. */
const MAX_PREPARED = 200;
const MAX_CHARACTERS = 10_000;

/** The names of texts that connections prepare. */
const names = new Map<string, string>();

/** Has connections prepare a text from now on, as long as there is room for it. */
export function prepare(text: string): void {
  if (names.has(text) || names.size >= MAX_PREPARED || text.length > MAX_CHARACTERS) return;
  names.set(text, `journeygraph_${names.size.toString()}`);
}

type Query = (...args: unknown[]) => unknown;

/** Has the connections of a pool prepare what {@link prepare} names: Kysely tells its driver of texts and values alone. */
export function prepareStatements(pool: pg.Pool): void {
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as Query;
    const preparing: Query = (text, values, ...others) => {
      const name = typeof text === 'string' ? names.get(text) : undefined;
      return name === undefined ? query(text, values, ...others) : query({ name, text, values }, ...others);
    };
    Object.assign(client, { query: preparing });
  });
}
