import type { FileSummary } from '../services/import/import-file.js';
import { importFolder, type ImportSummary } from '../services/import/import-folder.service.js';
import type { ImportProgress } from '../services/import/progress.js';
import { project } from '../services/projection.service.js';
import { createProgressLine } from './progress-line.js';
import { runCommand } from './run.js';

/**
 * `import <folder>`: takes in a folder of records, says what became of them, and lets the metrics catch up. The exit
 * status is 1 where rows were rejected or a file could not be read.
 */
export function importCommand(folder: string, { source }: { source?: string }): Promise<void> {
  return runCommand(async ({ scope, signal, say }) => {
    const line = createProgressLine();
    const summary = await importFolder(scope, {
      folder,
      source,
      signal,
      onProgress: (progress) => line.show(progressText(progress)),
    });
    line.end();
    for (const text of summaryLines(summary)) say(text);
    if (summary.failed || summary.rejected > 0) process.exitCode = 1;
    signal.throwIfAborted();

    await project(scope, { signal, onProgress: (done) => line.show(`${done.customers} customers projected`) });
    line.end();
    signal.throwIfAborted();
    say('The metrics have caught up.');
  });
}

function progressText({ file, rows, rowsPerSecond, rejected, remainingSeconds }: ImportProgress): string {
  const left = remainingSeconds === null ? '' : `, ${remainingSeconds} s left`;
  return `${file}: ${rows} rows, ${rowsPerSecond} rows/s, ${rejected} rejected${left}`;
}

function* summaryLines(summary: ImportSummary): Generator<string> {
  yield row('file', 'created', 'updated', 'duplicates', 'rejected');
  for (const file of summary.files) yield fileRow(file);
  for (const { file, failure } of summary.files) if (failure !== null) yield `${file}: ${failure}`;
  for (const name of summary.ignored) yield `${name} was left out: its name is none of the import's.`;
  for (const { file, line, field, reason } of summary.rejections) {
    yield `${file}${line === null ? '' : `:${line}`} ${field}: ${reason}`;
  }
  if (summary.rejectedFile !== null) yield `All rejected rows, with their reasons: ${summary.rejectedFile}`;
}

function fileRow({ file, created, updated, duplicates, rejected }: FileSummary): string {
  return row(file, created, updated, duplicates, rejected);
}

const NAME_WIDTH = 26;
const COUNT_WIDTH = 12;

function row(name: string, ...counts: readonly (string | number)[]): string {
  return name.padEnd(NAME_WIDTH) + counts.map((count) => String(count).padStart(COUNT_WIDTH)).join('');
}
