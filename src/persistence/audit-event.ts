import { CompiledQuery } from 'kysely';
import type pg from 'pg';
import type { AuditEvent } from '../domain/rows.js';
import type { Sql } from './database.js';

/** Writes an audit event down, for good. Within a transaction it is there if and only if what it tells of is. */
export async function insertAuditEvent(sql: Sql, event: AuditEvent): Promise<void> {
  await sql.executeQuery(CompiledQuery.raw(INSERT, valuesOf(event)));
}

/** The same on a connection that is used without the query builder. */
export async function insertAuditEventOn(client: pg.PoolClient, event: AuditEvent): Promise<void> {
  await client.query(INSERT, valuesOf(event));
}

const INSERT = `
insert into audit_event (actor, role, action, customers, customer_ids, detail, request_id)
values ($1, $2, $3, $4, $5::bigint[], $6::jsonb, $7)`;

function valuesOf({ actor, role, action, customers, customerIds, detail, requestId }: AuditEvent): unknown[] {
  return [actor, role, action, customers, customerIds, JSON.stringify(detail), requestId];
}
