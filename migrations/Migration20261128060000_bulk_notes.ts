import { Migration } from '@mikro-orm/migrations';

/** Notes in the projector's queue say whether they came in bulk, so that a single change does not wait behind a file. */
export class Migration20261128060000_bulk_notes extends Migration {
  override up(): void {
    this.addSql(queue);
  }
}

const queue = `
-- Whoever waits already waits because of a file or of an update.
alter table projection_queue add column bulk boolean not null default true;
alter table projection_queue alter column bulk set default false;
drop index projection_queue_age;
create index projection_queue_age on projection_queue (bulk, queued_at);
comment on column projection_queue.bulk is 'one of many, as of a file: it waits behind those that are not';
`;
