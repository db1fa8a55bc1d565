import { VALUES_IN_A_LIST } from './weights.js';
import type { WeighedField, WeighedSelection } from './weighed.js';

/** The way from the root to where most of the cost is. It ends where nothing below matters as much as the field itself. */
export function dearestPath(selection: WeighedSelection | null, parents = 1): WeighedField[] {
  const fields = selection?.fields ?? [];
  const [dearest] = fields.toSorted((one, other) => pointsOf(other, parents) - pointsOf(one, parents));
  if (!dearest) return [];
  const below = dearestPath(dearest.selection, parents * dearest.rows);
  const [next] = below;
  if (!next) return [dearest];
  const share = pointsOf(next, parents * dearest.rows) / pointsOf(dearest, parents);
  return !isMoreThanAValue(next) || share < LEAST_SHARE ? [dearest] : [dearest, ...below];
}

/** Of what a field costs, for naming what is below it. */
const LEAST_SHARE = 0.2;

function isMoreThanAValue({ selection, once, each, shared }: WeighedField): boolean {
  return selection !== null || shared !== null || once > 0 || each > VALUES_IN_A_LIST;
}

function pointsOf({ once, each, shared }: WeighedField, parents: number): number {
  return once + parents * (each + (shared?.each ?? 0));
}
