import { holmAdjusted } from '../../statistics/holm.js';
import { type ComparedContrast, compareContrast } from './contrast-estimates.js';
import { THREE_WAY } from './contrasts.js';
import type { ComparisonInput } from './input.js';

/**
 * Digital only, traditional only and mixed journeys against each other: three contrasts, whose p values together keep the
 * level (Holm 1979). Their intervals are those of single contrasts.
 */
export function compareThreeWays(input: ComparisonInput): ComparedContrast[] {
  const contrasts = THREE_WAY.map((definition) => compareContrast(input, definition));
  const adjusted = holmAdjusted(contrasts.map(({ estimates }) => estimates.pValue));
  return contrasts.map((contrast, index) => ({
    ...contrast,
    estimates: { ...contrast.estimates, pValue: adjusted[index] ?? null },
  }));
}
