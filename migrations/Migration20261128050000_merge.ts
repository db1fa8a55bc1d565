import { Migration } from '@mikro-orm/migrations';

/** Customers who turn out to be one person can be merged, and told apart again. Nobody is merged yet. */
export class Migration20261128050000_merge extends Migration {
  override up(): void {
    this.addSql(customers);
    for (const table of MOVING) this.addSql(`alter table ${table} add column origin_id bigint null`);
  }
}

const customers = `
alter table customer add column merged_into bigint null;
alter table customer add column own_joined_at timestamptz null;
create index customer_merged_into on customer (merged_into) where merged_into is not null;
comment on column customer.merged_into is 'the customer who has all that came of this one; null: not merged';
comment on column customer.own_joined_at is 'joined_at without those merged into this one; null: nobody is';
`;

const MOVING = [
  'customer_identity',
  'interaction',
  'feedback',
  'promise_outcome',
  'customer_order',
  'loyalty_event',
  'consent',
];
