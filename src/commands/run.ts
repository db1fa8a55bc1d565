import { type Config, readConfig } from '../config.js';
import { printable } from '../domain/printable.js';
import { exitWith } from '../exit.js';
import type { Scope } from '../services/scope.js';
import { INTERRUPTED, stopSignal } from '../stop-signal.js';
import { openSystem, operatorScope } from '../system.js';

/** What a command works with. */
export interface Command {
  readonly scope: Scope;
  /** Aborts on the first Ctrl-C or SIGTERM: finish the step at hand and throw its reason. */
  readonly signal: AbortSignal;
  /** Prints one line for the operator. */
  readonly say: (line: string) => void;
}

/** Opens the system, runs one command on it as the operator, and closes it; a failure becomes one sentence and exit 1. */
export async function runCommand(command: (context: Command) => Promise<void>): Promise<void> {
  try {
    const config: Config = readConfig(process.env);
    const signal = stopSignal();
    const system = await openSystem({ config, say });
    try {
      await command({ scope: operatorScope(system), signal, say });
    } catch (error) {
      if (!signal.aborted || error !== signal.reason) throw error;
      say('Interrupted: run the same command again to go on.');
      process.exitCode = INTERRUPTED;
    } finally {
      await system.close();
    }
  } catch (error) {
    exitWith(error);
  }
}

/** Prints a line. Parts of it may come from files of others, and may not steer the operator's terminal. */
export function say(line: string): void {
  process.stdout.write(`${line.split('\t').map(printable).join('\t')}\n`);
}
