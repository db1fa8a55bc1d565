import { type ListIdentity, type Position, decodeCursor, encodeCursor } from './cursor.js';
import { BadInputError } from './errors.js';

/** Rows of a page for which no size is asked, and of the largest one. */
export const DEFAULT_SIZE = 20;
export const MAX_SIZE = 500;

/** Which stretch of a list a client asks for, as in the Relay specification. */
export interface PageArgs {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/** The stretch of rows strictly between two positions, walked from one of its ends. */
export interface Page {
  readonly size: number;
  /** Walked from the end of the stretch; the answer keeps the order of the list all the same. */
  readonly backward: boolean;
  readonly after: Position | null;
  readonly before: Position | null;
}

/** A row and where it stands. */
export interface Placed<Row> {
  readonly row: Row;
  readonly position: Position;
}

/** Where the rows of a list come from. A function is called only if its answer is asked for. */
export interface PageSource<Row> {
  /** The first `page.size + 1` rows of the page in the order of walking, fewer if there are not so many. */
  rows(): Promise<readonly Placed<Row>[]>;
  /** Whether the list has a row at the position or ahead of it. */
  existsUpTo(position: Position): Promise<boolean>;
  /** Whether the list has a row at the position or behind it. */
  existsFrom(position: Position): Promise<boolean>;
  /** The number of rows of the whole list. */
  count(): Promise<number>;
}

export interface Edge<Row> {
  readonly cursor: string;
  readonly node: Row;
}

/** What stands around the page. The two flags may take a query of their own, so they are looked at only when read. */
export interface PageInfo {
  readonly hasNextPage: boolean | Promise<boolean>;
  readonly hasPreviousPage: boolean | Promise<boolean>;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** One page of a list. Nothing is loaded before it is read: asking for `totalCount` alone loads no rows. */
export interface Connection<Row> {
  readonly edges: Promise<(Edge<Row> | Promise<Edge<Row>>)[]>;
  readonly nodes: Promise<(Row | Promise<Row>)[]>;
  readonly pageInfo: Promise<PageInfo>;
  readonly totalCount: Promise<number>;
}

/**
 * Checks the arguments of a list and reads its cursors.
 *
 * @throws {@link BadInputError} for sizes below 0 or over 500, for `first` together with `last`, and for cursors of
 *   another list
 */
export function pageOf({ first, after, last, before }: PageArgs, list: ListIdentity): Page {
  if (typeof first === 'number' && typeof last === 'number') {
    throw new BadInputError('Give either "first" or "last", not both.', ['last']);
  }
  const backward = typeof last === 'number';
  return {
    size: checkedSize(first ?? last ?? DEFAULT_SIZE, backward ? 'last' : 'first'),
    backward,
    after: typeof after === 'string' ? decodeCursor(list, after, ['after']) : null,
    before: typeof before === 'string' ? decodeCursor(list, before, ['before']) : null,
  };
}

/**
 * Presents the rows of a source as a Relay connection.
 *
 * @param handOut hands the rows of a page, or its edges, to whoever puts the answer together
 */
export function connectionOf<Row>(
  list: ListIdentity,
  page: Page,
  source: PageSource<Row>,
  handOut: <Item>(items: readonly Item[]) => Promise<(Item | Promise<Item>)[]>,
): Connection<Row> {
  let loading: Promise<Stretch<Row>> | undefined;
  const load = () => (loading ??= source.rows().then((rows) => stretchOf(rows, page)));
  return {
    get edges() {
      return load().then(({ rows }) =>
        handOut(rows.map(({ row, position }) => ({ node: row, cursor: encodeCursor(list, position) }))),
      );
    },
    get nodes() {
      return load().then(({ rows }) => handOut(rows.map(({ row }) => row)));
    },
    get pageInfo() {
      return load().then((stretch) => pageInfoOf(list, page, stretch, source));
    },
    get totalCount() {
      return source.count();
    },
  };
}

interface Stretch<Row> {
  /** In the order of the list. */
  readonly rows: readonly Placed<Row>[];
  /** Whether the stretch goes on beyond its rows, in the direction of walking. */
  readonly hasMore: boolean;
}

function stretchOf<Row>(walked: readonly Placed<Row>[], { size, backward }: Page): Stretch<Row> {
  const rows = walked.slice(0, size);
  return { rows: backward ? rows.toReversed() : rows, hasMore: walked.length > size };
}

function pageInfoOf<Row>(
  list: ListIdentity,
  { backward, after, before }: Page,
  { rows, hasMore }: Stretch<Row>,
  source: PageSource<Row>,
): PageInfo {
  const cursorOf = (placed: Placed<Row> | undefined) => (placed ? encodeCursor(list, placed.position) : null);
  return {
    get hasNextPage() {
      if (!backward && hasMore) return true;
      return before !== null && source.existsFrom(before);
    },
    get hasPreviousPage() {
      if (backward && hasMore) return true;
      return after !== null && source.existsUpTo(after);
    },
    startCursor: cursorOf(rows[0]),
    endCursor: cursorOf(rows.at(-1)),
  };
}

function checkedSize(size: number, argument: string): number {
  if (size < 0) throw new BadInputError(`"${argument}" cannot be negative: ask for 0 rows or more.`, [argument]);
  if (size > MAX_SIZE) {
    throw new BadInputError(`"${argument}" can be ${MAX_SIZE.toString()} at most: ask for the rest by cursor.`, [
      argument,
    ]);
  }
  return size;
}
