import type { GraphQLField } from 'graphql';
import { DEFAULT_SIZE, MAX_SIZE } from '../../domain/connection.js';
import type { Arguments } from './weight.js';

/** What decides how many rows a field has: the size of a page, or a list of IDs. */
export interface PageArgument {
  readonly argument: 'first' | 'last' | 'ids';
  readonly size: number;
}

/** Null where the field is no page. A size that is too large is refused by the list itself, with its own words. */
export function pageArgumentOf({ args }: GraphQLField<unknown, unknown>, given: Arguments): PageArgument | null {
  if (args.some(({ name }) => name === 'first')) {
    if (Number.isFinite(given.first)) return { argument: 'first', size: sizeOf(given.first as number) };
    if (Number.isFinite(given.last)) return { argument: 'last', size: sizeOf(given.last as number) };
    return { argument: 'first', size: DEFAULT_SIZE };
  }
  if (args.some(({ name }) => name === 'ids')) {
    return { argument: 'ids', size: Array.isArray(given.ids) ? sizeOf(given.ids.length) : 1 };
  }
  return null;
}

function sizeOf(asked: number): number {
  return Math.min(Math.max(asked, 0), MAX_SIZE);
}
