import pino from 'pino';
import { type App, startApp } from './app.js';
import { readConfig } from './config.js';
import { exitWith } from './exit.js';

/** `npm start`: starts everything, says where it is, and stops it in order on Ctrl-C or SIGTERM. */
export async function main(): Promise<void> {
  try {
    const config = readConfig(process.env);
    const log = pino({ level: config.logLevel });
    const starting = startApp({ config, log, say: (sentence) => process.stdout.write(`${sentence}\n`) });
    stopOnSignal(starting, log);
    await starting;
  } catch (error) {
    exitWith(error);
  }
}

/** The first signal stops in order, once the start is complete; a second one does not wait. */
function stopOnSignal(starting: Promise<App>, log: pino.Logger): void {
  let stopping = false;
  const onSignal = () => {
    if (stopping) process.exit(1);
    stopping = true;
    starting
      .then((app) => app.stop())
      .then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ err: error }, 'stopping failed');
          process.exit(1);
        },
      );
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}
