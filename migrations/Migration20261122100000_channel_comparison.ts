import { Migration } from '@mikro-orm/migrations';

/** What comparing multi-channel with single-channel journeys needs: how journeys opened, index journeys, and their cells. */
export class Migration20261122100000_channel_comparison extends Migration {
  override up(): void {
    for (const statements of [facts, cells, everyone]) this.addSql(statements);
  }
}

const facts = `
alter table journey
  add column first_contact_score int null,
  add column first_contact_digital boolean null,
  add column switched boolean null,
  add column index_month boolean not null default false,
  add column index_quarter boolean not null default false,
  add column index_year boolean not null default false;
alter table journey
  alter column index_month drop default,
  alter column index_quarter drop default,
  alter column index_year drop default;
`;

const key = `
  first_day date not null,
  granularity text not null,
  definition_id int not null,
  segment text null,
  channel_mix text not null,
  first_contact_band int null,
  first_contact_digital boolean null,
  switched boolean null`;

const keyColumns =
  'first_day, granularity, definition_id, segment, channel_mix, first_contact_band, first_contact_digital, switched';

const moments = (...measures: string[]) =>
  measures
    .map(
      (measure) => `${measure}_n bigint not null, ${measure}_sum numeric not null, ${measure}_squares numeric not null`,
    )
    .join(',\n  ');

/** Cells are updated again and again: room on their pages keeps an update from writing their index too. */
const FOR_UPDATES = 'with (fillfactor = 70)';

const cells = `
create table comparison_cell (${key},
  rows bigint not null,
  ${moments('end_to_end_score', 'derived_score', 'completed', 'duration')},
  constraint comparison_cell_key unique nulls not distinct (${keyColumns})
) ${FOR_UPDATES};
create table comparison_cost_cell (${key},
  currency text not null,
  rows bigint not null,
  ${moments('cost')},
  constraint comparison_cost_cell_key unique nulls not distinct (${keyColumns}, currency)
) ${FOR_UPDATES};
`;

/** Whoever has been projected already is projected anew: until then the new columns and cells are empty. */
const everyone = `
insert into projection_queue (customer_id) select customer_fact.customer_id from customer_fact;
`;
