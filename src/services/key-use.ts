import { outsideRequests } from '../domain/request-signal.js';
import { touchApiKey } from '../persistence/api-key.js';
import type { Database } from '../persistence/database.js';

/** How long a use of a key stands for those that follow, in milliseconds. */
const NOTED_FOR_MS = 60_000;

/** When this process last noted a key, by its name. */
const notedAt = new WeakMap<Database, Map<string, number>>();

/** Notes that a key is used: at most once a minute in this process, and beside the request, which does not wait for it. */
export function noteKeyUse(database: Database, name: string): void {
  const noted = notedAt.get(database) ?? new Map<string, number>();
  notedAt.set(database, noted);
  const now = performance.now();
  if (now - (noted.get(name) ?? -Infinity) < NOTED_FOR_MS) return;
  noted.set(name, now);
  // A use that cannot be noted is no reason to refuse it, nor to try at every request of a database in trouble.
  outsideRequests(() => touchApiKey(database.sql, name)).catch(() => undefined);
}
