import { type Config, readConfig } from '../config.js';
import { exitWith } from '../exit.js';
import type { Scope } from '../services/scope.js';
import { openSystem, operatorScope } from '../system.js';

/** What a command works with. */
export interface Command {
  readonly scope: Scope;
  /** Aborts on the first Ctrl-C or SIGTERM: finish the step at hand and return. */
  readonly signal: AbortSignal;
  /** Prints one line for the operator. */
  readonly say: (line: string) => void;
}

/** Opens the system, runs one command on it as the operator, and closes it; a failure becomes one sentence and exit 1. */
export async function runCommand(command: (context: Command) => Promise<void>): Promise<void> {
  try {
    const config: Config = readConfig(process.env);
    const signal = abortOnSignal();
    const system = await openSystem({ config, say });
    try {
      await command({ scope: operatorScope(system), signal, say });
    } finally {
      await system.close();
    }
  } catch (error) {
    exitWith(error);
  }
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function abortOnSignal(): AbortSignal {
  const stopping = new AbortController();
  const onSignal = () => {
    if (stopping.signal.aborted) process.exit(130);
    process.exitCode = 130;
    stopping.abort();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return stopping.signal;
}
