import { setTimeout as pause } from 'node:timers/promises';

const EVERY_MS = 25;

/** Repeats a check until it holds, for so long at the most; then its last failure counts. */
export async function eventually(withinMs: number, check: () => void | Promise<void>): Promise<void> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (performance.now() > deadline) throw error;
    }
    await pause(EVERY_MS);
  }
}
