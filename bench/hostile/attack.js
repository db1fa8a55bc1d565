/** 50 connections that send the query they are told, again and again, and say in the end how they were answered. */
import { ask } from './ask.js';

const CONNECTIONS = 50;
const { URL: url, KEY: key } = process.env;
let going = true;

process.on('message', (query) => {
  if (query === 'stop') going = false;
  else attack(query);
});

async function attack(query) {
  const counts = {};
  // No two documents are the same, so that none has been checked before.
  let sent = 0;
  const connection = async () => {
    while (going) {
      const { status } = await ask(url, key, `${query} # ${(sent += 1)}`);
      counts[status] = (counts[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  process.send(counts, () => process.exit());
}
