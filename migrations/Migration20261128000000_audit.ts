import { Migration } from '@mikro-orm/migrations';

/** The audit log: who did what, to whom. Nothing in it is ever changed. */
export class Migration20261128000000_audit extends Migration {
  override up(): void {
    for (const statements of [table, neverChanged]) this.addSql(statements);
  }
}

const table = `
create table audit_event (
  id bigserial primary key,
  at timestamptz not null default now(),
  actor text not null,
  role text not null,
  action text not null,
  customers int not null,
  customer_ids bigint[] not null,
  detail jsonb not null,
  request_id text null
);
create index audit_event_at on audit_event (at, id);
create index audit_event_customer_ids on audit_event using gin (customer_ids);
comment on column audit_event.customer_ids is 'no foreign keys: the event outlives the customer';
`;

/** For each statement, because only such a trigger can refuse a truncate. */
const neverChanged = `
create function audit_event_never_changes() returns trigger language plpgsql as $$
begin
  raise exception 'An audit event is never changed.' using errcode = 'integrity_constraint_violation';
end $$;
create trigger audit_event_never_changes before update or delete or truncate on audit_event for each statement execute function audit_event_never_changes();
`;
