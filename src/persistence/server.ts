import { requireUsableServer } from './own-server.js';
import { acquireEmbeddedServer } from './embedded/acquire.js';

/** A PostgreSQL server that this process may use until it releases it. */
export interface Server {
  /** Where it is: `postgres://user:password@host:port/database`. It holds a password: never log it. */
  readonly url: string;
  /** Gives it up; the embedded server stops when its last user has. Calling it again does nothing more. */
  release(): Promise<void>;
}

export interface ServerOptions {
  /** One's own PostgreSQL; absent: the embedded one. */
  readonly databaseUrl?: string | undefined;
  /** Absolute path of the folder that holds the embedded database and what its users share. */
  readonly dataDir: string;
  /** Takes one sentence for the operator at a time. */
  readonly log: (sentence: string) => void;
}

/**
 * The PostgreSQL to work on: one's own where there is a `databaseUrl`, which is only checked, otherwise the embedded
 * one of `dataDir`, which is created and started when need be and shared by all processes that acquire it.
 * Throws `OperationError` with one sentence when there is none to be had.
 */
export async function acquireServer({ databaseUrl, dataDir, log }: ServerOptions): Promise<Server> {
  if (databaseUrl === undefined) return acquireEmbeddedServer({ dataDir, log });
  await requireUsableServer(databaseUrl);
  return { url: databaseUrl, release: () => Promise.resolve() };
}
