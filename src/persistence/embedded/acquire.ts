import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { serverAccount } from './account.js';
import { runnableBinaries } from './binaries.js';
import { createCluster, findCluster, requireVersion, type Cluster } from './cluster.js';
import { DATABASE, SUPERUSER } from './cluster-settings.js';
import { keepRunning, type Watch } from './keep-running.js';
import { launchPostmaster } from './launch.js';
import { withLock } from './lock.js';
import { lookAtPostmaster, runningPostmaster, stopPostmaster, type Postmaster } from './postmaster.js';
import { explainFolderProblem } from './problems.js';
import { awaitReady } from './readiness.js';
import { systemFolder } from './system-folder.js';
import { isInUse, join, leave } from './users.js';

/** Where the database is, and how to give it up. */
export interface EmbeddedServer {
  readonly url: string;
  release(): Promise<void>;
}

interface Options {
  readonly dataDir: string;
  readonly log: (sentence: string) => void;
}

/**
 * Joins the users of the embedded PostgreSQL of `dataDir` (absolute; made when missing). Whoever comes first makes the
 * database and starts the server, whoever leaves last stops it; one lock orders them. Nothing of this is remembered
 * but by the files in `dataDir`, which the next comer checks against the running processes, so that any of them may be
 * killed at any moment. A server that dies under its users is started again by one of them. Throws `OperationError` with one sentence when there is no database to be had.
 */
export async function acquireEmbeddedServer(options: Options): Promise<EmbeddedServer> {
  try {
    mkdirSync(options.dataDir, { recursive: true });
    const dataDir = realpathSync(options.dataDir);
    return await withLock(path.join(dataDir, LOCK), () => enter({ ...options, dataDir }));
  } catch (error) {
    throw explainFolderProblem(error, options.dataDir);
  }
}

const LOCK = 'lock';
const USERS = 'users';
const LOG = 'postgresql.log';

async function enter({ dataDir, log }: Options): Promise<EmbeddedServer> {
  const existing = findCluster(dataDir);
  const account = serverAccount(existing?.data);
  const programs = await runnableBinaries(account, () => (account === undefined ? dataDir : systemFolder()));
  const cluster = existing ?? (await createCluster(dataDir, programs.folder, account));
  if (existing === undefined) log(`Made an empty database in ${path.dirname(cluster.data)}.`);
  requireVersion(cluster, programs.major);

  const urlOf = (port: number) =>
    `postgres://${SUPERUSER}:${cluster.password}@127.0.0.1:${String(port)}/${DATABASE}?sslmode=disable`;
  const logFile = path.join(dataDir, LOG);
  const findOrLaunch = async (port?: number) =>
    (await runningAndReady(cluster, urlOf, log)) ??
    (await launchPostmaster({ data: cluster.data, programs: programs.folder, account, logFile, urlOf, port, log }));
  let postmaster = await findOrLaunch();

  const user = join(path.join(dataDir, USERS));
  // Whoever deletes the data folder wants it gone.
  const runs = lookAtPostmaster(cluster.data);
  const watch = keepRunning({
    isRunning: () => !existsSync(user) || runs(),
    restart: () =>
      withLock(path.join(dataDir, LOCK), async () => {
        if (existsSync(user)) postmaster = await findOrLaunch(postmaster.port);
      }),
    log,
  });
  let released: Promise<void> | undefined;
  const release = () =>
    (released ??= leaveAndStop({ dataDir, user, cluster, postmaster, watch, programs: programs.folder }));
  return { url: urlOf(postmaster.port), release };
}

/** The server that runs already, started by another process or left by a killed one. */
async function runningAndReady(
  { data }: Cluster,
  urlOf: (port: number) => string,
  log: Options['log'],
): Promise<Postmaster | undefined> {
  const running = runningPostmaster(data);
  if (running === undefined) return undefined;
  const isAlive = () => runningPostmaster(data)?.pid === running.pid;
  return (await awaitReady({ url: urlOf(running.port), isAlive, log })) ? running : undefined;
}

async function leaveAndStop(place: {
  readonly dataDir: string;
  readonly user: string;
  readonly cluster: Cluster;
  readonly postmaster: Postmaster;
  readonly watch: Watch;
  readonly programs: string;
}): Promise<void> {
  const { dataDir, user, cluster, postmaster, watch, programs } = place;
  await watch.stop();
  // Someone deleted the data folder meanwhile: nobody else can find this server any more.
  if (!existsSync(user)) return stopPostmaster(postmaster, programs);
  await withLock(path.join(dataDir, LOCK), async () => {
    leave(user);
    const running = runningPostmaster(cluster.data);
    if (running !== undefined && !isInUse(path.join(dataDir, USERS))) await stopPostmaster(running, programs);
  });
}
