import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { projectRoot } from '../../src/config.js';

/** By this name PostgreSQL knows the connections of processes that are to be struck. */
export const VICTIM = 'victim';

/** A command or a server of the compiled project, in a process of its own. */
export interface Victim {
  readonly child: ChildProcess;
  /** What it has printed so far, both streams. */
  readonly output: () => string;
  /** Its exit code once it has ended; null where a signal ended it. */
  readonly ended: Promise<number | null>;
}

/** Starts `npm run <args>`, without npm. */
export function startVictim(args: readonly string[], env: Readonly<Record<string, string>>): Victim {
  const child = spawn(process.execPath, [path.join(projectRoot(), 'dist/src/cli.js'), ...args], {
    env: { PATH: process.env.PATH, PGAPPNAME: VICTIM, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const ended = once(child, 'close').then(() => child.exitCode);
  return { child, output: () => output, ended };
}

/** Runs one to its end, which has to be a good one. */
export async function runWell(args: readonly string[], env: Readonly<Record<string, string>>): Promise<string> {
  const victim = startVictim(args, env);
  const code = await victim.ended;
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${victim.output()}`);
  return victim.output();
}
