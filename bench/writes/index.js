import { rmSync } from 'node:fs';
import path from 'node:path';
import { interleave } from '../measure/rounds.js';
import { compare } from '../measure/result.js';
import { PROJECT } from '../measure/program.js';
import { copyInteractions, dumpInteractions, runImporter } from './bulk.js';
import { makeFiles } from './files.js';
import { measureFreshness } from './freshness.js';
import { ingestCalls, measureIngest } from './ingest.js';
import { openScratch } from './scratch.js';
import { measureSpace } from './space.js';

const MEGABYTE = 1_000_000;
const CALLS = 100;
const SOME = 150_000;

/** Databases of a run: one to begin with, the same after an import, and one that is thrown away after each measurement. */
const [BASE, FILLED, TRIAL] = ['base', 'filled', 'trial'];

/** Everything that writes: import and `ingest` beside bare COPY, the projector beside the import, and what it takes on disk. */
export const writes = {
  name: 'writes',
  run: async ({ full, say }) => {
    const size = full ? { interactions: 10_000_000, rounds: 1 } : { interactions: SOME, rounds: 2 };
    const scratch = await openScratch(say);
    try {
      const measured = await measureBulk({ ...size, scratch, say });
      return results({ ...measured, seconds: await measureSingle({ scratch, say }) });
    } finally {
      for (const name of [TRIAL, FILLED, BASE]) await scratch.drop(name);
      await scratch.close();
    }
  },
};

/** What has to do with many rows: the import of the first round is the one whose database gives COPY its rows. */
async function measureBulk({ interactions, rounds, scratch, say }) {
  const root = folderOf(interactions);
  const files = makeFiles(root, interactions);
  await scratch.prepare(BASE, files.customers);
  say(`An import of ${files.interactionCount.toLocaleString('en')} interactions, its facts and cells.`);
  const filled = await importAndProject(scratch, FILLED, files);
  say(`As measured: ${JSON.stringify(filled)}`);
  await requireAll(scratch, files.interactionCount);
  const rowsFile = path.join(root, 'interactions.copy');
  rmSync(rowsFile, { force: true });
  await dumpInteractions(scratch, FILLED, rowsFile);
  const space = await measureSpace(scratch, FILLED);
  say(`Bytes per interaction: ${JSON.stringify(space)}`);
  const first = await andRebuild(scratch, FILLED, files, filled);
  await scratch.drop(FILLED);

  say('COPY, ingest, import, projector and rebuild in turns.');
  const waiting = [first];
  const calls = ingestCalls(CALLS);
  const measured = await interleave(
    {
      copied: async () => {
        await scratch.clone(TRIAL, BASE);
        return copyInteractions(scratch, TRIAL, rowsFile);
      },
      ingested: async () => measureIngest(scratch.dataDir, await scratch.clone(TRIAL, BASE), calls),
      imported: async () =>
        waiting.pop() ?? andRebuild(scratch, TRIAL, files, await importAndProject(scratch, TRIAL, files)),
    },
    { rounds, warmups: 0 },
  );
  return { ...measured, space };
}

/** Single interactions while an import runs: it has the same size in both sets, as there is nothing more to see in hours. */
async function measureSingle({ scratch, say }) {
  const files = makeFiles(folderOf(SOME), SOME);
  await scratch.prepare(BASE, files.customers);
  say('Single interactions while an import runs.');
  const seconds = await measureFreshness(scratch.dataDir, await scratch.clone(TRIAL, BASE), files.interactions);
  say(`Seconds until each was counted: ${seconds.map((each) => each.toFixed(2)).join(', ')}`);
  return seconds;
}

function folderOf(interactions) {
  return path.join(PROJECT, 'bench/.data/csv', String(interactions));
}

async function importAndProject(scratch, name, files) {
  return runImporter(await scratch.clone(name, BASE), files.interactions, ['import', 'project']);
}

async function andRebuild(scratch, name, files, imported) {
  const { rebuild } = await runImporter(scratch.urlOf(name), files.interactions, ['rebuild']);
  return { ...imported, rebuild };
}

/** The import and COPY take the same rows: all of the file. */
async function requireAll(scratch, expected) {
  const { rows } = await scratch.on(FILLED, (client) => client.query('select count(*)::int as count from interaction'));
  if (rows[0].count !== expected) throw new Error(`${rows[0].count} of ${expected} interactions were imported.`);
}

function results({ imported, copied, ingested, space, seconds }) {
  const speed = (step) => imported.map((round) => round[step].perSecond);
  const copyTarget = Math.min(0.3, 20_000 / (copied.toSorted((a, b) => a - b)[copied.length >> 1] ?? 0));
  return [
    compare({
      case: 'import of a CSV file',
      against: 'COPY into the same table',
      unit: 'rows/s',
      ours: speed('import'),
      theirs: copied,
      better: 'more',
      target: 0.5,
    }),
    compare({
      case: 'most memory of the import',
      against: 'what it may take',
      unit: 'MB',
      ours: imported.map(({ peakBytes }) => peakBytes / MEGABYTE),
      theirs: imported.map(() => 512),
      better: 'less',
      target: 1,
    }),
    compare({
      case: 'ingest, 500 records a call, 4 connections',
      against: 'COPY into the same table',
      unit: 'records/s',
      ours: ingested,
      theirs: copied,
      better: 'more',
      target: copyTarget,
    }),
    ...['project', 'rebuild'].map((step) =>
      compare({
        case: step,
        against: 'the import',
        unit: 'interactions/s',
        ours: speed(step),
        theirs: speed('import'),
        better: 'more',
        target: 0.5,
      }),
    ),
    compare({
      case: 'a new interaction in the metrics, during an import, the slowest',
      against: 'what it may take',
      unit: 's',
      ours: [Math.max(...seconds)],
      theirs: [1],
      better: 'less',
      target: 1,
    }),
    compare({
      case: 'space with indexes, facts and cells',
      against: 'the bare table with its primary key',
      unit: 'bytes/interaction',
      ours: [space.ours],
      theirs: [space.bare],
      better: 'less',
      target: 1 / 1.6,
    }),
  ];
}
