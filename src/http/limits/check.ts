import { QueryLimitError } from '../../domain/errors.js';
import { dearestPath } from './dearest-path.js';
import { MAX_ALIASES, MAX_DEPTH, MAX_INTROSPECTION_COST, MAX_ROOT_FIELDS } from './limits.js';
import { pageThatFits } from './page-that-fits.js';
import type { Question } from './question.js';
import type { Weighed, WeighedSelection } from './weighed.js';

/** What the operation costs, in points; introspection is counted apart. */
export function costOf({ once, each }: Weighed): number {
  return Math.round(once + each);
}

/** Throws {@link QueryLimitError} where the operation goes beyond a limit; of several, the first that is named here. */
export function checkLimits(question: Question, weighed: WeighedSelection, granted: number): void {
  const { fields, depth, aliases, introspection } = weighed;
  refuseAbove('rootFields', MAX_ROOT_FIELDS, fields.length, 'fields at its top', 'ask in several requests');
  refuseAbove('depth', MAX_DEPTH, depth, 'levels of fields', 'ask for what is deeper by its ID');
  refuseAbove('aliases', MAX_ALIASES, aliases, 'fields under another name', 'ask in several requests');
  refuseAbove(
    'introspection',
    MAX_INTROSPECTION_COST,
    introspection,
    'points of introspection',
    'take the schema in one piece, or less of it',
  );
  const asked = costOf(weighed);
  if (asked > granted) throw tooCostly(question, weighed, granted);
}

function refuseAbove(limit: string, granted: number, asked: number, what: string, advice: string): void {
  if (asked <= granted) return;
  throw new QueryLimitError(`The query has ${shown(asked)} ${what}, and ${shown(granted)} are the limit: ${advice}.`, {
    limit,
    asked: Math.min(asked, Number.MAX_SAFE_INTEGER),
    granted,
  });
}

function tooCostly(question: Question, weighed: WeighedSelection, granted: number): QueryLimitError {
  const asked = costOf(weighed);
  const dearest = dearestPath(weighed);
  const fits = pageThatFits(question, dearest, granted);
  const names = dearest.map(({ name }) => name);
  const place = fits && names.slice(0, fits.path.length).join('.');
  const advice = fits
    ? `with "${fits.argument}" ${String(fits.size)} at ${String(place)} the query fits`
    : dearest.some(({ page }) => page)
      ? 'ask for smaller pages of several lists at once, or for fewer fields'
      : 'ask for fewer groups, coarser periods or a shorter window, or in several requests';
  return new QueryLimitError(
    `The query costs ${shown(asked)} points, and ${shown(granted)} are granted, most of it at ${names.join('.')}: ${advice}.`,
    {
      limit: 'cost',
      asked: Math.min(asked, Number.MAX_SAFE_INTEGER),
      granted,
      path: dearest.map(({ key }) => key),
      fits,
    },
  );
}

/** A number in words that stay short: what nests without end is no number that anybody needs exactly. */
function shown(count: number): string {
  return count > 1e12 ? 'over a trillion' : count.toLocaleString('en-US');
}
