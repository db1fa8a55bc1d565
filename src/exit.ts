import { JourneygraphError } from './domain/errors.js';

/** Ends the process: what we know how to say in one sentence, anything else with its stack. */
export function exitWith(error: unknown): never {
  const text = error instanceof JourneygraphError ? error.message : Error.isError(error) ? error.stack : String(error);
  process.stderr.write(`${text ?? 'unknown error'}\n`);
  process.exit(1);
}
