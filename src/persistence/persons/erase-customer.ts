import { sql } from 'kysely';
import type { ErasureMode } from '../../domain/vocabulary.js';
import { keepInStep } from '../cells/keep-in-step.js';
import type { Database, Sql } from '../database.js';
import { anonymize } from '../privacy/anonymize.js';
import { type Belongings, readBelongings } from '../privacy/belongings.js';
import { commonWords } from '../privacy/common-words.js';
import { deleteEverythingOf } from '../privacy/owned-tables.js';
import { type WrittenReceipt, writeReceipt } from '../privacy/receipt.js';
import { createMapInHand } from '../projector/map-in-hand.js';
import { projectFacts } from '../projector/project-batch.js';
import { changePersons } from './change-persons.js';
import { type CustomerName, findNamed } from './find-named.js';

export interface ErasureOptions {
  readonly mode: ErasureMode;
  /** The clock, in epoch milliseconds. */
  readonly now: number;
  /** What else is written in the same transaction where there is somebody to erase: an audit event. */
  readonly alongside?: (db: Sql, personId: string) => Promise<void>;
}

/**
 * Erases the person of this name in one transaction, and writes a receipt: of a merged customer the survivor with all
 * who are merged into them.
 *
 * PURGE deletes every row of theirs in every table and takes what they contributed out of the cells: the projector's step
 * with an empty timeline. ANONYMIZE takes away by what they could be told and projects what is left, which means the same.
 *
 * @returns null where there is no such customer
 * @throws {OperationError} while a rebuild is under way
 */
export async function eraseCustomer(
  database: Database,
  name: CustomerName,
  { mode, now, alongside }: ErasureOptions,
): Promise<WrittenReceipt | null> {
  const change = mode === 'PURGE' ? purge : await anonymizing(database, name, now);
  return changePersons(database, 'erase the customer', async (db) => {
    const personId = (await findNamed(db, name))?.personId;
    if (personId === undefined) return null;
    // Waits for a projector who is at this customer.
    await sql`select from customer where customer.id = ${personId}::bigint for update`.execute(db);

    const held = await readBelongings(db, personId);
    const counts = await keepInStep(db, [personId], () => change(db, personId, held));
    await alongside?.(db, personId);
    return writeReceipt(db, { mode, held, counts });
  });
}

/** Changes what is held about a person; how many of each kind of thing went. */
type Change = (db: Sql, personId: string, held: Belongings) => Promise<Readonly<Record<string, number>>>;

async function purge(db: Sql, personId: string, held: Belongings): ReturnType<Change> {
  await deleteEverythingOf(db, personId);
  return Object.fromEntries(Object.entries(held).map(([kind, rows]) => [kind, rows.length]));
}

async function anonymizing(database: Database, name: CustomerName, now: number): Promise<Change> {
  // Looked for before anything is locked, since it takes a while; again below where the name has become another person's since.
  const expected = (await findNamed(database.sql, name))?.personId;
  const known = expected === undefined ? undefined : await commonWords(database.sql, expected);
  const currentMap = createMapInHand();
  return async (db, personId) => {
    const common = known && personId === expected ? known : await commonWords(db, personId);
    const removed = await anonymize(db, personId, { currentMap, now, common });
    await projectFacts(db, currentMap, { customerIds: [personId], now });
    return Object.fromEntries(Object.entries(removed).filter(([, count]) => count > 0));
  };
}
