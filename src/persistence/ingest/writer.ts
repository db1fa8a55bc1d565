import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { AuditEvent } from '../../domain/rows.js';
import type { Database } from '../database.js';
import { prepareStaging } from './staging.js';
import type { Sender } from './sender.js';
import { type Batch, type Outcomes, writeBatch } from './write-batch.js';

/** Writes batches, one after the other, on a connection of its own. */
export interface Writer {
  /** Writes one batch in one transaction; tries again where another writer or an erasure was in the way. */
  write(batch: Batch): Promise<Outcomes>;
  /** Gives the connection back. */
  close(): Promise<void>;
}

/**
 * Takes a connection for writing what a sender sent. Close the writer in the end.
 *
 * @param audit the event of a batch, which is written with each one that changes something, with what it changed
 */
export async function createWriter(database: Database, sender: Sender, audit: AuditEvent): Promise<Writer> {
  const client = await database.pool.connect();
  let broken = false;
  // A connection that is lost fails the statement at work; the event of its own must not end the process.
  const onError = () => {
    broken = true;
  };
  client.on('error', onError);
  try {
    await prepareStaging(client);
  } catch (error) {
    client.release(true);
    throw error;
  }
  return {
    write: async (batch) => {
      try {
        return await withRetries(() => writeBatch(client, sender, batch, audit));
      } catch (error) {
        broken = true;
        throw error;
      }
    },
    close: async () => {
      try {
        if (sender.oneFile && !broken) await client.query('truncate pg_temp.ingest_seen');
      } catch {
        broken = true;
      }
      client.off('error', onError);
      client.release(broken);
    },
  };
}

const ATTEMPTS = 8;

/**
 * Deadlock, serialisation failure, a customer who was erased meanwhile, and one who was created by a writer that does
 * not take part in the locks: all of them are gone when the batch is tried again.
 */
const PASSING = ['40P01', '40001', '23503', '23505'];

async function withRetries<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const passing = error instanceof pg.DatabaseError && PASSING.includes(error.code ?? '');
      if (!passing || attempt === ATTEMPTS) throw error;
      await wait(20 * attempt);
    }
  }
}
