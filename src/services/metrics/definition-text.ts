import { BUCKETS } from '../../persistence/cells/read/sample.js';
import type { Dimension } from './dimensions.js';
import type { CheckedQuestion } from './question.js';

/**
 * What an answer is about, in words for its reader.
 *
 * @param metrics what is counted, from the metrics themselves
 * @param bucketsBelow the sample of customers behind the intervals; null: all of them
 */
export function definitionText(
  metrics: string,
  { window, periods, granularity }: Pick<CheckedQuestion<Dimension>, 'window' | 'periods' | 'granularity'>,
  bucketsBelow: number | null,
): string {
  const [from, to] = [window.from, window.to].map((instant) => new Date(instant).toISOString());
  const cut =
    periods.length > 0 ? `, cut into calendar periods (${granularity}) of the time zone ${window.timeZone}` : '';
  const sample =
    bucketsBelow === null
      ? []
      : [
          `Means, rates and counts rest on every row; percentiles, and how much customers resemble themselves, on a fixed sample of ${share(bucketsBelow)} of the customers.`,
        ];
  return [metrics, `Window: [${from ?? ''}, ${to ?? ''})${cut}.`, ...sample].join(' ');
}

function share(bucketsBelow: number): string {
  return `${((100 * bucketsBelow) / BUCKETS).toPrecision(3)} %`;
}
