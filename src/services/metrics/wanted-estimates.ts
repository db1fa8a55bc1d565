import type { Viewer } from '../../domain/permission.js';
import { isKeptFromSmallGroups } from './small-groups/small-groups.js';

/**
 * Which estimates of an answer somebody looks at, by their names. For the others nothing is read, and there is no value or
 * no interval.
 */
export interface WantedEstimates {
  /** The fields of the answer itself; left out: all of them. */
  readonly fields?: ReadonlySet<string>;
  readonly values: ReadonlySet<string>;
  /** Those whose interval, standard error or flags are looked at. */
  readonly intervals: ReadonlySet<string>;
}

/** The measures of cells that have to be read. */
export interface WantedMeasures {
  /** Those whose moments are. */
  readonly moments: ReadonlySet<string>;
  /** Those whose sums by customer are. */
  readonly clusters: ReadonlySet<string>;
  /** Whether anybody looks at one of these estimates. */
  readonly hasValue: (...names: readonly string[]) => boolean;
}

/**
 * What has to be read for the estimates that are wanted: all of them unless it is said, and for viewers from whom small
 * groups are kept, as what to withhold depends on all of them.
 *
 * @param options.measures the measures that each estimate rests on
 * @param options.always measures that are counted whatever is wanted
 * @param options.quantiles estimates that are order statistics, which read customers of their own
 */
export function wantedMeasures<Name extends string>(
  viewer: Viewer,
  asked: WantedEstimates | undefined,
  options: {
    readonly measures: Readonly<Record<Name, string | readonly string[]>>;
    readonly always: readonly string[];
    readonly quantiles: readonly Name[];
  },
): WantedMeasures {
  const { measures, always, quantiles } = options;
  const names = Object.keys(measures) as Name[];
  const wanted = isKeptFromSmallGroups(viewer) ? undefined : asked;
  const hasValue = (...some: readonly string[]) => some.some((name) => wanted?.values.has(name) ?? true);
  const hasInterval = (name: string) => wanted?.intervals.has(name) ?? true;
  const ofEstimates = (some: readonly Name[]) => some.flatMap((name) => measures[name]);
  return {
    moments: new Set([...always, ...ofEstimates(names.filter((name) => hasValue(name)))]),
    clusters: new Set(ofEstimates(names.filter((name) => hasInterval(name) && !quantiles.includes(name)))),
    hasValue,
  };
}
