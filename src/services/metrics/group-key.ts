import type { JourneyMap } from '../../domain/map.js';
import type { Granularity } from '../../domain/vocabulary.js';
import type { Period } from '../../domain/window.js';
import type { KeyValue } from '../../persistence/cells/read/grouped-row.js';
import { DIMENSIONS, type Dimension, type NamedValue } from './dimensions.js';

/** What one dimension of a group is. A null value: the records that lack it. */
export interface GroupKey {
  readonly dimension: string;
  readonly value: string | null;
  readonly label: string | null;
}

/** What names are found with. */
export interface Names {
  readonly map: JourneyMap;
  readonly periods: readonly Period[];
  readonly granularity: Granularity;
}

/** Names one value of a dimension. Null: the records that lack it. Undefined: something that is not on the map snapshot. */
export function nameValue(
  dimension: Dimension,
  value: KeyValue,
  { map, periods, granularity }: Names,
): NamedValue | null | undefined {
  if (value === null) return null;
  const how = DIMENSIONS[dimension];
  switch (how.kind) {
    case 'map':
      return how.find(map, Number(value));
    case 'vocabulary':
      return {
        value: value.toString(),
        label: sentenceCase(value.toString()),
        rank: how.names.indexOf(value.toString()),
      };
    case 'text':
      return { value: value.toString(), label: value.toString(), rank: value.toString() };
    case 'period': {
      const firstDay = periods[Number(value) - 1]?.firstDay ?? '';
      return { value: firstDay, label: periodLabel(firstDay, granularity), rank: firstDay };
    }
  }
}

/** Orders groups: by period where there are periods, then by the other dimensions as asked; records that lack one come last. */
export function compareKeys(
  groupBy: readonly Dimension[],
): (one: readonly (NamedValue | null)[], other: readonly (NamedValue | null)[]) => number {
  const order = groupBy
    .map((dimension, index) => ({ isPeriod: dimension === 'PERIOD', index }))
    .sort((a, b) => Number(b.isPeriod) - Number(a.isPeriod) || a.index - b.index);
  return (one, other) => {
    for (const { index } of order) {
      const difference = compareRanks(one[index]?.rank ?? null, other[index]?.rank ?? null);
      if (difference !== 0) return difference;
    }
    return 0;
  };
}

function compareRanks(one: string | number | null, other: string | number | null): number {
  if (one === other) return 0;
  if (one === null) return 1;
  if (other === null) return -1;
  return one < other ? -1 : 1;
}

/** FIRST_CONTACT: First contact. */
function sentenceCase(name: string): string {
  const words = name.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** 2026-03-09 as 2026-03-09, 2026-W11, 2026-03, 2026-Q1 or 2026. */
function periodLabel(firstDay: string, granularity: Granularity): string {
  const day = Temporal.PlainDate.from(firstDay);
  const year = day.year.toString();
  switch (granularity) {
    case 'DAY':
      return firstDay;
    case 'WEEK':
      return `${day.yearOfWeek?.toString() ?? year}-W${day.weekOfYear?.toString().padStart(2, '0') ?? ''}`;
    case 'MONTH':
      return firstDay.slice(0, 7);
    case 'QUARTER':
      return `${year}-Q${Math.ceil(day.month / 3).toString()}`;
    case 'YEAR':
      return year;
  }
}
