/**
 * What `npm run import` does, in a process of its own, and how long each step took:
 * `DATABASE_URL=... node importer.js <folder>` prints JSON with what was measured.
 */
import { readConfig } from '../../dist/src/config.js';
import { importFolder } from '../../dist/src/services/import/import-folder.service.js';
import { project, rebuildAll } from '../../dist/src/services/projection.service.js';
import { openSystem, operatorScope } from '../../dist/src/system.js';

const [folder, ...steps] = process.argv.slice(2);
const system = await openSystem({ config: readConfig(process.env), say: () => undefined });
const scope = operatorScope(system);
const WORK = {
  import: async () => {
    const { files } = await importFolder(scope, { folder });
    return files.reduce((sum, { created }) => sum + created, 0);
  },
  project: async () => (await project(scope)).interactions,
  rebuild: async () => (await rebuildAll(scope)).interactions,
};
const measured = {};
for (const step of steps) {
  const begun = performance.now();
  const rows = await WORK[step]();
  const seconds = (performance.now() - begun) / 1_000;
  measured[step] = { rows, seconds, perSecond: rows / seconds };
}
await system.close();
// The unit of maxRSS is kilobytes on every system.
console.log(JSON.stringify({ ...measured, peakBytes: process.resourceUsage().maxRSS * 1_024 }));
