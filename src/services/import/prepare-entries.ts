import type { JourneyMap } from '../../domain/map.js';
import { RECORD_KINDS, type RecordKind, type TimelineRows } from '../../domain/timeline-row.js';
import type { CheckContext } from '../../ingestion/check/context.js';
import { checks } from '../../ingestion/check/index.js';
import type { Problem } from '../../ingestion/problem.js';
import { inTurns } from '../in-turns.js';
import type { Entry } from './entry.js';

/** Entries after their checks: rows to write, and the outcomes that are certain already. */
export interface Prepared {
  readonly entries: readonly Entry[];
  readonly rows: { readonly [Kind in RecordKind]: TimelineRows[Kind][] };
  /** For each kind, which entry each row comes from. */
  readonly origins: Readonly<Record<RecordKind, number[]>>;
  readonly rejected: ReadonlyMap<number, readonly Problem[]>;
}

/** Checks entries; what fails is rejected and the rest becomes rows. Lets others have a turn now and then. */
export async function prepareEntries(entries: readonly Entry[], context: CheckContext): Promise<Prepared> {
  return inTurns(checked(entries, context));
}

/** How many entries make one turn: about a millisecond. */
const TURN_ENTRIES = 100;

function* checked(entries: readonly Entry[], context: CheckContext): Generator<undefined, Prepared> {
  const rows: Prepared['rows'] = emptyLists();
  const origins: Prepared['origins'] = emptyLists();
  const rejected = new Map<number, readonly Problem[]>();
  for (const [index, entry] of entries.entries()) {
    if (index % TURN_ENTRIES === TURN_ENTRIES - 1) yield;
    const problems = entry.problems ?? checkInto(rows[entry.kind], entry, context);
    if (problems) rejected.set(index, problems);
    else origins[entry.kind].push(index);
  }
  return { entries, rows, origins, rejected };
}

/** A list of its own for each kind. */
function emptyLists(): Record<RecordKind, never[]> {
  return Object.fromEntries(RECORD_KINDS.map((kind) => [kind, []])) as Record<RecordKind, never[]>;
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
  const prepared = await prepareEntries(entries, context);
  const isUnknownKey = (problems: readonly Problem[]) => problems.some(({ code }) => code === 'NOT_FOUND');
  if (!prepared.rejected.values().some(isUnknownKey)) return prepared;
  return prepareEntries(entries, { ...context, map: await refresh() });
}
