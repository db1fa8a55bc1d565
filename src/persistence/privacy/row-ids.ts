import { randomBytes } from 'node:crypto';

/** A row as far as its names go. */
export interface NamedRow {
  readonly table: string;
  readonly id: string;
  readonly sourceKey: string;
  readonly journeyKey: string | null;
}

/** New ids of the rows of one table, in the order of the old ones. */
export interface RowIds {
  readonly idOf: (id: string) => string | undefined;
  /** Draws another id for a row, by which the rows are in the same order. */
  readonly redraw: (id: string) => string;
}

/** As many ids as there are: positive 63-bit numbers. */
export const IDS = 1n << 63n;

/** Draws new ids for rows of one customer in one table. */
export function drawRowIds(rows: readonly Pick<NamedRow, 'id'>[]): RowIds {
  const drawn = rows.map(() => randomBelow(IDS)).sort(ascending);
  const old = rows.map(({ id }) => BigInt(id)).sort(ascending);
  const places = new Map(old.map((id, place) => [id.toString(), place]));
  return {
    idOf: (id) => drawn[places.get(id) ?? -1]?.toString(),
    redraw: (id) => {
      const place = places.get(id);
      if (place === undefined) throw new Error("A row that is not the customer's was to get a new id.");
      const [before, after] = [drawn[place - 1] ?? -1n, drawn[place + 1] ?? IDS];
      const redrawn = before + 1n + randomBelow(after - before - 1n);
      drawn[place] = redrawn;
      return redrawn.toString();
    },
  };
}

/** A number from 0 to below the limit, which is 2^63 at the most. */
function randomBelow(limit: bigint): bigint {
  return BigInt.asUintN(128, (randomBytes(8).readBigUInt64BE(0) << 64n) | randomBytes(8).readBigUInt64BE(0)) % limit;
}

function ascending(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
