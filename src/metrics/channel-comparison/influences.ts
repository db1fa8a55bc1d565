import { ChannelMix, namesOf } from '../../domain/vocabulary.js';
import { standardisedDifference, type Stratum } from '../../statistics/standardised-difference.js';
import { type ContrastDefinition, type ContrastKey, CONTRASTS } from './contrasts.js';
import type { ComparisonCell, ComparisonOptions, InfluenceOfCell, InfluencePlan, LandmarkCell } from './input.js';
import { contrastStrata, landmarkStrata } from './strata.js';
import { inLandmark, sumArms } from './sums.js';

/**
 * Which influences have to be summed by customer before the comparison can allow for customers of several periods: of
 * every arm's mean, and of the raw, adjusted and landmark difference of every contrast. Estimates without any journey
 * need none.
 *
 * @param wanted the fields of the answer that somebody looks at; the others need none either. Null: all of them
 */
export function planInfluences(
  cells: readonly ComparisonCell[],
  landmark: readonly LandmarkCell[],
  {
    population,
    wanted = null,
  }: Pick<ComparisonOptions, 'population'> & { readonly wanted?: ReadonlySet<string> | null },
): InfluencePlan[] {
  const arms = isLookedAt(wanted, ['arms']) ? namesOf(ChannelMix) : [];
  const contrasts = CONTRASTS.filter(({ key }) => isLookedAt(wanted, FIELDS_OF[key]));
  const plans: InfluencePlan[] = [
    ...arms.map((arm): InfluencePlan => ({
      key: armKey(arm),
      rows: 'CELLS',
      coefficients: ofMean(cells, [arm], 1),
    })),
    ...contrasts.flatMap((contrast): InfluencePlan[] => [
      { key: influenceKey(contrast, 'raw'), rows: 'CELLS', coefficients: ofRaw(cells, contrast) },
      {
        key: influenceKey(contrast, 'adjusted'),
        rows: 'CELLS',
        coefficients: ofStandardised(cells, contrastStrata(cells, contrast, population), ({ arm }) =>
          sideOfArm(contrast, arm),
        ),
      },
      {
        key: influenceKey(contrast, 'landmark'),
        rows: 'LANDMARK',
        coefficients: ofStandardised(landmark, landmarkStrata(landmark, contrast, population), (cell) =>
          sideOfLandmark(contrast, cell),
        ),
      },
    ]),
  ];
  return plans.filter(({ coefficients }) => coefficients.length > 0);
}

/** Fields that rest on the intervals of several contrasts. */
const OF_ALL = ['verdict', 'verdictReason', 'materialityPValue', 'warnings'];
const OF_THREE = [...OF_ALL, 'digitalVersusTraditionalVersusMixed'];

/** The fields of an answer that rest on the interval of a contrast. */
const FIELDS_OF: Readonly<Record<ContrastKey, readonly string[]>> = {
  multiVersusSingle: [...OF_ALL, 'multiVersusSingle', 'minimumDetectableDifference'],
  multiVersusSingleDigital: [...OF_ALL, 'multiVersusSingleDigital'],
  multiVersusSingleTraditional: [...OF_ALL, 'multiVersusSingleTraditional'],
  digitalVersusTraditional: OF_THREE,
  digitalVersusMixed: OF_THREE,
  traditionalVersusMixed: OF_THREE,
};

function isLookedAt(wanted: ReadonlySet<string> | null, fields: readonly string[]): boolean {
  return wanted === null || fields.some((field) => wanted.has(field));
}

/** Names a contrast's estimate. */
export function influenceKey({ key }: ContrastDefinition, estimate: 'raw' | 'adjusted' | 'landmark'): string {
  return `${key}.${estimate}`;
}

/** Names the mean of an arm. */
export function armKey(arm: ChannelMix): string {
  return `arms.${arm}`;
}

type SideName = 'first' | 'second';

function ofRaw(cells: readonly ComparisonCell[], { first, second }: ContrastDefinition): InfluenceOfCell[] {
  return [...ofMean(cells, first.arms, 1), ...ofMean(cells, second.arms, -1)];
}

/** Of the mean over some arms: (y - mean) / n. */
function ofMean(cells: readonly ComparisonCell[], arms: readonly ChannelMix[], sign: 1 | -1): InfluenceOfCell[] {
  const { n, mean } = sumArms(cells, arms).outcome;
  return cells.flatMap(({ arm, outcome }, cell) =>
    arms.includes(arm) && outcome.n > 0 ? [{ cell, slope: sign / n, mean }] : [],
  );
}

/** Of a standardised difference: +- w / n (y - mean) in the stratum and on the side of the cell. */
function ofStandardised<Cell extends { readonly stratum: string; readonly outcome: { readonly n: number } }>(
  cells: readonly Cell[],
  strata: readonly Stratum[],
  sideOf: (cell: Cell) => SideName | null,
): InfluenceOfCell[] {
  const coefficients = standardisedDifference(strata)?.coefficients ?? [];
  const slopes = new Map(coefficients.map(({ stratum, side, slope }) => [`${side} ${stratum}`, slope]));
  const byKey = new Map(strata.map((stratum) => [stratum.key, stratum]));
  return cells.flatMap((cell, index) => {
    const side = sideOf(cell);
    const slope = slopes.get(`${side ?? ''} ${cell.stratum}`);
    const mean = side && byKey.get(cell.stratum)?.[side].mean;
    return slope === undefined || mean === undefined || mean === null || cell.outcome.n === 0
      ? []
      : [{ cell: index, slope, mean }];
  });
}

function sideOfArm({ first, second }: ContrastDefinition, arm: ChannelMix): SideName | null {
  if (first.arms.includes(arm)) return 'first';
  return second.arms.includes(arm) ? 'second' : null;
}

function sideOfLandmark(contrast: ContrastDefinition, cell: LandmarkCell): SideName | null {
  if (!inLandmark(contrast, cell)) return null;
  return cell.switched ? 'first' : 'second';
}
