import { sql } from 'kysely';
import type { ConsentRow } from '../domain/rows.js';
import type { Sql } from './database.js';
import { instant } from './fragment.js';
import { consentTable } from './lists/consent-list.js';

/** The latest consent of each purpose up to the clock, of each of the customers that has one: by customer. */
export async function readCurrentConsents(
  db: Sql,
  customerIds: readonly string[],
  clock: number,
): Promise<Map<string, ConsentRow[]>> {
  const { rows } = await sql<ConsentRow>`
    select distinct on (consent.customer_id, consent.purpose) ${consentTable.columns}
    from consent
    where consent.customer_id = any(${customerIds}::bigint[]) and consent.at <= ${instant(clock)}
    order by consent.customer_id, consent.purpose, consent.at desc, consent.id desc`.execute(db);
  return Map.groupBy(rows, ({ customerId }) => customerId);
}
