import { Migrator } from '@mikro-orm/migrations';
import { MikroORM, UnderscoreNamingStrategy } from '@mikro-orm/postgresql';
import type { Kysely, Transaction } from 'kysely';
import pg from 'pg';
import { cancelWithRequests } from './cancel-with-requests.js';
import { entities } from './entities/index.js';
import { migrations } from './migrations.js';
import { prepareStatements } from './prepared-statements.js';
import { valueTypes } from './value-types.js';

/** What SQL runs on: the pool, or one transaction. */
export type Sql = Kysely<unknown> | Transaction<unknown>;

/** One open PostgreSQL database, reached through one pool. */
export interface Database {
  readonly orm: Pick<MikroORM, 'em' | 'getMetadata' | 'migrator' | 'schema'>;
  /** For reads and bulk writes in SQL. */
  readonly sql: Kysely<unknown>;
  /** For COPY and LISTEN, which need a connection of their own. */
  readonly pool: pg.Pool;
  /** A connection beside the pool, still to be made, which nothing else has to wait for and which waits for nothing else. */
  readonly connection: () => pg.Client;
  close(): Promise<void>;
}

/** How long anything waits for a connection, a new one or a turn at those of the pool, before it fails. */
const CONNECTION_TIMEOUT_MS = 5_000;

/** Connects to the database at `url` (postgres://user:password@host:port/name). It has to exist; migrating is separate. */
export async function openDatabase(url: string): Promise<Database> {
  const orm = await MikroORM.init({
    clientUrl: url,
    entities,
    namingStrategy: UnderscoreNamingStrategy,
    extensions: [Migrator],
    migrations: { migrationsList: migrations, snapshot: false, transactional: true, allOrNothing: true, silent: true },
    pool: { min: 0, max: 10 },
    driverOptions: {
      types: valueTypes,
      options: '-c timezone=UTC -c jit=off',
      connectionTimeoutMillis: CONNECTION_TIMEOUT_MS,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      onPoolCreated: (pool: pg.Pool) => {
        prepareStatements(pool);
        cancelWithRequests(pool);
      },
    },
    discovery: { warnWhenNoEntities: false },
    debug: false,
  });
  const connection = orm.em.getConnection();
  const pool: pg.Pool = await connection.getNativeClient();
  return {
    orm,
    sql: connection.getClient<unknown>(),
    pool,
    connection: () => new pg.Client({ connectionString: url }),
    close: () => orm.close(true),
  };
}
