import { Migration } from '@mikro-orm/migrations';

/** Cells of whole months, so that an answer about years reads few of them: made here from those of the days. */
export class Migration20261128070000_month_cells extends Migration {
  override up(): void {
    // What projects waits, so that no day changes while months are made of it: the lock of src/persistence/projector/.
    this.addSql('select pg_advisory_xact_lock(5648219032)');
    for (const table of TABLES) {
      this.addSql(table.cells);
      this.addSql(fill(table));
    }
  }
}

interface MonthTable {
  readonly days: string;
  readonly months: string;
  readonly dimensions: readonly string[];
  readonly measures: readonly string[];
  readonly cells: string;
}

const MEASURES_OF_JOURNEYS = [
  'completed',
  'end_to_end_score',
  'derived_score',
  'touchpoint_score',
  'touchpoint_gap',
  'trapped',
  'duration',
  'channels',
  'handoffs',
  'interactions',
];

const TYPES: Readonly<Record<string, string>> = {
  touchpoint_id: 'int not null',
  promise_id: 'int not null',
  definition_id: 'int not null',
  segment: 'text null',
};

const TABLES: readonly MonthTable[] = [
  monthTable(
    'experience',
    ['touchpoint_id', 'segment'],
    ['score', 'negative', 'friendliness', 'accessibility', 'confidence', 'content', 'personalization'],
  ),
  monthTable('journey', ['definition_id', 'segment', 'channel_mix', 'status'], MEASURES_OF_JOURNEYS),
  monthTable('journey_cost', ['definition_id', 'segment', 'channel_mix', 'status', 'currency'], ['cost']),
  monthTable(
    'promise',
    ['promise_id', 'touchpoint_id', 'segment', 'verdict'],
    ['kept', 'log_fulfilment', 'capped_fulfilment', 'over_delivered', 'end_to_end_score'],
  ),
];

function monthTable(kind: string, dimensions: readonly string[], measures: readonly string[]): MonthTable {
  const months = `${kind}_month_cell`;
  const columns = [
    'first_day date not null',
    ...dimensions.map((name) => `${name} ${TYPES[name] ?? 'text not null'}`),
    'rows bigint not null',
    ...measures.flatMap((name) => [
      `${name}_n bigint not null`,
      `${name}_sum numeric not null`,
      `${name}_squares numeric not null`,
    ]),
    `constraint ${months}_key unique nulls not distinct (first_day, ${dimensions.join(', ')})`,
  ];
  // Cells are updated again and again: room on their pages keeps an update from writing their index too.
  const cells = `create table ${months} (\n  ${columns.join(',\n  ')}\n) with (fillfactor = 70);`;
  return { days: `${kind}_cell`, months, dimensions, measures, cells };
}

function fill({ days, months, dimensions, measures }: MonthTable): string {
  const sums = ['rows', ...measures.flatMap((name) => [`${name}_n`, `${name}_sum`, `${name}_squares`])];
  const key = dimensions.join(', ');
  return `
insert into ${months} (first_day, ${key}, ${sums.join(', ')})
select date_trunc('month', day)::date, ${key}, ${sums.map((name) => `sum(${name})`).join(', ')}
from ${days} group by 1, ${key};`;
}
