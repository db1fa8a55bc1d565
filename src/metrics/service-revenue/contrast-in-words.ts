import { inDigits } from '../words/numbers.js';
import type { ServiceContrast } from './input.js';

/** A contrast in words, as the label of a scenario. */
export function contrastInWords(contrast: ServiceContrast, scoreCap: number): string {
  switch (contrast.kind) {
    case 'SHIFT': {
      const points = `${inDigits(Math.abs(contrast.points))} points`;
      return contrast.points >= 0
        ? `everyone's score ${points} higher, at most ${inDigits(scoreCap)}`
        : `everyone's score ${points} lower, at least 0`;
    }
    case 'RAISE':
      return `everyone below a score of ${inDigits(contrast.to)} raised to it`;
    case 'COMPARE':
      return `everyone at a score of ${inDigits(contrast.to)} against everyone at ${inDigits(contrast.from)}`;
  }
}
