import { build } from 'esbuild';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '../../src/config.js';

/** Another process that uses the embedded server, such as a command beside the running API. */
export interface User {
  readonly child: ChildProcess;
  /** Where it reached the server; rejected when the process ended before. */
  readonly url: Promise<string>;
  /** Has it release the server and end. */
  leave(): Promise<void>;
  /** Kills it and all that belongs to its terminal session, as the loss of the terminal would. */
  kill(): Promise<void>;
}

const PROGRAM = `
import { acquireServer } from './server.mjs';
const server = await acquireServer({ dataDir: process.argv[2], log: () => undefined });
console.log(server.url);
process.stdin.resume().on('end', () => server.release());
`;

/** Compiles the facade into `folder`, since plain Node cannot run the sources; returns a starter of users. */
export async function userStarter(folder: string): Promise<(dataDir: string) => User> {
  mkdirSync(folder);
  symlinkSync(path.join(projectRoot(), 'node_modules'), path.join(folder, 'node_modules'));
  const program = path.join(folder, 'program.mjs');
  writeFileSync(program, PROGRAM);
  await build({
    entryPoints: [path.join(projectRoot(), 'src/persistence/server.ts')],
    outfile: path.join(folder, 'server.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  });
  return (dataDir) => startUser(program, dataDir);
}

function startUser(program: string, dataDir: string): User {
  const child = spawn(process.execPath, [program, dataDir], { stdio: ['pipe', 'pipe', 'inherit'], detached: true });
  const ended = once(child, 'exit');
  const lines = createInterface(child.stdout);
  const url = new Promise<string>((resolve, reject) => {
    lines.once('line', resolve);
    lines.once('close', () => {
      reject(new Error('the process ended without having reached the server'));
    });
  });
  url.catch(() => undefined);
  return {
    child,
    url,
    leave: async () => {
      child.stdin.end();
      await ended;
    },
    kill: async () => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      await ended;
    },
  };
}
