import { statfsSync } from 'node:fs';
import { totalmem } from 'node:os';

/** The one role of the embedded database, its owner. */
export const SUPERUSER = 'journeygraph';

/** The database that `initdb` makes and nobody else needs. */
export const DATABASE = 'postgres';

const MEGABYTE = 2 ** 20;

/**
 * What `initdb` writes into `postgresql.conf`, where an operator may change it: sizes for a machine with other work to do,
 * costs for an SSD. Commits stay synchronous: what an import says it stored has reached the disk.
 */
export const INITIAL_SETTINGS: Readonly<Record<string, string>> = {
  // Of a machine of its own PostgreSQL's documentation gives it a quarter.
  shared_buffers: partOfMemory(1 / 16, { atLeast: 128, atMost: 2_048 }),
  effective_cache_size: partOfMemory(1 / 2, { atLeast: 512, atMost: 32_768 }),
  work_mem: '32MB',
  maintenance_work_mem: '256MB',
  max_connections: '100',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  wal_compression: 'pglz',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  // Statements hold customers' data, which does not belong in a log.
  log_min_error_statement: 'panic',
};

/** A part of the memory that there is, also within a container, as PostgreSQL writes it; bounds in megabytes. */
function partOfMemory(
  part: number,
  { atLeast, atMost }: { readonly atLeast: number; readonly atMost: number },
): string {
  const memory = Math.min(totalmem(), process.constrainedMemory() || Infinity);
  const megabytes = Math.round((part * memory) / MEGABYTE);
  return `${Math.min(Math.max(megabytes, atLeast), atMost).toString()}MB`;
}

/** The setting, of no meaning to PostgreSQL, by which a server's command line shows which PGDATA it runs on. */
export const FOLDER_MARK = 'journeygraph.folder';

/** What every start sets, because the rest of the launcher relies on it or because it depends on the machine. */
export function startSettings(data: string, port: number): Readonly<Record<string, string>> {
  return {
    [FOLDER_MARK]: data,
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    logging_collector: 'off',
    lc_messages: 'C',
    ...(hasLittleSharedMemory() ? { dynamic_shared_memory_type: 'sysv' } : {}),
  };
}

const ENOUGH_SHARED_MEMORY = 512 * 2 ** 20;

/** Containers get 64 MB of /dev/shm, too little for parallel queries; System V memory has no such limit on Linux. */
function hasLittleSharedMemory(): boolean {
  if (process.platform !== 'linux') return false;
  try {
    const { bsize, blocks } = statfsSync('/dev/shm');
    return bsize * blocks < ENOUGH_SHARED_MEMORY;
  } catch {
    return true;
  }
}
