import { once } from 'node:events';
import { startApp } from './app.js';
import { readConfig } from './config.js';
import { createLog } from './create-log.js';
import { exitWith } from './exit.js';
import { stopSignal } from './stop-signal.js';

/** `npm start`: starts everything, says where it is, and stops it in order on Ctrl-C or SIGTERM. */
export async function main(): Promise<void> {
  try {
    const config = readConfig(process.env);
    const log = createLog(config.logLevel);
    const signal = stopSignal();
    const app = await startApp({ config, log, signal, say: (sentence) => process.stdout.write(`${sentence}\n`) });
    if (!signal.aborted) await once(signal, 'abort');
    await app.stop();
    process.exit(0);
  } catch (error) {
    exitWith(error);
  }
}
