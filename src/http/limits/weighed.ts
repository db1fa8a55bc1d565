import type { FieldNode } from 'graphql';
import type { PageArgument } from './page-argument.js';

/** What is asked of one parent, weighed. */
export interface Weighed {
  /** Points once in the request, however many parents there are. */
  readonly once: number;
  /** Points for each parent. */
  readonly each: number;
  /** Points of introspection, which are no part of the others. */
  readonly introspection: number;
  /** Levels of fields, introspection aside. */
  readonly depth: number;
  /** Fields under another name. */
  readonly aliases: number;
}

/** What is selected of one parent, and what that is made of. */
export interface WeighedSelection extends Weighed {
  readonly fields: readonly WeighedField[];
}

/** One name in the answer: the fields behind it, which have the same arguments, taken together. */
export interface WeighedField extends Weighed {
  readonly key: string;
  readonly name: string;
  readonly nodes: readonly FieldNode[];
  /** Work that its siblings of the same name do along, points for each parent; not in `each`. */
  readonly shared: { readonly name: string; readonly each: number } | null;
  /** What decides how many rows there are; null where no argument does. */
  readonly page: PageArgument | null;
  /** For how many rows of one parent the selection is asked. */
  readonly rows: number;
  readonly selection: WeighedSelection | null;
}

export const NOTHING: WeighedSelection = {
  once: 0,
  each: 0,
  introspection: 0,
  depth: 0,
  aliases: 0,
  fields: [],
};

/** All fields of one parent together. */
export function together(fields: readonly WeighedField[], rowsOfPage: number): WeighedSelection {
  const shared = new Map(fields.flatMap((field) => (field.shared ? [[field.shared.name, field.shared.each]] : [])));
  const sharedEach = [...shared.values()].reduce((total, each) => total + each, 0);
  return {
    once: sum(fields, ({ once }) => once),
    each: rowsOfPage + sharedEach + sum(fields, ({ each }) => each),
    introspection: sum(fields, ({ introspection }) => introspection),
    depth: Math.max(0, ...fields.map(({ depth }) => depth)),
    aliases: sum(fields, ({ aliases }) => aliases),
    fields,
  };
}

/** One parent of any of several types: statements are sent for all of them, and rows are at worst the dearest. */
export function anyOf(selections: readonly WeighedSelection[]): WeighedSelection {
  const dearest = selections.reduce((one, other) => (other.each > one.each ? other : one), NOTHING);
  return {
    once: sum(selections, ({ once }) => once),
    each: dearest.each,
    introspection: Math.max(0, ...selections.map(({ introspection }) => introspection)),
    depth: Math.max(0, ...selections.map(({ depth }) => depth)),
    aliases: Math.max(0, ...selections.map(({ aliases }) => aliases)),
    fields: dearest.fields.length > 0 ? dearest.fields : (selections[0]?.fields ?? []),
  };
}

function sum<Item>(items: readonly Item[], points: (item: Item) => number): number {
  return items.reduce((total, item) => total + points(item), 0);
}
