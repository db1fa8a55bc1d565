import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stringify } from 'yaml';
import { demoMap } from '../../seeds/demo-map.js';
import { demoRecords } from '../../seeds/demo-records.js';
import type { TimelineRecord } from '../../seeds/record.js';

type Kind = TimelineRecord extends infer One ? (One extends TimelineRecord ? keyof One : never) : never;

const FILES: Readonly<Record<Kind, string>> = {
  customer: 'customers',
  interaction: 'interactions',
  feedback: 'feedback',
  promise: 'promises',
  order: 'orders',
  loyalty: 'loyalty',
};

export interface DemoFolder {
  readonly folder: string;
  /** How many records its files hold. */
  readonly records: number;
}

/** A folder to import, with the demo company's map and all kinds of records. */
export async function writeDemoFolder(customers: number): Promise<DemoFolder> {
  const folder = await mkdtemp(path.join(tmpdir(), 'journeygraph-test-'));
  await writeFile(path.join(folder, 'map.yaml'), stringify(demoMap()));
  const lines = new Map<string, string[]>();
  let records = 0;
  for (const record of demoRecords({ customers })) {
    for (const [kind, content] of Object.entries(record)) {
      const name = FILES[kind as Kind];
      lines.set(name, [...(lines.get(name) ?? []), JSON.stringify(content)]);
      records += 1;
    }
  }
  for (const [name, texts] of lines) await writeFile(path.join(folder, `${name}.ndjson`), `${texts.join('\n')}\n`);
  return { folder, records };
}
