import type { Matrix } from 'ml-matrix';
import { element } from '../element.js';
import { inverseOf, solve } from './symmetric.js';

/** What a concave objective looks like at some coefficients: its value, its gradient, and minus its curvature. */
export interface Slope {
  readonly objective: number;
  readonly gradient: Float64Array;
  readonly information: Matrix;
}

/** Where Newton's method came to. */
export interface Maximum {
  readonly coefficients: Float64Array;
  /** Inverse of the information at the coefficients. */
  readonly covariance: Matrix;
  /** False: it was still under way when it was stopped, as towards a maximum at infinity. */
  readonly converged: boolean;
}

const MAX_STEPS = 100;
const MAX_HALVINGS = 30;

/** The squared length of a step, in standard errors, from which on it is the last: what it leaves is its own square. */
const LAST_STEP = 1e-20;

/**
 * Newton's method with steps that are halved until they lead upwards: quadratic convergence from any start to the maximum
 * of a concave objective. Null where the information has no inverse at the start; where it loses it on the way, the
 * maximum lies at infinity.
 *
 * @param lastStep the squared length of the step, in standard errors, that is taken and is enough
 */
export function maximise(
  start: Float64Array,
  slopeAt: (coefficients: Float64Array) => Slope,
  lastStep = LAST_STEP,
): Maximum | null {
  let coefficients = start;
  const first = slopeAt(start);
  let slope = first;
  for (let steps = 0; ; steps += 1) {
    const step = solve(slope.information, slope.gradient);
    if (!step) return slope === first ? null : underWay(start, first);
    const length = step.reduce((total, value, index) => total + value * element(slope.gradient, index), 0);
    const isLast = length < lastStep;
    if (isLast || steps === MAX_STEPS) {
      const covariance = inverseOf(slope.information);
      return covariance && { coefficients: moved(coefficients, step, 1), covariance, converged: isLast };
    }
    let factor = 1;
    let next = moved(coefficients, step, factor);
    let nextSlope = slopeAt(next);
    const worst = slope.objective - 1e-10 * (1 + Math.abs(slope.objective));
    for (let halvings = 0; !(nextSlope.objective >= worst) && halvings < MAX_HALVINGS; halvings += 1) {
      factor /= 2;
      next = moved(coefficients, step, factor);
      nextSlope = slopeAt(next);
    }
    [coefficients, slope] = [next, nextSlope];
  }
}

/** What is known of a maximum that lies at infinity: that it was not reached. */
function underWay(coefficients: Float64Array, { information }: Slope): Maximum | null {
  const covariance = inverseOf(information);
  return covariance && { coefficients, covariance, converged: false };
}

function moved(from: Float64Array, step: Float64Array, factor: number): Float64Array {
  return from.map((value, index) => value + factor * element(step, index));
}
