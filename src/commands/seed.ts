import { InvalidArgumentError } from 'commander';
import { loadDemo } from '../demo.js';
import { createProgressLine } from './progress-line.js';
import { runCommand } from './run.js';

/** `seed`: loads the demo company, with any number of customers. */
export function seedCommand({ customers }: { customers: number }): Promise<void> {
  return runCommand(async ({ scope, signal, say }) => {
    const line = createProgressLine();
    const created = await loadDemo(scope, { customers, signal, onProgress: (text) => line.show(text) });
    line.end();
    signal.throwIfAborted();
    say(`The demo company is loaded: ${created} new records.`);
  });
}

/** A whole number of customers from a command line. */
export function parseCustomers(text: string): number {
  const customers = Number(text);
  if (Number.isSafeInteger(customers) && customers > 0) return customers;
  throw new InvalidArgumentError('It has to be a whole number above 0, such as 10000.');
}
