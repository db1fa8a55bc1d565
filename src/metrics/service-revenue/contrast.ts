import type { ServiceContrast } from './input.js';

/** The scores that a contrast compares, at one observed score: what it is set against, and what it would be. */
export interface ContrastedScores {
  readonly before: number;
  readonly after: number;
}

/**
 * What a contrast makes of a score, in points. SHIFT raises everyone by its points but nobody above the cap (who is above
 * already stays), or lowers everyone, down to 0 at most; RAISE lifts everyone below a score up to it; COMPARE sets everyone
 * at one score against everyone at another.
 *
 * @example scoresOf({ kind: 'SHIFT', points: 5 }, 97.5)(95) // { before: 95, after: 97.5 }
 */
export function scoresOf(contrast: ServiceContrast, cap: number): (score: number) => ContrastedScores {
  switch (contrast.kind) {
    case 'SHIFT':
      return (before) => ({ before, after: shifted(before, contrast.points, cap) });
    case 'RAISE':
      return (before) => ({ before, after: Math.max(before, contrast.to) });
    case 'COMPARE':
      return () => ({ before: contrast.from, after: contrast.to });
  }
}

function shifted(score: number, points: number, cap: number): number {
  return points >= 0 ? Math.max(score, Math.min(score + points, cap)) : Math.max(score + points, 0);
}
