import { PRIOR_REVENUE_CUTS, TENURE_CUTS_YEARS } from '../../domain/loyalty-bands.js';

/** A segment in words. */
export function segmentName(segment: string | null): string {
  return segment ?? '(no segment)';
}

/** Several segments that make one level: each by its name, or how many there are. */
export function segmentNames(segments: readonly (string | null)[]): string {
  const [first = null, ...others] = segments;
  return others.length > 2
    ? `${segmentName(first)} and ${String(others.length)} other segments`
    : segments.map(segmentName).join(' or ');
}

/** Tenure bands from the first to the last. */
export function tenureName(first: number, last: number): string {
  const [from, to] = [TENURE_CUTS_YEARS[first - 1] ?? null, TENURE_CUTS_YEARS[last] ?? null];
  return rangeName(from, to, (to ?? from) === 1 ? ' year' : ' years');
}

/** Bands of prior revenue from the first to the last. */
export function priorName(first: number, last: number): string {
  if (last === 0) return 'none';
  const [from, to] = [PRIOR_REVENUE_CUTS[first - 1], PRIOR_REVENUE_CUTS[last]];
  return rangeName(from === undefined ? null : Number(from), to === undefined ? null : Number(to), '');
}

function rangeName(from: number | null, to: number | null, unit: string): string {
  if (from === null && to === null) return 'any';
  if (from === null) return `under ${String(to)}${unit}`;
  return to === null ? `${String(from)}${unit} and more` : `${String(from)} to under ${String(to)}${unit}`;
}
