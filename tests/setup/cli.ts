import { execFile } from 'node:child_process';
import path from 'node:path';
import { projectRoot } from '../../src/config.js';

export interface CliResult {
  readonly exitCode: number;
  /** What it printed, both streams. */
  readonly output: string;
}

/** Runs a command as `npm run` does, on the compiled project. */
export function runCli(args: readonly string[], env: Readonly<Record<string, string>>): Promise<CliResult> {
  return runNode('dist/src/cli.js', args, env);
}

/** Runs a compiled entry point to its end. */
export function runNode(
  entry: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<CliResult> {
  return new Promise((resolve) => {
    const options = { env: { PATH: process.env.PATH, ...env }, maxBuffer: 1 << 26 };
    execFile(process.execPath, [path.join(projectRoot(), entry), ...args], options, (error, stdout, stderr) => {
      const exitCode = error ? (typeof error.code === 'number' ? error.code : 1) : 0;
      resolve({ exitCode, output: stdout + stderr });
    });
  });
}
