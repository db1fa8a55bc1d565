import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stringify } from 'yaml';
import { demoMap } from '../../seeds/demo-map.js';
import { demoRecords } from '../../seeds/demo-records.js';
import { writeRecordFiles } from '../setup/record-files.js';

export interface DemoFolder {
  readonly folder: string;
  /** How many records its files hold. */
  readonly records: number;
}

/** A folder to import, with the demo company's map and all kinds of records. */
export async function writeDemoFolder(customers: number): Promise<DemoFolder> {
  const folder = await mkdtemp(path.join(tmpdir(), 'journeygraph-test-'));
  await writeFile(path.join(folder, 'map.yaml'), stringify(demoMap()));
  return { folder, records: await writeRecordFiles(folder, demoRecords({ customers })) };
}
