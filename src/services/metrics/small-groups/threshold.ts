import { SUPPRESSED_BELOW } from '../../../metrics/estimates/estimate.js';

/** Whether there is somebody, and so few that a number about them could point at one: 1 to 4 different customers. */
export function isSmall(customers: number): boolean {
  return customers > 0 && customers < SUPPRESSED_BELOW;
}

/** Whether they are enough to hide a small group among them. */
export function isEnough(customers: number): boolean {
  return customers >= SUPPRESSED_BELOW;
}
