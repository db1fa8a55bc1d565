import { Migration } from '@mikro-orm/migrations';

/** The map, the timeline, the facts, the cells, the API keys and the state of the demo. */
export class Migration20261122000000_foundation extends Migration {
  override up(): void {
    for (const statements of [map, timeline, facts, cells, keys, demo]) this.addSql(statements);
  }
}

const map = `
create table source (
  id serial primary key,
  key text not null unique
);
create table channel (
  id serial primary key,
  key text not null unique,
  name text not null,
  digital boolean not null,
  staffed boolean not null,
  measure_weights double precision[] not null check (cardinality(measure_weights) = 5)
);
create table touchpoint (
  id serial primary key,
  key text not null unique,
  name text not null,
  stage text not null,
  channel_id int not null references channel (id),
  moment_of_truth boolean not null default false
);
create table journey_definition (
  id serial primary key,
  key text not null unique,
  name text not null,
  max_gap_days int not null check (max_gap_days > 0),
  planned_touchpoint_ids int[] not null,
  completing_touchpoint_ids int[] not null
);
create table brand_promise (
  id serial primary key,
  key text not null unique,
  statement text not null,
  kind text not null,
  unit text null,
  tolerance double precision not null,
  deadline_grain text null,
  time_zone text not null default 'UTC',
  touchpoint_ids int[] not null
);
create table employee (
  id serial primary key,
  key text not null unique,
  name text null,
  team text null
);

create table map_state (
  singleton boolean primary key default true check (singleton),
  version int not null
);
insert into map_state (version) values (1);

create function map_changed() returns trigger language plpgsql as $$
begin
  update map_state set version = version + 1;
  perform pg_notify('journeygraph_map', '');
  return null;
end $$;
create trigger map_changed after insert or update or delete on source for each statement execute function map_changed();
create trigger map_changed after insert or update or delete on channel for each statement execute function map_changed();
create trigger map_changed after insert or update or delete on touchpoint for each statement execute function map_changed();
create trigger map_changed after insert or update or delete on journey_definition for each statement execute function map_changed();
create trigger map_changed after insert or update or delete on brand_promise for each statement execute function map_changed();
create trigger map_changed after insert or update or delete on employee for each statement execute function map_changed();
`;

/**
 * Rows of a timeline have a foreign key to their customer and none to the map, whose rows are never deleted:
 * docs/decisions/0007-few-foreign-keys.md.
 */
const timeline = `
create table customer (
  id bigserial primary key,
  joined_at timestamptz not null,
  given_joined_at timestamptz null,
  left_at timestamptz null,
  segment text null,
  name text null,
  email text null,
  phone text null,
  attributes jsonb not null default '{}',
  received_at timestamptz null
);
create index customer_joined_at on customer (joined_at, id);
comment on column customer.joined_at is 'given_joined_at; where the source gave none, the first event of the timeline, or else received_at';
comment on column customer.received_at is 'null: only implied by other records so far';

create table customer_identity (
  source_id int not null references source (id),
  external_id text not null,
  customer_id bigint not null references customer (id) on delete cascade,
  primary key (source_id, external_id)
);
create index customer_identity_customer on customer_identity (customer_id);

create table interaction (
  customer_id bigint not null references customer (id) on delete cascade,
  id bigint not null,
  source_id int not null,
  record_id text not null,
  touchpoint_id int not null,
  occurred_at timestamptz not null,
  received_at timestamptz not null,
  kind text not null,
  journey_key text null,
  definition_id int null,
  employee_id int null,
  intent text null,
  resolved boolean null,
  difficulty text null,
  handle_seconds int null,
  cost numeric null,
  currency text null,
  friendliness smallint null,
  accessibility smallint null,
  confidence smallint null,
  content smallint null,
  personalization smallint null,
  primary key (customer_id, id)
);
create index interaction_id on interaction (id);
create index interaction_occurred_at on interaction (occurred_at, id);
create index interaction_timeline on interaction (customer_id, occurred_at, id);

create table feedback (
  customer_id bigint not null references customer (id) on delete cascade,
  id bigint not null,
  source_id int not null,
  record_id text not null,
  at timestamptz not null,
  received_at timestamptz not null,
  source text not null,
  metric text not null,
  raw_score double precision null,
  scale_min double precision null,
  scale_max double precision null,
  score int null,
  text text null,
  language text null,
  touchpoint_id int null,
  journey_key text null,
  journey_id bigint null,
  interaction_id bigint null,
  primary key (customer_id, id)
);
create index feedback_id on feedback (id);
create index feedback_timeline on feedback (customer_id, at, id);
comment on column feedback.score is 'millionths of a point on 0..100, higher is better';

create table promise_outcome (
  customer_id bigint not null references customer (id) on delete cascade,
  id bigint not null,
  source_id int not null,
  record_id text not null,
  promise_id int not null,
  touchpoint_id int not null,
  at timestamptz not null,
  received_at timestamptz not null,
  journey_key text null,
  promised numeric null,
  delivered numeric null,
  due_at timestamptz null,
  met_at timestamptz null,
  primary key (customer_id, id)
);
create index promise_outcome_id on promise_outcome (id);
create index promise_outcome_timeline on promise_outcome (customer_id, at, id);

create table customer_order (
  customer_id bigint not null references customer (id) on delete cascade,
  id bigint not null,
  source_id int not null,
  record_id text not null,
  at timestamptz not null,
  received_at timestamptz not null,
  kind text not null,
  amount numeric not null,
  currency text not null,
  channel_id int null,
  product text null,
  primary key (customer_id, id)
);
create index customer_order_id on customer_order (id);
create index customer_order_timeline on customer_order (customer_id, at, id);

create table loyalty_event (
  customer_id bigint not null references customer (id) on delete cascade,
  id bigint not null,
  source_id int not null,
  record_id text not null,
  at timestamptz not null,
  received_at timestamptz not null,
  kind text not null,
  detail text null,
  primary key (customer_id, id)
);
create index loyalty_event_id on loyalty_event (id);
create index loyalty_event_timeline on loyalty_event (customer_id, at, id);

create table projection_queue (
  customer_id bigint not null,
  queued_at timestamptz not null default now()
);
create index projection_queue_customer on projection_queue (customer_id);
create index projection_queue_age on projection_queue (queued_at);
comment on table projection_queue is 'append-only notes that a customer changed; the projector deletes what it has folded';

create table import_file (
  source_id int not null references source (id),
  digest text not null,
  received_at timestamptz not null default now(),
  primary key (source_id, digest)
);
comment on table import_file is 'when a file of this content was first imported: the received_at of its records, whatever run stores them';
`;

