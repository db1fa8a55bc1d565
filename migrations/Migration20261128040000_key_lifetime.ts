import { Migration } from '@mikro-orm/migrations';

/** Keys that open less than their role, for a time, and whose secret can be changed while both work. Those there are stay as they are. */
export class Migration20261128040000_key_lifetime extends Migration {
  override up(): void {
    this.addSql(columns);
  }
}

const columns = `
alter table api_key
  add column scopes text[] null,
  add column expires_at timestamptz null,
  add column last_used_at timestamptz null,
  add column previous_hash text null unique,
  add column previous_until timestamptz null;
`;
