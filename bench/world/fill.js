import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { PROJECT } from '../measure/program.js';

/** What the seed makes of one customer in twelve quarters, on average over the first 20,000. */
const INTERACTIONS_PER_CUSTOMER = 21.86;

/**
 * Fills the database with `npm run seed`, unless it has been; one that was interrupted goes on.
 *
 * @returns {Promise<{ customers: number, interactions: number }>} what the database holds
 */
export async function fillOnce({ dataDir, url, millions, say }) {
  const file = path.join(dataDir, 'filled.json');
  const madeBy = seedDigest();
  if (existsSync(file)) {
    const held = JSON.parse(readFileSync(file, 'utf8'));
    if (held.madeBy !== madeBy) say(`Another build filled ${dataDir}: delete it to have it filled anew.`);
    return held;
  }
  const customers = Math.round((millions * 1_000_000) / INTERACTIONS_PER_CUSTOMER);
  say(`Filling ${dataDir} with ${customers.toLocaleString('en')} customers, for this and later runs.`);
  execFileSync(process.execPath, ['dist/src/cli.js', 'seed', '--customers', String(customers)], {
    cwd: PROJECT,
    env: { ...process.env, DATA_DIR: dataDir },
    stdio: 'inherit',
  });
  const interactions = await settle(url);
  const held = { customers, interactions, madeBy };
  writeFileSync(file, JSON.stringify(held));
  return held;
}

/** Rows that stay as they are: plans do not change between rounds, and nothing cleans up behind the measurement. */
async function settle(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('vacuum (analyze)');
    await client.query('checkpoint');
    const { rows } = await client.query('select count(*)::int as count from interaction');
    return rows[0].count;
  } finally {
    await client.end();
  }
}

/** Changes with the code that decides what the rows, facts and cells are. */
function seedDigest() {
  const hash = createHash('sha256');
  for (const file of globSync('dist/{seeds,migrations,src/projection}/**/*.js', { cwd: PROJECT }).sort()) {
    hash.update(readFileSync(path.join(PROJECT, file)));
  }
  return hash.digest('hex');
}
