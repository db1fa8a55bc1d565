import { readCsv } from './csv.js';
import type { ReadRecords } from './file-record.js';
import { readNdjson } from './ndjson.js';

/** Every format in which files may come, by the ending of their names; each may also be packed, with `.gz` behind it. */
export const formats: Readonly<Record<string, ReadRecords>> = {
  '.csv': readCsv,
  '.ndjson': readNdjson,
};
