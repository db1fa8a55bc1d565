import { Migration } from '@mikro-orm/migrations';

/** What remains of an erasure: that it happened, and what went. Nothing about whom. */
export class Migration20261128030000_erasure_receipt extends Migration {
  override up(): void {
    for (const statements of [table, neverChanged]) this.addSql(statements);
  }
}

const table = `
create table erasure_receipt (
  id bigserial primary key,
  erased_at timestamptz not null default now(),
  mode text not null,
  counts jsonb not null,
  checksum text not null
);
create index erasure_receipt_erased_at on erasure_receipt (erased_at, id);
comment on column erasure_receipt.counts is 'how many of each kind of thing went';
comment on column erasure_receipt.checksum is 'SHA-256 over what was held, with a salt that is stored nowhere';
`;

/** For each statement, because only such a trigger can refuse a truncate. */
const neverChanged = `
create function erasure_receipt_never_changes() returns trigger language plpgsql as $$
begin
  raise exception 'A receipt of an erasure is never changed.' using errcode = 'integrity_constraint_violation';
end $$;
create trigger erasure_receipt_never_changes before update or delete or truncate on erasure_receipt for each statement execute function erasure_receipt_never_changes();
`;
