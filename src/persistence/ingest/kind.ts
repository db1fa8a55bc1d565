import type { CustomerRow, EventRow, RecordKind, TimelineRows } from '../../domain/timeline-row.js';
import type { ResolvedCustomer } from './customers.js';
import { type IngestTable, ingestTables } from './tables.js';

/** How rows of one kind are told apart and what they say about their customers. */
export interface Kind<Row> {
  readonly table: IngestTable<Row>;
  /** What makes a row the same record again. */
  readonly keyOf: (row: Row) => string;
  /** When the customer joined, as far as this row tells; null: it does not. */
  readonly joinedAt: (row: Row) => number | null;
  /** Whether, with this row, the customer's joining follows from the timeline. */
  readonly impliesJoining: (row: Row, customer: ResolvedCustomer) => boolean;
}

/** Every kind of record. */
export const kinds: { readonly [Name in RecordKind]: Kind<TimelineRows[Name]> } = {
  customer: {
    table: ingestTables.customer,
    keyOf: (row: CustomerRow) => row.customerId,
    joinedAt: (row: CustomerRow) => row.joinedAt,
    impliesJoining: (row: CustomerRow) => row.joinedAt === null,
  },
  interaction: eventKind(ingestTables.interaction),
  feedback: eventKind(ingestTables.feedback),
  promise: eventKind(ingestTables.promise),
  order: eventKind(ingestTables.order),
  loyalty: eventKind(ingestTables.loyalty),
  consent: eventKind(ingestTables.consent),
};

function eventKind<Row extends EventRow>(table: IngestTable<Row>): Kind<Row> {
  return {
    table,
    keyOf: (row) => row.id,
    joinedAt: (row) => row.at,
    impliesJoining: (_row, customer) => customer.implied,
  };
}
