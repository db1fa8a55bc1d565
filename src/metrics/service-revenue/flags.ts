import type { EstimateFlag } from '../../domain/estimate.js';
import type { AnswerAbout } from './about.js';
import { eventsPerVariable } from './fit-reasons.js';
import { isConfounded } from './diagnostics/placebo.js';
import type { ServiceRevenueEvidence } from './evidence.js';
import { EVENTS_PER_VARIABLE, EXTRAPOLATION } from './input.js';
import { degreesOfFreedomOf } from './precision.js';
import { clusteringFlags } from './precise-estimates.js';

/** What has to be known beside a value: of what is expected today, of an effect, and of an effect in money. */
export interface AnswerFlags {
  readonly level: readonly EstimateFlag[];
  readonly effect: readonly EstimateFlag[];
  readonly money: readonly EstimateFlag[];
}

/** The flags of one answer. */
export function flagsOf(
  evidence: ServiceRevenueEvidence,
  { folds }: Pick<AnswerAbout, 'folds'>,
  extrapolationShare: number,
): AnswerFlags {
  const { fit, input, hasHeavyTail, placebo } = evidence;
  const flag = (name: EstimateFlag, isDue: boolean): EstimateFlag[] => (isDue ? [name] : []);
  const level = [
    ...flag('LOW_N', fit.model.retention !== null && (eventsPerVariable(fit) ?? 0) < EVENTS_PER_VARIABLE.enough),
    ...clusteringFlags(fit, folds),
    ...flag('PENALISED', fit.model.retention?.isPenalised ?? false),
    ...flag('SHORTENED_HORIZON', input.horizonWaves < input.askedHorizonWaves),
  ];
  const effect = [
    ...level,
    ...flag('EXTRAPOLATION', extrapolationShare > EXTRAPOLATION.warn),
    ...flag('CONFOUNDING_SUSPECTED', isConfounded(placebo, degreesOfFreedomOf(fit))),
  ];
  return { level, effect, money: [...effect, ...flag('HEAVY_TAIL', hasHeavyTail)] };
}
