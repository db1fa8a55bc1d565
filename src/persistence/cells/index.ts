import type { CellKind } from './cell-kind.js';
import { comparisonCell } from './comparison-cell.js';
import { comparisonCostCell } from './comparison-cost-cell.js';
import { experienceCell } from './experience-cell.js';
import { journeyCell } from './journey-cell.js';
import { journeyCostCell } from './journey-cost-cell.js';
import { loyaltyCell } from './loyalty-cell.js';
import { promiseCell } from './promise-cell.js';

const kinds: readonly CellKind[] = [
  experienceCell,
  journeyCell,
  journeyCostCell,
  promiseCell,
  comparisonCell,
  comparisonCostCell,
  loyaltyCell,
];

/** Every kind of cell. Whoever writes several kinds in one transaction does it in this order, so that none waits in a circle. */
export const cellKinds: readonly CellKind[] = kinds.flatMap((kind) => [kind, ...(kind.byMonth ? [kind.byMonth] : [])]);
