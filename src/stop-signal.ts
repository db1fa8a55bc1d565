import { answersSignals, parentOf, processCommand } from './persistence/embedded/processes.js';

/**
 * Aborts on the first Ctrl-C or SIGTERM, which asks for an orderly end, and when the npm that runs us was ended alone. A
 * later one ends the process at once, with the exit code of an interrupted program.
 */
export function stopSignal(): AbortSignal {
  const stopping = new AbortController();
  let askedAt = 0;
  const onSignal = () => {
    if (!stopping.signal.aborted) {
      askedAt = performance.now();
      stopping.abort();
    } else if (performance.now() - askedAt > ECHO_MS) {
      process.exit(INTERRUPTED);
    }
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  if (process.env.npm_lifecycle_event !== undefined) onceNpmIsGone(onSignal);
  return stopping.signal;
}

/** What shells report of a program that Ctrl-C ended. */
export const INTERRUPTED = 130;

/** The terminal tells all its processes of Ctrl-C, and npm may pass it on once more. */
const ECHO_MS = 500;

const LOOK_EVERY_MS = 200;

/** npm passes SIGTERM to the shell between it and us, which dies of it and tells nobody; a killed npm tells nobody either. */
function onceNpmIsGone(then: () => void): void {
  const parent = process.ppid;
  const isShell = /^\S*sh[\0 ]-c/.test(processCommand(parent) ?? '');
  const npm = (isShell ? parentOf(parent) : undefined) ?? parent;
  const look = setInterval(() => {
    if (process.ppid === parent && answersSignals(npm)) return;
    clearInterval(look);
    then();
  }, LOOK_EVERY_MS);
  look.unref();
}
