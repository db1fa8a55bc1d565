import { BUCKETS } from '../../persistence/cells/read/sample.js';
import type { Dimension } from './dimensions.js';
import type { CheckedQuestion } from './question.js';

/** Of which customers an answer read facts: of those of the buckets below the number, or of all where it is null. */
export interface Samples {
  /** For the intervals of its measures. */
  readonly intervals: Iterable<number | null>;
  /** For its percentiles; none where it has none. */
  readonly percentiles?: number | null;
}

/**
 * What an answer is about, in words for its reader.
 *
 * @param metrics what is counted, from the metrics themselves
 */
export function definitionText(
  metrics: string,
  { window, periods, granularity }: Pick<CheckedQuestion<Dimension>, 'window' | 'periods' | 'granularity'>,
  { intervals, percentiles = null }: Samples,
): string {
  const [from, to] = [window.from, window.to].map((instant) => new Date(instant).toISOString());
  const cut =
    periods.length > 0 ? `, cut into calendar periods (${granularity}) of the time zone ${window.timeZone}` : '';
  return [
    metrics,
    `Window: [${from ?? ''}, ${to ?? ''})${cut}.`,
    ...textOfIntervals([...intervals].filter((bucketsBelow) => bucketsBelow !== null)),
    ...(percentiles === null ? [] : [`Percentiles rest on a fixed sample of ${share(percentiles)} of the customers.`]),
  ].join(' ');
}

function textOfIntervals(samples: readonly number[]): string[] {
  if (samples.length === 0) return [];
  const [least, most] = [Math.min(...samples), Math.max(...samples)];
  const which =
    least === most ? `a fixed sample of ${share(most)}` : `fixed samples of ${share(least)} to ${share(most)}`;
  return [
    `Means, rates and counts rest on every row; how much customers resemble themselves, which intervals allow for, on ${which} of the customers.`,
  ];
}

function share(bucketsBelow: number): string {
  return `${((100 * bucketsBelow) / BUCKETS).toPrecision(3)} %`;
}
