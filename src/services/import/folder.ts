import { readdir } from 'node:fs/promises';
import { OperationError } from '../../domain/errors.js';
import { RECORD_KINDS, type RecordKind } from '../../domain/timeline-row.js';
import { formats } from '../../ingestion/formats/index.js';

export const MAP_FILE = 'map.yaml';
export const REJECTED_FILE = 'rejected.csv';

/** What an import finds in its folder. */
export interface ImportFolder {
  readonly hasMap: boolean;
  /** In the order in which they are imported. */
  readonly files: readonly FoundFile[];
  /** Files that look like records and have a name that is none of the import's. */
  readonly ignored: readonly string[];
}

/** A file of records. */
export interface FoundFile {
  readonly name: string;
  readonly kind: RecordKind;
  /** The ending that says the format: `.csv`. */
  readonly format: string;
  /** The other files of the same kind; only one of them can be meant. */
  readonly rivals: readonly string[];
}

const FILE_NAMES: Readonly<Record<RecordKind, string>> = {
  customer: 'customers',
  interaction: 'interactions',
  feedback: 'feedback',
  promise: 'promises',
  order: 'orders',
  loyalty: 'loyalty',
  consent: 'consents',
};

/** Looks through a folder. Throws {@link OperationError} where there is no such folder, or nothing in it to import. */
export async function findFiles(folder: string): Promise<ImportFolder> {
  const names = await readdir(folder).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OperationError(`The folder ${folder} cannot be read: ${reason}.`);
  });
  const files = RECORD_KINDS.flatMap((kind) => filesOf(kind, names));
  const hasMap = names.includes(MAP_FILE);
  if (files.length === 0 && !hasMap) {
    const expected = `${MAP_FILE}, ${Object.values(FILE_NAMES).join(', ')} (${Object.keys(formats).join(' or ')}, plain or .gz)`;
    throw new OperationError(`The folder ${folder} has nothing to import: it may hold ${expected}.`);
  }
  const known = new Set([...files.map(({ name }) => name), REJECTED_FILE]);
  return { hasMap, files, ignored: names.filter((name) => formatOf(name) !== undefined && !known.has(name)).sort() };
}

function filesOf(kind: RecordKind, names: readonly string[]): FoundFile[] {
  const present = names.filter((name) => {
    const format = formatOf(name);
    return (
      format !== undefined && name.slice(0, name.indexOf('.')) === FILE_NAMES[kind] && isPlainOrPacked(name, format)
    );
  });
  return present.sort().map((name) => ({
    name,
    kind,
    format: formatOf(name) ?? '',
    rivals: present.filter((other) => other !== name),
  }));
}

function isPlainOrPacked(name: string, format: string): boolean {
  const ending = name.slice(name.indexOf('.'));
  return ending === format || ending === `${format}.gz`;
}

function formatOf(name: string): string | undefined {
  const plain = name.endsWith('.gz') ? name.slice(0, -'.gz'.length) : name;
  return Object.keys(formats).find((ending) => plain.endsWith(ending));
}
