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
comment on column api_key.scopes is 'the permissions of the role that the key is narrowed to; null: all of them';
comment on column api_key.previous_hash is 'of the secret before the last rotation, which opens until previous_until';
`;
