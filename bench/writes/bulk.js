import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, renameSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import copy from 'pg-copy-streams';

/**
 * Runs steps of an import on a database, in a process of its own.
 *
 * @param {string} url
 * @param {string} folder
 * @param {readonly ('import' | 'project' | 'rebuild')[]} steps
 * @returns {Promise<Record<string, { rows: number, seconds: number, perSecond: number }> & { peakBytes: number }>}
 */
export async function runImporter(url, folder, steps) {
  const program = path.join(import.meta.dirname, 'importer.js');
  const { stdout } = await promisify(execFile)(process.execPath, [program, folder, ...steps], {
    env: { ...process.env, DATABASE_URL: url },
  });
  return JSON.parse(stdout);
}

/** Writes the interactions of a database to a file that COPY reads, in the order of their time, as they are in the CSV. */
export async function dumpInteractions(scratch, name, file) {
  if (existsSync(file)) return;
  await scratch.on(name, async (client) => {
    const rows = 'select * from interaction order by interaction.occurred_at, interaction.record_id';
    await pipeline(client.query(copy.to(`copy (${rows}) to stdout`)), createWriteStream(`${file}.part`));
  });
  renameSync(`${file}.part`, file);
}

/**
 * Copies a file into the table `interaction`, as fast as PostgreSQL takes it.
 *
 * @returns {Promise<number>} rows a second
 */
export async function copyInteractions(scratch, name, file) {
  return scratch.on(name, async (client) => {
    const begun = performance.now();
    const target = client.query(copy.from('copy interaction from stdin'));
    await pipeline(createReadStream(file, { highWaterMark: 1 << 18 }), target);
    return (1_000 * target.rowCount) / (performance.now() - begun);
  });
}
