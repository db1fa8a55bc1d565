import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { projectRoot } from '../../src/config.js';

/** The server as `npm start` runs it, in a process of its own. */
export interface ServerProcess {
  readonly child: ChildProcess;
  /** What it has printed so far, both streams. */
  readonly output: () => string;
  /** Resolves once it has printed this; rejected when it ended before. */
  readonly printed: (text: string) => Promise<void>;
  /** Where it listens, once it is ready. */
  readonly url: () => Promise<string>;
  /** Sends the signal and waits for the end; returns the exit code, null where the signal ended it. */
  readonly end: (signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL') => Promise<number | null>;
}

export const ADMIN_KEY = 'lifecycle-admin-key';

export function startServer(env: Readonly<Record<string, string>>): ServerProcess {
  const child = spawn(process.execPath, [path.join(projectRoot(), 'dist/src/main.js')], {
    env: { PATH: process.env.PATH, PORT: '0', ADMIN_KEY, DEMO: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      child.emit('printed');
    });
  }
  running.add(child);
  const ended = once(child, 'close').then(() => running.delete(child));
  const printed = async (text: string) => {
    while (!output.includes(text)) {
      if (child.exitCode !== null) throw new Error(`The server ended: ${output}`);
      await Promise.race([once(child, 'printed'), ended]);
    }
  };
  return {
    child,
    output: () => output,
    printed,
    url: async () => {
      await printed('Stop with Ctrl-C.\n');
      return /http:\S+(?=\/graphql)/.exec(output)?.[0] ?? '';
    },
    end: async (signal) => {
      child.kill(signal);
      await ended;
      return child.exitCode;
    },
  };
}

const running = new Set<ChildProcess>();

/** For after each test: a server that a failed test left behind would keep the test run from ending. */
export function stopServers(): void {
  for (const child of running) child.kill('SIGTERM');
}

/** Asks the server at `url` for something, as the operator or with a key. */
export async function ask(url: string, query: string, key: string = ADMIN_KEY): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ query }),
  });
  const { data } = (await response.json()) as { data: unknown };
  return data;
}
