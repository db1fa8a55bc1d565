import type { JourneyFact } from '../domain/facts.js';
import type { IndexPeriod } from '../domain/vocabulary.js';
import { inTimeOrder } from './time-order.js';

/** A journey as it stands alone, without what only the customer's other journeys can tell. */
export type LoneJourneyFact = Omit<JourneyFact, 'isIndex'>;

/**
 * Marks the index journeys of one customer: the first, by start and then by id, in each UTC month, quarter and year,
 * whatever its definition and however it went. The list keeps its order.
 */
export function markIndexJourneys(journeys: readonly LoneJourneyFact[]): JourneyFact[] {
  const ascending = inTimeOrder(journeys, ({ startedAt }) => startedAt);
  const firstIn = (period: IndexPeriod) =>
    new Set([...Map.groupBy(ascending, ({ startedAt }) => nameOf(period, startedAt)).values()].map(([first]) => first));
  const [ofMonth, ofQuarter, ofYear] = [firstIn('MONTH'), firstIn('QUARTER'), firstIn('YEAR')];
  return journeys.map((journey) => ({
    ...journey,
    isIndex: { MONTH: ofMonth.has(journey), QUARTER: ofQuarter.has(journey), YEAR: ofYear.has(journey) },
  }));
}

function nameOf(period: IndexPeriod, instant: number): number {
  const date = new Date(instant);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  switch (period) {
    case 'MONTH':
      return year * 12 + month;
    case 'QUARTER':
      return year * 4 + Math.floor(month / 3);
    case 'YEAR':
      return year;
  }
}
