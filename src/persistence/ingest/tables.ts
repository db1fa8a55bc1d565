import type {
  ConsentRow,
  CustomerRow,
  EventRow,
  FeedbackRow,
  InteractionRow,
  LoyaltyRow,
  OrderRow,
  PromiseRow,
  RecordKind,
  TimelineRows,
} from '../../domain/timeline-row.js';

/**
 * One table of the timeline as the writer sees it: the columns that records fill. They are what is compared to tell a
 * duplicate from a correction; `received_at` is none of them, it says when they last changed.
 */
export interface IngestTable<Row> {
  readonly table: string;
  readonly columns: readonly Column<Row>[];
  /** The column that holds the moment of an event; null: the rows are the customers themselves. */
  readonly time: string | null;
}

export interface Column<Row> {
  readonly name: string;
  readonly type: string;
  readonly value: (row: Row) => ColumnValue;
}

/** Instants are epoch milliseconds. */
export type ColumnValue = string | number | boolean | null;

/** The table of every kind of record. */
export const ingestTables: { readonly [Kind in RecordKind]: IngestTable<TimelineRows[Kind]> } = {
  customer: {
    table: 'customer',
    time: null,
    columns: [
      column<CustomerRow>('given_joined_at', 'timestamptz', (row) => row.joinedAt),
      column('left_at', 'timestamptz', (row) => row.leftAt),
      column('segment', 'text', (row) => row.segment),
      column('name', 'text', (row) => row.name),
      column('email', 'text', (row) => row.email),
      column('phone', 'text', (row) => row.phone),
      column('attributes', 'jsonb', (row) => row.attributes),
    ],
  },
  interaction: eventTable<InteractionRow>('interaction', 'occurred_at', [
    column('touchpoint_id', 'int', (row) => row.touchpointId),
    column('kind', 'text', (row) => row.kind),
    column('journey_key', 'text', (row) => row.journeyKey),
    column('definition_id', 'int', (row) => row.definitionId),
    column('employee_id', 'int', (row) => row.employeeId),
    column('intent', 'text', (row) => row.intent),
    column('resolved', 'boolean', (row) => row.resolved),
    column('difficulty', 'text', (row) => row.difficulty),
    column('handle_seconds', 'int', (row) => row.handleSeconds),
    column('cost', 'numeric', (row) => row.cost),
    column('currency', 'text', (row) => row.currency),
    column('friendliness', 'smallint', (row) => row.ratings[0]),
    column('accessibility', 'smallint', (row) => row.ratings[1]),
    column('confidence', 'smallint', (row) => row.ratings[2]),
    column('content', 'smallint', (row) => row.ratings[3]),
    column('personalization', 'smallint', (row) => row.ratings[4]),
  ]),
  feedback: eventTable<FeedbackRow>('feedback', 'at', [
    column('source', 'text', (row) => row.source),
    column('metric', 'text', (row) => row.metric),
    column('raw_score', 'double precision', (row) => row.rawScore),
    column('scale_min', 'double precision', (row) => row.scaleMin),
    column('scale_max', 'double precision', (row) => row.scaleMax),
    column('score', 'int', (row) => row.score),
    column('text', 'text', (row) => row.text),
    column('language', 'text', (row) => row.language),
    column('touchpoint_id', 'int', (row) => row.touchpointId),
    column('journey_key', 'text', (row) => row.journeyKey),
    column('journey_id', 'bigint', (row) => row.journeyId),
    column('interaction_id', 'bigint', (row) => row.interactionId),
  ]),
  promise: eventTable<PromiseRow>('promise_outcome', 'at', [
    column('promise_id', 'int', (row) => row.promiseId),
    column('touchpoint_id', 'int', (row) => row.touchpointId),
    column('journey_key', 'text', (row) => row.journeyKey),
    column('promised', 'numeric', (row) => row.promised),
    column('delivered', 'numeric', (row) => row.delivered),
    column('due_at', 'timestamptz', (row) => row.dueAt),
    column('met_at', 'timestamptz', (row) => row.metAt),
  ]),
  order: eventTable<OrderRow>('customer_order', 'at', [
    column('kind', 'text', (row) => row.kind),
    column('amount', 'numeric', (row) => row.amount),
    column('currency', 'text', (row) => row.currency),
    column('channel_id', 'int', (row) => row.channelId),
    column('product', 'text', (row) => row.product),
  ]),
  loyalty: eventTable<LoyaltyRow>('loyalty_event', 'at', [
    column('kind', 'text', (row) => row.kind),
    column('detail', 'text', (row) => row.detail),
  ]),
  consent: eventTable<ConsentRow>('consent', 'at', [
    column('purpose', 'text', (row) => row.purpose),
    column('granted', 'boolean', (row) => row.granted),
  ]),
};

/** The tables that make up a customer's timeline, with the column of their moment. */
export const eventTables = Object.values(ingestTables).flatMap(({ table, time }) => (time ? [{ table, time }] : []));

function eventTable<Row extends EventRow>(table: string, time: string, own: Column<Row>[]): IngestTable<Row> {
  return {
    table,
    time,
    columns: [
      column('id', 'bigint', (row) => row.id),
      column('record_id', 'text', (row) => row.recordId),
      column(time, 'timestamptz', (row) => row.at),
      ...own,
    ],
  };
}

function column<Row>(name: string, type: string, value: (row: Row) => ColumnValue): Column<Row> {
  return { name, type, value };
}
