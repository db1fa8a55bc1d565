import type { Estimate } from '../../domain/estimate.js';
import { unavailableEstimate } from '../estimates/estimate.js';
import { adjustedDifference } from './adjusted-difference.js';
import { confoundingStrength } from './confounding-strength.js';
import { type ContrastDefinition, labelOf } from './contrasts.js';
import { hedgesG } from './hedges-g.js';
import { influenceKey } from './influences.js';
import type { ComparisonInput, InfluenceSums } from './input.js';
import { landmarkDifference } from './landmark-difference.js';
import { landmarkDisagrees } from './landmark-disagrees.js';
import { pValue } from './p-value.js';
import { rawDifference } from './raw-difference.js';
import { contrastStrata, landmarkStrata } from './strata.js';
import { type JourneySums, sumArms } from './sums.js';
import { type Support, supportOf } from './support.js';

/** What is answered about two sides. */
export interface ContrastEstimates {
  /** Such as "MULTI - SINGLE_DIGITAL". */
  readonly label: string;
  readonly raw: Estimate;
  /** Flagged CONFOUNDING_SUSPECTED where the landmark disagrees. */
  readonly adjusted: Estimate;
  /** NO_DATA where the contrast has no landmark design. */
  readonly landmark: Estimate;
  readonly hedgesG: number | null;
  /** Two-sided, of the adjusted difference. */
  readonly pValue: number | null;
  readonly eValue: number | null;
  readonly eValueLimit: number | null;
}

/** A contrast with what its verdict and its warnings need to know. */
export interface ComparedContrast {
  readonly definition: ContrastDefinition;
  readonly first: JourneySums;
  readonly second: JourneySums;
  readonly support: Support;
  readonly landmarkSupport: Support;
  /** Of the adjusted difference. */
  readonly influences: InfluenceSums | null;
  readonly estimates: ContrastEstimates;
}

/** Compares two sides in the three ways. */
export function compareContrast(input: ComparisonInput, definition: ContrastDefinition): ComparedContrast {
  const { cells, population, confidenceLevel } = input;
  const first = sumArms(cells, definition.first.arms);
  const second = sumArms(cells, definition.second.arms);
  const strata = contrastStrata(cells, definition, population);
  const markedStrata = landmarkStrata(input.landmark, definition, population);
  const influencesOf = (estimate: 'raw' | 'adjusted' | 'landmark'): InfluenceSums | null =>
    input.influences.get(influenceKey(definition, estimate)) ?? null;

  const raw = rawDifference.estimate(first.outcome, second.outcome, influencesOf('raw'), confidenceLevel);
  const adjusted = adjustedDifference.estimate(strata, influencesOf('adjusted'), confidenceLevel);
  const landmark = definition.landmark
    ? landmarkDifference.estimate(markedStrata, influencesOf('landmark'), confidenceLevel)
    : unavailableEstimate('NO_DATA', 0, confidenceLevel);
  const strength = confoundingStrength(adjusted, { first: first.outcome, second: second.outcome });
  return {
    definition,
    first,
    second,
    support: supportOf(strata),
    landmarkSupport: supportOf(markedStrata),
    influences: influencesOf('adjusted'),
    estimates: {
      label: labelOf(definition),
      raw,
      adjusted: landmarkDisagrees(adjusted, landmark)
        ? { ...adjusted, flags: [...adjusted.flags, 'CONFOUNDING_SUSPECTED'] }
        : adjusted,
      landmark,
      hedgesG: hedgesG.estimate(first.outcome, second.outcome, raw),
      pValue: pValue.estimate(adjusted, influencesOf('adjusted')),
      eValue: strength?.point ?? null,
      eValueLimit: strength?.limit ?? null,
    },
  };
}