/** Only the projector writes and deletes facts, always together with their row of `customer_fact`: no foreign key. */
const facts = `
create table customer_fact (
  customer_id bigint primary key references customer (id) on delete cascade,
  segment text null,
  next_change_at timestamptz null,
  bucket smallint not null generated always as (hashint8(customer_id) & 16383) stored
);
create index customer_fact_next_change on customer_fact (next_change_at) where next_change_at is not null;
create index customer_fact_bucket on customer_fact (bucket);

create table interaction_fact (
  customer_id bigint not null,
  interaction_id bigint not null,
  occurred_at timestamptz not null,
  touchpoint_id int not null,
  journey_id bigint null,
  score int null,
  friendliness smallint null,
  accessibility smallint null,
  confidence smallint null,
  content smallint null,
  personalization smallint null,
  primary key (customer_id, interaction_id)
);
create index interaction_fact_occurred_at on interaction_fact (occurred_at);

create table journey (
  customer_id bigint not null,
  id bigint not null,
  definition_id int not null,
  started_at timestamptz not null,
  ended_at timestamptz null,
  status text not null,
  channel_ids int[] not null,
  channel_mix text not null,
  interaction_count int not null,
  handoffs int not null,
  end_to_end_score int null,
  derived_score int null,
  touchpoint_score int null,
  trapped boolean null,
  costs jsonb not null,
  primary key (customer_id, id)
);
create index journey_started_at on journey (started_at, id);
create index journey_timeline on journey (customer_id, started_at, id);

create table promise_fact (
  customer_id bigint not null,
  outcome_id bigint not null,
  at timestamptz not null,
  promise_id int not null,
  touchpoint_id int not null,
  journey_id bigint null,
  verdict text not null,
  fulfilment int null,
  log_fulfilment bigint null,
  over_delivered boolean null,
  end_to_end_score int null,
  primary key (customer_id, outcome_id)
);
create index promise_fact_at on promise_fact (at);
`;

/** The moments of one measure: how many have it, their sum and their sum of squares. */
const moments = (...measures: string[]) =>
  measures
    .map(
      (measure) => `${measure}_n bigint not null, ${measure}_sum numeric not null, ${measure}_squares numeric not null`,
    )
    .join(',\n  ');

/** Cells are updated again and again: room on their pages keeps an update from writing their index too. */
const FOR_UPDATES = 'with (fillfactor = 70)';

const cells = `
create table experience_cell (
  day date not null,
  touchpoint_id int not null,
  segment text null,
  rows bigint not null,
  ${moments('score', 'negative', 'friendliness', 'accessibility', 'confidence', 'content', 'personalization')},
  constraint experience_cell_key unique nulls not distinct (day, touchpoint_id, segment)
) ${FOR_UPDATES};
create table journey_cell (
  day date not null,
  definition_id int not null,
  segment text null,
  channel_mix text not null,
  status text not null,
  rows bigint not null,
  ${moments(
    'completed',
    'end_to_end_score',
    'derived_score',
    'touchpoint_score',
    'touchpoint_gap',
    'trapped',
    'duration',
    'channels',
    'handoffs',
    'interactions',
  )},
  constraint journey_cell_key unique nulls not distinct (day, definition_id, segment, channel_mix, status)
) ${FOR_UPDATES};
create table journey_cost_cell (
  day date not null,
  definition_id int not null,
  segment text null,
  channel_mix text not null,
  status text not null,
  currency text not null,
  rows bigint not null,
  ${moments('cost')},
  constraint journey_cost_cell_key unique nulls not distinct (day, definition_id, segment, channel_mix, status, currency)
) ${FOR_UPDATES};
create table promise_cell (
  day date not null,
  promise_id int not null,
  touchpoint_id int not null,
  segment text null,
  verdict text not null,
  rows bigint not null,
  ${moments('kept', 'log_fulfilment', 'capped_fulfilment', 'over_delivered', 'end_to_end_score')},
  constraint promise_cell_key unique nulls not distinct (day, promise_id, touchpoint_id, segment, verdict)
) ${FOR_UPDATES};
`;

const keys = `
create table api_key (
  id serial primary key,
  name text not null unique,
  role text not null,
  hash text not null unique,
  created_at timestamptz not null default now(),
  revoked_at timestamptz null
);
`;

const demo = `
create table demo_load (
  singleton boolean primary key default true check (singleton)
);
comment on table demo_load is 'holds a row while the demo company is being loaded; one left behind means interrupted';
`;
