import { COMPARISON_DEFAULTS } from '../../domain/comparison-defaults.js';
import { BadInputError } from '../../domain/errors.js';
import type { JourneyFilter } from '../../domain/filter.js';
import {
  type ComparisonOutcome,
  type Granularity,
  IndexPeriod,
  type Stratifier,
  type TargetPopulation,
} from '../../domain/vocabulary.js';
import { type Period, type Window, areWholeInUtc, periodsOf } from '../../domain/window.js';
import type { ComparisonOptions } from '../../metrics/channel-comparison/input.js';
import { checkedLevel } from './confidence-level.js';
import { checkCurrency } from './currency.js';
import { type AskedWindow, checkedWindow } from './question.js';

/** A comparison as it is asked for; left out or null: {@link COMPARISON_DEFAULTS}. */
export interface ChannelComparisonQuestion {
  readonly window: AskedWindow;
  readonly filter?: JourneyFilter | null;
  readonly outcome?: ComparisonOutcome | null;
  readonly stratifyBy?: readonly Stratifier[] | null;
  readonly periodGranularity?: Granularity | null;
  readonly population?: TargetPopulation | null;
  readonly materialMargin?: number | null;
  readonly confidenceLevel?: number | null;
  /** Of the outcome COST. */
  readonly currency?: string | null;
}

/** The same, checked and with its defaults. */
export interface CheckedComparison extends ComparisonOptions {
  readonly window: Window;
  readonly filter: JourneyFilter | null;
  readonly stratifyBy: readonly Stratifier[];
  readonly granularity: Granularity;
  readonly periods: readonly Period[];
  /** Which periods of the UTC calendar `periods` are; null: others, or cut ones. */
  readonly indexPeriod: IndexPeriod | null;
  readonly currency: string | null;
}

/** Checks a comparison and cuts its window into periods. Throws {@link BadInputError} that names the field of the input. */
export function checkComparison(asked: ChannelComparisonQuestion): CheckedComparison {
  const window = checkedWindow(asked.window, ['input', 'window']);
  const granularity = asked.periodGranularity ?? COMPARISON_DEFAULTS.periodGranularity;
  const periods = periodsOf(window, granularity, ['input', 'periodGranularity']);
  const outcome = asked.outcome ?? COMPARISON_DEFAULTS.outcome;
  return {
    window,
    granularity,
    periods,
    indexPeriod: isIndexPeriod(granularity) && areWholeInUtc(periods, granularity) ? granularity : null,
    filter: asked.filter ?? null,
    outcome,
    stratifyBy: checkedStratifiers(asked.stratifyBy ?? COMPARISON_DEFAULTS.stratifyBy),
    population: asked.population ?? COMPARISON_DEFAULTS.population,
    materialMargin: checkedMargin(asked.materialMargin ?? COMPARISON_DEFAULTS.materialMargin),
    confidenceLevel: checkedLevel(asked.confidenceLevel ?? COMPARISON_DEFAULTS.confidenceLevel, [
      'input',
      'confidenceLevel',
    ]),
    currency: checkedCurrency(asked.currency ?? null, outcome),
  };
}

function isIndexPeriod(granularity: Granularity): granularity is IndexPeriod {
  return granularity in IndexPeriod;
}

function checkedStratifiers(stratifyBy: readonly Stratifier[]): readonly Stratifier[] {
  const repeated = stratifyBy.findIndex((stratifier, index) => stratifyBy.indexOf(stratifier) !== index);
  if (repeated >= 0) {
    const path = ['input', 'stratifyBy', repeated.toString()];
    throw new BadInputError('Each stratifier can be given once: leave the second one out.', path);
  }
  return stratifyBy;
}

function checkedMargin(margin: number): number {
  if (margin >= 0) return margin;
  throw new BadInputError('A margin is 0 or more: it says how much worse is materially worse.', [
    'input',
    'materialMargin',
  ]);
}

function checkedCurrency(currency: string | null, outcome: ComparisonOutcome): string | null {
  if (currency === null) return null;
  const path = ['input', 'currency'];
  if (outcome !== 'COST') throw new BadInputError('A currency goes with the outcome COST: leave it out.', path);
  checkCurrency(currency, path);
  return currency;
}
