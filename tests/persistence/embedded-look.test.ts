import { beforeEach, describe, expect, it } from '@jest/globals';
import { createLook } from '../../src/persistence/embedded/look.js';

const PID = 4711;
const HOLDS_MS = 5_000;

describe('a look at the embedded server, four times a second,', () => {
  let noted: number | undefined;
  let living: Set<number>;
  let isServer: boolean;
  let costly: number;
  let clock: number;
  let look: () => boolean;
  beforeEach(() => {
    noted = PID;
    living = new Set([PID]);
    isServer = true;
    costly = 0;
    clock = 0;
    look = createLook({
      notedPid: () => noted,
      answers: (pid) => living.has(pid),
      isRunning: () => {
        costly += 1;
        return noted !== undefined && living.has(noted) && isServer;
      },
      holdsMs: HOLDS_MS,
      now: () => clock,
    });
  });
  const lookFor = (seconds: number) =>
    Array.from({ length: 4 * seconds }, () => {
      clock += 250;
      return look();
    });

  it('costs something every few seconds only', () => {
    expect(lookFor(60).every(Boolean)).toBe(true);
    expect(costly).toBe(60_000 / HOLDS_MS);
  });

  it('shows at once that it is gone, and that it is back', () => {
    lookFor(1);
    living.clear();
    expect(look()).toBe(false);
    noted = PID + 1;
    living.add(noted);
    expect(look()).toBe(true);
  });

  it('shows at once that it has struck its note out', () => {
    lookFor(1);
    noted = undefined;
    expect(look()).toBe(false);
  });

  it('shows within seconds that its number is another process by now', () => {
    lookFor(1);
    isServer = false;
    expect(lookFor(HOLDS_MS / 1_000).at(-1)).toBe(false);
  });

  it('takes nothing for granted of a process that was never seen to be it', () => {
    isServer = false;
    expect(lookFor(2)).not.toContain(true);
  });
});
