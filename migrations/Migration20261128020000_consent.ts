import { Migration } from '@mikro-orm/migrations';

/** What customers allow us to do with what is known of them. Nobody has said anything yet, so that everybody counts. */
export class Migration20261128020000_consent extends Migration {
  override up(): void {
    for (const statements of [table, facts]) this.addSql(statements);
  }
}

const table = `
create table consent (
  customer_id bigint not null references customer (id) on delete cascade,
  id bigint not null,
  source_id int not null,
  record_id text not null,
  at timestamptz not null,
  received_at timestamptz not null,
  purpose text not null,
  granted boolean not null,
  primary key (customer_id, id)
);
create index consent_id on consent (id);
create index consent_timeline on consent (customer_id, at, id);
`;

const facts = `
alter table customer_fact add column analytics boolean not null default true;
alter table customer_fact add column revenue_analysis boolean not null default true;
`;
