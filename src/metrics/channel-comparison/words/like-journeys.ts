import type { Stratifier } from '../../../domain/vocabulary.js';
import { inList } from '../../words/numbers.js';

const NAMES: Readonly<Record<Stratifier, string>> = {
  DEFINITION: 'definition',
  SEGMENT: 'segment',
  PERIOD: 'period',
};

/** What journeys share that are compared with each other: "of the same definition, segment and period"; '' for nothing. */
export function alike(stratifyBy: readonly Stratifier[]): string {
  return stratifyBy.length > 0 ? `of the same ${stratifierNames(stratifyBy)}` : '';
}

/** "definition, segment and period". */
export function stratifierNames(stratifyBy: readonly Stratifier[]): string {
  return inList(stratifyBy.map((stratifier) => NAMES[stratifier]));
}
