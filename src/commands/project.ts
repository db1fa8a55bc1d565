import { project, rebuildAll } from '../services/projection.service.js';
import { runCommand } from './run.js';
import { createProgressLine } from './progress-line.js';

/** `project`: folds what is pending into facts and cells. */
export function projectCommand(): Promise<void> {
  return runCommand(async ({ scope, signal, say }) => {
    const line = createProgressLine();
    const done = await project(scope, {
      signal,
      onProgress: ({ customers }) => line.show(`${customers} customers projected`),
    });
    line.end();
    signal.throwIfAborted();
    say(`${done.customers} customers projected.`);
  });
}

/** `rebuild`: throws facts and cells away and makes them anew from the timeline. */
export function rebuildCommand(): Promise<void> {
  return runCommand(async ({ scope, signal, say }) => {
    const line = createProgressLine();
    const done = await rebuildAll(scope, {
      signal,
      onProgress: ({ customers }) => line.show(`${customers} customers projected`),
    }).finally(() => {
      line.end();
    });
    say(`Facts and cells of ${done.customers} customers rebuilt.`);
  });
}
