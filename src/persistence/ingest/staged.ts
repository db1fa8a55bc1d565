import type { Column, IngestTable } from './tables.js';

/** A row of a batch with its place in it and its customer; null: one who is not known and must not be created. */
export interface Staged<Row> {
  readonly index: number;
  readonly row: Row;
  readonly customerId: string | null;
  /** The merged customer whom the row names; null: the customer is not merged. */
  readonly originId: string | null;
}

/** The columns that say whose a staged row is, and those of the row itself. */
export function stagedColumns<Row>({ columns }: IngestTable<Row>): Column<Staged<Row>>[] {
  return [
    { name: 'customer_id', type: 'bigint', value: ({ customerId }) => customerId },
    { name: 'origin_id', type: 'bigint', value: ({ originId }) => originId },
    ...columns.map(({ name, type, value }) => ({ name, type, value: ({ row }: Staged<Row>) => value(row) })),
  ];
}
