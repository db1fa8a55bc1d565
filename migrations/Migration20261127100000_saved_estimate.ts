import { Migration } from '@mikro-orm/migrations';

/** The audit trail of finance: estimates as they were when somebody signed them. */
export class Migration20261127100000_saved_estimate extends Migration {
  override up(): void {
    for (const statements of [table, neverChanged]) this.addSql(statements);
  }
}

const table = `
create table saved_estimate (
  id bigserial primary key,
  saved_at timestamptz not null default now(),
  clock timestamptz not null,
  author text not null,
  saved_by text not null,
  note text null,
  question jsonb not null,
  estimate jsonb not null,
  cells_checksum text not null,
  code_version text not null
);
create index saved_estimate_saved_at on saved_estimate (saved_at, id);
comment on column saved_estimate.clock is 'the instant at which the estimate was computed, and is computed again';
comment on column saved_estimate.author is 'who signs, as that person says; saved_by is the name of the key';
`;

/** For each statement, because only such a trigger can refuse a truncate. */
const neverChanged = `
create function saved_estimate_never_changes() returns trigger language plpgsql as $$
begin
  raise exception 'A saved estimate is never changed: save another one.' using errcode = 'integrity_constraint_violation';
end $$;
create trigger saved_estimate_never_changes before update or delete or truncate on saved_estimate for each statement execute function saved_estimate_never_changes();
`;
