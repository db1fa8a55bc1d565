import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** The folder of the project. */
export const PROJECT = path.resolve(import.meta.dirname, '../..');

/**
 * Starts a program of the project with this Node, in production mode, and waits until its output matches. The output goes to
 * a file in `bench/.data/logs`, as that of a service does, so that nobody here has to read it while it is measured.
 *
 * @param {object} about
 * @param {string} about.file the program, from the folder of the project
 * @param {readonly string[]} [about.nodeOptions] options of Node, such as those of its profiler
 * @param {Record<string, string>} [about.env] what is added to the environment
 * @param {RegExp} about.ready what the program says once it is there; its first group is handed out
 * @returns {Promise<{ said: string, pid: number, stop: () => Promise<void> }>} rejects when the program ends before
 */
export async function startProgram({ file, nodeOptions = [], env = {}, ready }) {
  const logs = path.join(PROJECT, 'bench/.data/logs');
  mkdirSync(logs, { recursive: true });
  const log = path.join(logs, `${file.replaceAll('/', '-')}.log`);
  const output = openSync(log, 'w');
  const child = spawn(process.execPath, [...nodeOptions, path.join(PROJECT, file)], {
    cwd: PROJECT,
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  const exited = new Promise((resolve) => child.once('exit', resolve));
  while (child.exitCode === null && child.signalCode === null) {
    const [, said] = ready.exec(readFileSync(log, 'utf8')) ?? [];
    if (said !== undefined) {
      const stop = async () => {
        child.kill('SIGTERM');
        await exited;
      };
      return { said, pid: child.pid, stop };
    }
    await pause(50);
  }
  throw new Error(`${file} ended before it was ready: ${readFileSync(log, 'utf8')}`);
}
