import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { OperationError } from '../../domain/errors.js';
import { folderArgument, programOptions, type Account } from './account.js';
import { startSettings } from './cluster-settings.js';
import { clearMisleadingNote, lastPort, type Postmaster } from './postmaster.js';
import { awaitReady } from './readiness.js';

export interface LaunchOptions {
  /** PGDATA. */
  readonly data: string;
  /** The folder of the programs. */
  readonly programs: string;
  readonly account: Account;
  /** Absolute path of the file that the server's own messages are added to. */
  readonly logFile: string;
  readonly urlOf: (port: number) => string;
  /** The port that it has to have, as others rely on it; undefined: that of a killed server if it is free, or any. */
  readonly port?: number;
  readonly log: (sentence: string) => void;
}

/**
 * Starts the server on a port of the loopback interface and returns when it accepts connections. It runs in a session of its own, so that
 * Ctrl-C in the terminal of whoever starts it does not reach it. Hindrances that pass (a port taken meanwhile, the last
 * processes of a killed server) are waited out. Throws `OperationError` with the server's last words when it does not
 * come up.
 */
export async function launchPostmaster(options: LaunchOptions): Promise<Postmaster> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const outcome = await launchOnce(options);
    if (typeof outcome !== 'string') return outcome;
    if (!PASSING_HINDRANCE.test(outcome) || Date.now() > deadline) throw failure(outcome, options.logFile);
    await sleep(RETRY_MS);
  }
}

const PATIENCE_MS = 30_000;
const RETRY_MS = 100;
const PASSING_HINDRANCE = /Address already in use|pre-existing shared memory block/;
const LARGEST_LOG = 10 * 2 ** 20;

/** The running server, or what it wrote to its log before it ended. */
async function launchOnce({
  data,
  programs,
  account,
  logFile,
  urlOf,
  port: required,
  log,
}: LaunchOptions): Promise<Postmaster | string> {
  const port = required === undefined ? await anyPort(data) : await freePort(required);
  if (port === undefined) return `Address already in use: 127.0.0.1:${String(required)}`;
  clearMisleadingNote(data);
  const output = openSync(logFile, 'a', 0o600);
  if (statSync(logFile).size > LARGEST_LOG) truncateSync(logFile);
  const before = statSync(logFile).size;

  const settings = Object.entries(startSettings(data, port)).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(path.join(programs, 'postgres'), ['-D', folderArgument(account, data), ...settings], {
    ...programOptions(account),
    cwd: data,
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  let hasEnded = false;
  for (const event of ['exit', 'error']) {
    child.on(event, () => {
      hasEnded = true;
    });
  }
  child.unref();

  const isReady = await awaitReady({ url: urlOf(port), isAlive: () => !hasEnded, log });
  if (isReady && child.pid !== undefined) return { pid: child.pid, port };
  return readFileSync(logFile).subarray(before).toString('utf8');
}

/** That of the server that ran last, where its other users look for it, or else a free one. */
async function anyPort(data: string): Promise<number> {
  const port = (await freePort(lastPort(data))) ?? (await freePort(0));
  if (port === undefined) throw new OperationError('There is no free port on 127.0.0.1.');
  return port;
}

/** This port, or any where it is 0; undefined: somebody else has it, or there is none. */
async function freePort(wanted: number | undefined): Promise<number | undefined> {
  if (wanted === undefined) return undefined;
  const server = createServer();
  const port = await new Promise<number | undefined>((resolve) => {
    server.once('error', () => {
      resolve(undefined);
    });
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address();
      resolve(address === null || typeof address === 'string' ? undefined : address.port);
    });
  });
  if (server.listening) await new Promise((resolve) => server.close(resolve));
  return port;
}

function failure(output: string, logFile: string): OperationError {
  if (output.includes('No space left on device')) {
    return new OperationError(
      `The disk of ${path.dirname(logFile)} is full: free some space, or move DATA_DIR elsewhere.`,
    );
  }
  const lastWords = output.trim().split('\n').slice(-3).join(' | ');
  return new OperationError(`The embedded PostgreSQL did not start: ${lastWords} (more in ${logFile}).`);
}
