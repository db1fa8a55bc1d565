import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { RecordKind } from '../../src/domain/timeline-row.js';

/** How docs/import-format.md calls the file of each kind. */
const NAMES: Readonly<Record<RecordKind, string>> = {
  customer: 'customers',
  interaction: 'interactions',
  feedback: 'feedback',
  promise: 'promises',
  order: 'orders',
  loyalty: 'loyalty',
  consent: 'consents',
};

/**
 * Writes records as NDJSON into a folder to import, one file for each kind that there is.
 *
 * @param records each with its kind as the name of its only field, as `ingest` takes them
 * @returns how many records the files hold
 */
export async function writeRecordFiles(folder: string, records: Iterable<object>): Promise<number> {
  const lines = new Map<string, string[]>();
  let count = 0;
  for (const record of records) {
    for (const [kind, content] of Object.entries(record)) {
      const name = NAMES[kind as RecordKind];
      const ofKind = lines.get(name) ?? [];
      ofKind.push(JSON.stringify(content));
      lines.set(name, ofKind);
      count += 1;
    }
  }
  for (const [name, texts] of lines) await writeFile(path.join(folder, `${name}.ndjson`), `${texts.join('\n')}\n`);
  return count;
}
