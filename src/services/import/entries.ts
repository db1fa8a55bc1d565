import type { JourneyMap } from '../../domain/map.js';
import { RECORD_KINDS, type RecordKind, type TimelineRows } from '../../domain/timeline-row.js';
import type { CheckContext } from '../../ingestion/check/context.js';
import { checks } from '../../ingestion/check/index.js';
import type { Problem } from '../../ingestion/problem.js';
import type { RowOutcome } from '../../persistence/ingest/write-batch.js';
import type { Writer } from '../../persistence/ingest/writer.js';

/** One record on its way in, or the reasons why a row of a file is none. */
export interface Entry {
  readonly kind: RecordKind;
  readonly record?: unknown;
  readonly problems?: readonly Problem[];
}

/** What became of an entry. */
export type EntryOutcome =
  | Exclude<RowOutcome, { readonly status: 'REJECTED' }>
  | { readonly status: 'REJECTED'; readonly problems: readonly Problem[] };

/** Entries after their checks: rows to write, and the outcomes that are certain already. */
export interface Prepared {
  readonly entries: readonly Entry[];
  readonly rows: { readonly [Kind in RecordKind]: TimelineRows[Kind][] };
  /** For each kind, which entry each row comes from. */
  readonly origins: Readonly<Record<RecordKind, number[]>>;
  readonly rejected: ReadonlyMap<number, readonly Problem[]>;
}

/** Checks entries; what fails is rejected and the rest becomes rows. */
export function prepareEntries(entries: readonly Entry[], context: CheckContext): Prepared {
  const rows: Prepared['rows'] = { customer: [], interaction: [], feedback: [], promise: [], order: [], loyalty: [] };
  const origins: Prepared['origins'] = { customer: [], interaction: [], feedback: [], promise: [], order: [], loyalty: [] };
  const rejected = new Map<number, readonly Problem[]>();
  for (const [index, entry] of entries.entries()) {
    const problems = entry.problems ?? checkInto(rows[entry.kind], entry, context);
    if (problems) rejected.set(index, problems);
    else origins[entry.kind].push(index);
  }
  return { entries, rows, origins, rejected };
}

/** Checks one entry and adds its row; returns what is wrong with it otherwise. */
function checkInto(rows: unknown[], { kind, record }: Entry, context: CheckContext): readonly Problem[] | undefined {
  const { row, problems } = checks[kind](record, context);
  if (row) rows.push(row);
  return problems;
}

/** As {@link prepareEntries}; keys that are not on the map at hand are looked for on a fresh one before they are refused. */
export async function prepareWithFreshMap(
  entries: readonly Entry[],
  context: CheckContext,
  refresh: () => Promise<JourneyMap>,
): Promise<Prepared> {
  const prepared = prepareEntries(entries, context);
  const isUnknownKey = (problems: readonly Problem[]) => problems.some(({ code }) => code === 'NOT_FOUND');
  if (!prepared.rejected.values().some(isUnknownKey)) return prepared;
  return prepareEntries(entries, { ...context, map: await refresh() });
}

/**
 * Writes prepared entries as one batch.
 *
 * @param placeOf says where an entry of the batch stands, such as "line 17"; null: in an earlier batch
 * @returns an outcome per entry, in their order
 */
export async function writeEntries(
  writer: Writer,
  { entries, rows, origins, rejected }: Prepared,
  placeOf: (index: number | null) => string,
): Promise<EntryOutcome[]> {
  const outcomes: EntryOutcome[] = [];
  for (const [index, problems] of rejected) outcomes[index] = { status: 'REJECTED', problems };
  if (rejected.size === entries.length) return outcomes;
  const written = await writer.write(rows);
  for (const kind of RECORD_KINDS) {
    for (const [position, outcome] of written[kind].entries()) {
      const index = origins[kind][position];
      if (index === undefined) throw new Error('There are more outcomes than rows.');
      if (outcome.status !== 'REJECTED') outcomes[index] = outcome;
      else {
        const earlier = outcome.earlier === null ? null : (origins[kind][outcome.earlier] ?? null);
        outcomes[index] = { status: 'REJECTED', problems: [duplicateId(kind, placeOf(earlier))] };
      }
    }
  }
  return outcomes;
}

function duplicateId(kind: RecordKind, place: string): Problem {
  const field = kind === 'customer' ? 'customerId' : 'id';
  return {
    message: `"${field}" is that of ${place}, which has other content: the first one counts. Remove one, or give it an id of its own.`,
    code: 'DUPLICATE_ID',
    path: [field],
  };
}

/** How many records became what. */
export interface Counts {
  created: number;
  updated: number;
  duplicates: number;
  rejected: number;
}

/** Counts nothing yet. */
export function noCounts(): Counts {
  return { created: 0, updated: 0, duplicates: 0, rejected: 0 };
}

/** Adds an outcome to the counts. */
export function count(counts: Counts, { status }: Pick<EntryOutcome, 'status'>): void {
  counts[COUNTED_AS[status]] += 1;
}

const COUNTED_AS = { CREATED: 'created', UPDATED: 'updated', DUPLICATE: 'duplicates', REJECTED: 'rejected' } as const;
