import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { buildGraph } from '../dist/src/graphql/schema.js';
import { printGraph } from '../dist/src/graphql/emit.js';

/**
 * Three promises about the committed schema: it is the one that the code emits, it breaks nothing that the last commit
 * offered, and (tests/graphql/contract.test.ts) it contains the contract.
 */
const emitted = printGraph(await buildGraph());
const problems = [...(await notAsCommitted()), ...(await breakingChanges())];
for (const problem of problems) console.error(problem);
console.log(problems.length === 0 ? 'schema: as emitted, nothing broken' : `schema: ${problems.length} problem(s)`);
process.exitCode = problems.length === 0 ? 0 : 1;

async function notAsCommitted() {
  const committed = await readFile(new URL('schema.graphql', import.meta.url), 'utf8').catch(() => '');
  return committed === emitted
    ? []
    : ['schema/schema.graphql is not what the code emits: run `npm run schema` and commit it.'];
}

async function breakingChanges() {
  const last = await lastCommitted();
  if (last === null) return [];
  const changes = await diff(buildSchema(last), buildSchema(emitted));
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ message }) => `Breaking change since the last commit: ${message}`);
}

/** The schema of the commit before this one's changes; null where there is none (no git, first commit). */
async function lastCommitted() {
  const revision = process.env.SCHEMA_BASE ?? 'HEAD';
  const git = (...args) =>
    promisify(execFile)('git', args, { cwd: new URL('.', import.meta.url), maxBuffer: 1 << 26 }).then(
      ({ stdout }) => stdout,
    );
  return git('show', `${revision}:schema/schema.graphql`).catch(() => null);
}
