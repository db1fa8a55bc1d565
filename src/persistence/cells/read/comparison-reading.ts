import { type SqlBool, sql } from 'kysely';
import type { IndexPeriod } from '../../../domain/vocabulary.js';
import { type Condition, allOf } from '../../filter/condition.js';
import { type Fragment, instant } from '../../fragment.js';
import type { CellKind } from '../cell-kind.js';
import { comparisonCell, isIndexOf } from '../comparison-cell.js';
import { comparisonCostCell } from '../comparison-cost-cell.js';
import { journeyCell } from '../journey-cell.js';
import { perCost } from '../journey-cost-cell.js';
import { readingColumn } from './columns.js';
import { type JourneyRequest, journeyCondition } from './journey-condition.js';
import type { CellsRead, Reading } from './reading.js';
import { type TimeSlices, sliceIntoFacts } from './time-slices.js';

/** The index journeys that a comparison is about: each customer's first in each period, chosen before the filter. */
export interface ComparisonRequest extends JourneyRequest {
  /** Which periods of the calendar in UTC `periods` are, each whole; null: they are others, or cut. */
  readonly indexPeriod: IndexPeriod | null;
}

/** What comparison cells carry. */
const CARRIED = new Set(['definition', 'channelMix', 'customer.segment']);

/**
 * Reads index journeys by the columns period, definition_id, segment, channel_mix, first_contact_band,
 * first_contact_digital and switched: from cells where they hold these periods and can carry the filter, otherwise from
 * facts, with the same result.
 */
export function comparisonReading(request: ComparisonRequest): Reading {
  return createReading(comparisonCell, request, sql``);
}

/** Reads what index journeys cost, by the same columns and currency; of one currency alone where it is given. */
export function comparisonCostReading(request: ComparisonRequest, currency: string | null): Reading {
  const reading = createReading(comparisonCostCell, request, perCost);
  if (currency === null) return reading;
  const { cells, factCondition } = reading;
  const inCurrency = sql<SqlBool>`cell.currency = ${currency}::text`;
  return {
    ...reading,
    cells: cells.map(({ condition, ...read }) => ({ ...read, condition: allOf([condition, inCurrency]) })),
    factCondition: allOf([factCondition, sql<SqlBool>`cost.currency = ${currency}::text`]),
  };
}

/** @param perFact what takes a journey apart into the facts of the kind */
function createReading(kind: CellKind, request: ComparisonRequest, perFact: Fragment): Reading {
  const { periods, groupings, indexPeriod } = request;
  const filter = journeyCondition(request, CARRIED);
  const slices = sliceIntoFacts(periods);
  const cells =
    indexPeriod && filter.overCells ? [ofPeriods(kind, { indexPeriod, slices, filter: filter.overCells })] : [];
  return {
    kind: { ...kind, factsFrom: sql`${journeyCell.factsFrom} ${perFact}` },
    slices: cells.length > 0 ? { ...slices, spans: [] } : slices,
    groupings,
    columns: [...new Set(groupings.flat())].map((name) => readingColumn(kind, slices, name)),
    cells,
    isFiltered: true,
    factCondition: allOf([indexPeriod ? isIndexOf(indexPeriod) : isFirstOfPeriod(slices), filter.overFacts]),
    cellJoins: [],
    factJoins: filter.factJoins,
    sampledFactsFrom: sql`${customerByCustomer(slices)} ${perFact}`,
  };
}

/**
 * The journeys of a window, read one customer after another, so that nobody's are read who is not in the sample. (Without
 * the offset the planner may prefer to go through the journeys of everybody.)
 */
function customerByCustomer({ from, to }: TimeSlices): Fragment {
  return sql`
    customer_fact cross join lateral (
      select journey.* from journey
      where journey.customer_id = customer_fact.customer_id
        and journey.started_at >= ${instant(from)} and journey.started_at < ${instant(to)}
      offset 0
    ) as fact`;
}

/** The cells of these periods that pass a filter. */
function ofPeriods(
  { table, date }: CellKind,
  about: { readonly indexPeriod: IndexPeriod; readonly slices: TimeSlices; readonly filter: Condition },
): CellsRead {
  const ofLength = sql<SqlBool>`cell.granularity = ${about.indexPeriod}::text`;
  const { from, to } = about.slices;
  return { table, date: date.name, spans: [{ from, to }], condition: allOf([ofLength, about.filter]) };
}

/** Whether the customer has no earlier journey in the period, for periods of which journeys carry no mark. */
function isFirstOfPeriod({ starts }: TimeSlices): Condition {
  const thresholds = sql`${starts.map((start) => new Date(start).toISOString())}::timestamptz[]`;
  return sql<SqlBool>`not exists (
    select from journey as earlier
    where earlier.customer_id = fact.customer_id
      and earlier.started_at >= (${thresholds})[width_bucket(fact.started_at, ${thresholds})]
      and (earlier.started_at, earlier.id) < (fact.started_at, fact.id)
  )`;
}
