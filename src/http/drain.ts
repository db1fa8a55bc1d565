import { setTimeout as pause } from 'node:timers/promises';
import type { Readiness } from './readiness.js';

/** The default of the setting SHUTDOWN_DELAY_SECONDS. */
export const DEFAULT_SHUTDOWN_DELAY_SECONDS = 0;

/** A request whose time is up is still told so. */
const LAST_WORDS_MS = 1_000;

/** How long requests at work may go on once no new ones are taken, in milliseconds; then they are cancelled. */
export function drainMs(requestTimeoutSeconds: number): number {
  return 1_000 * requestTimeoutSeconds + LAST_WORDS_MS;
}

/** Says that the server is stopping, and goes on answering for so long, until those who send requests have heard of it. */
export async function announceStop(readiness: Pick<Readiness, 'stop'>, delaySeconds: number): Promise<void> {
  readiness.stop();
  await pause(1_000 * delaySeconds);
}
