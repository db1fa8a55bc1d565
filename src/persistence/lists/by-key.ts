import { sql } from 'kysely';
import type { ExternalId, JourneyRow } from '../../domain/rows.js';
import type { Sql } from '../database.js';
import { executePrepared } from '../execute-prepared.js';
import { journeyTable } from './journey-list.js';
import { type ListTable, selectList } from './list-table.js';
import { amongKeys, rowKey, rowKeySql } from './row-key.js';

/** The rows with these keys (the ids that end the table's order), by key; absent ones are left out. One statement. */
export async function loadByKeys<Row, Raw>(
  database: Sql,
  table: ListTable<Row, Raw>,
  keys: readonly string[],
): Promise<Map<string, Row>> {
  const rows = await executePrepared(
    database,
    sql<Raw & object>`
      select ${selectList(table)} from ${sql.table(table.name)} where ${amongKeys(table.ids, keys)}`,
  );
  return new Map(rows.map((raw) => [rowKey(...table.idsOf(raw)), table.toRow(raw)]));
}

/** The tables of facts that say to which journey a row belongs, and how they name the row. */
const JOURNEY_LINKS = {
  interaction: { fact: 'interaction_fact', id: 'interaction_id' },
  promiseOutcome: { fact: 'promise_fact', id: 'outcome_id' },
} as const;

/** The journeys that rows belong to, by the rows' keys. One statement. */
export async function loadJourneysOf(
  database: Sql,
  kind: keyof typeof JOURNEY_LINKS,
  keys: readonly string[],
): Promise<Map<string, JourneyRow>> {
  const { fact, id } = JOURNEY_LINKS[kind];
  const ids = [sql.ref(`${fact}.${id}`), sql.ref(`${fact}.customer_id`)];
  type Raw = Parameters<typeof journeyTable.toRow>[0] & { readonly memberKey: string };
  const rows = await executePrepared(
    database,
    sql<Raw>`
      select ${rowKeySql(...ids)} as "memberKey", ${selectList(journeyTable)}
      from ${sql.table(fact)} join journey on journey.customer_id = ${sql.ref(`${fact}.customer_id`)}
        and journey.id = ${sql.ref(`${fact}.journey_id`)}
      where ${amongKeys(ids, keys)}`,
  );
  return new Map(rows.map((raw) => [raw.memberKey, journeyTable.toRow(raw)]));
}

/** What the sources call these customers, by the customers' ids, in the order of the sources. One statement. */
export async function loadExternalIds(
  database: Sql,
  customerIds: readonly string[],
): Promise<Map<string, ExternalId[]>> {
  const rows = await executePrepared(
    database,
    sql<ExternalId & { customerId: string }>`
      select customer_identity.customer_id as "customerId", source.key as "source", customer_identity.external_id as "id"
      from customer_identity join source on source.id = customer_identity.source_id
      where customer_identity.customer_id = any(${[...customerIds]}::bigint[])
      order by source.key, customer_identity.external_id`,
  );
  return Map.groupBy(rows, ({ customerId }) => customerId);
}
