import { Migration } from '@mikro-orm/migrations';

/** What loyalty and revenue after service are told from: customer waves, and their cells. */
export class Migration20261127000000_loyalty extends Migration {
  override up(): void {
    for (const statements of [facts, cells, everyone]) this.addSql(statements);
  }
}

const facts = `
create table customer_wave (
  customer_id bigint not null,
  wave_months smallint not null,
  first_day date not null,
  score int not null,
  tenure_band smallint not null,
  retained boolean not null,
  joined_before_placebo boolean not null,
  currencies text[] not null,
  amounts numeric[] not null,
  primary key (customer_id, wave_months, first_day)
);
create index customer_wave_first_day on customer_wave (wave_months, first_day);
`;

/** Of the revenue of the four waves after: the sums, and those of the products of any two. */
const revenue = [
  ...['1', '2', '3', '4'].map((lag) => `revenue_${lag}`),
  ...['1_1', '1_2', '1_3', '1_4', '2_2', '2_3', '2_4', '3_3', '3_4', '4_4'].map((lags) => `product_${lags}`),
]
  .map((name) => `${name} numeric not null`)
  .join(',\n  ');

/** Cells are updated again and again: room on their pages keeps an update from writing their index too. */
const FOR_UPDATES = 'with (fillfactor = 70)';

const cells = `
create table loyalty_cell (
  first_day date not null,
  wave_months smallint not null,
  segment text null,
  tenure_band smallint not null,
  prior_band smallint not null,
  score_bin smallint not null,
  fold smallint not null,
  retained boolean not null,
  currency text null,
  rows bigint not null,
  placebo_n bigint not null,
  placebo_sum numeric not null,
  placebo_squares numeric not null,
  ${revenue},
  constraint loyalty_cell_key unique nulls not distinct
    (first_day, wave_months, segment, tenure_band, prior_band, score_bin, fold, retained, currency)
) ${FOR_UPDATES};
`;

/** Whoever has been projected already is projected anew: until then the new tables are empty. */
const everyone = `
insert into projection_queue (customer_id) select customer_fact.customer_id from customer_fact;
`;
