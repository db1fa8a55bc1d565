import {
  type Connection,
  type Page,
  type PageArgs,
  type PageSource,
  connectionOf,
  pageOf,
} from '../domain/connection.js';
import { type ListIdentity, type Position, canonicalJson } from '../domain/cursor.js';
import type { ListQuery, ListTable } from '../persistence/lists/list-table.js';
import {
  type NestedList,
  type ParentTable,
  countUnder,
  loadPages,
  parentsWithRowsFrom,
  parentsWithRowsUpTo,
} from '../persistence/lists/nested-list.js';
import { rootList } from '../persistence/lists/root-list.js';
import { loadBatched } from './batch.js';
import type { Scope } from './scope.js';
import { inPortions } from './portions.js';

/** What is asked of the rows of a list. */
export interface RowFields {
  /** Fields in the schema: rows hold what these need, and nothing else for sure. Left out: all of them. */
  readonly fields?: readonly string[] | undefined;
}

/** What a list is made of, before a page of it is asked for. */
interface ListSpec<Row, Raw> extends RowFields {
  /** As the schema calls it: 'Query.customers'. Cursors are bound to it. */
  readonly name: string;
  readonly table: ListTable<Row, Raw>;
  readonly args: PageArgs;
  /** The arguments that select and order the rows. Cursors are bound to them too. */
  readonly selection?: object;
}

/** A page of a list over all customers. */
export function rootConnection<Row, Raw>(
  scope: Scope,
  spec: ListSpec<Row, Raw> & { readonly query: ListQuery },
): Connection<Row> {
  const list = { name: spec.name, selection: spec.selection ?? {}, ids: spec.table.ids.length };
  const page = pageOf(spec.args, list);
  return connectionOf(
    list,
    page,
    rootList(scope.database.sql, spec.table, { ...spec.query, fields: spec.fields }, page),
    (items) => inPortions(scope, items),
  );
}

/** A page of a list under one parent, loaded together with the same page under all other parents of the request. */
export function nestedConnection<Row, Raw>(
  scope: Scope,
  spec: ListSpec<Row, Raw> & {
    readonly parent: ParentTable;
    readonly parentKey: string;
    /** Compiled once for all parents. */
    readonly query: () => ListQuery;
  },
): Connection<Row> {
  const { name, parent, parentKey, table, selection = {}, fields } = spec;
  const list = { name, selection: { ...selection, parentKey }, ids: table.ids.length };
  const { page, rows } = pageUnderParents(spec, list);
  const { sql } = scope.database;
  const nested = (): NestedList<Row, Raw> => ({ parent, table, query: { ...spec.query(), fields } });
  const batched = <Value>(what: unknown, load: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>) =>
    loadBatched(scope, canonicalJson([name, selection, what]), parentKey, load);
  const exists = async (side: string, position: Position, find: typeof parentsWithRowsFrom<Row, Raw>) => {
    const found = await batched([side, position], async (keys) => {
      const parents = await find(sql, nested(), position, keys);
      return new Map(keys.map((key) => [key, parents.has(key)]));
    });
    return found === true;
  };
  const source: PageSource<Row> = {
    rows: async () => (await loadBatched(scope, rows, parentKey, (keys) => loadPages(sql, nested(), page, keys))) ?? [],
    existsUpTo: (position) => exists('up to', position, parentsWithRowsUpTo),
    existsFrom: (position) => exists('from', position, parentsWithRowsFrom),
    count: async () => (await batched('count', (keys) => countUnder(sql, nested(), keys))) ?? 0,
  };
  return connectionOf(list, page, source, (items) => inPortions(scope, items));
}

/** The page that is asked for under one parent, and the name under which its rows are loaded. */
interface PageUnderParents {
  readonly page: Page;
  readonly rows: string;
}

/** Those of arguments that are the same object under each parent. */
const pagesKnown = new WeakMap<PageArgs, PageUnderParents & { readonly list: string }>();

function pageUnderParents<Row, Raw>(
  { name, args, selection = {}, fields }: ListSpec<Row, Raw>,
  list: ListIdentity,
): PageUnderParents {
  const known = pagesKnown.get(args);
  if (known?.list === name) return known;
  const page = pageOf(args, list);
  const asked = { list: name, page, rows: canonicalJson([name, selection, [page, fields]]) };
  // Cursors belong to one parent.
  if (!page.after && !page.before) pagesKnown.set(args, asked);
  return asked;
}
