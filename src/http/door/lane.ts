import { TooManyRequestsError } from '../../domain/errors.js';
import { whileRequested } from '../../domain/request-signal.js';

/** Lets so many in at once; others wait for their turn in order, up to a number, and the rest are turned away. */
export interface Lane {
  /** Resolves when it is one's turn, with what ends it. Throws {@link TooManyRequestsError} where too many wait already. */
  enter(): Promise<() => void>;
  /** Whether nobody is in it and nobody waits. */
  isEmpty(): boolean;
}

export function createLane({ atOnce, waiting: maxWaiting }: { atOnce: number; waiting: number }): Lane {
  let inside = 0;
  const waiting = new Set<() => void>();

  const leave = () => {
    inside -= 1;
    const [next] = waiting;
    if (!next) return;
    waiting.delete(next);
    inside += 1;
    next();
  };
  const turn = () => {
    let left = false;
    return () => {
      if (left) return;
      left = true;
      leave();
    };
  };
  return {
    enter: async () => {
      if (inside < atOnce) {
        inside += 1;
        return turn();
      }
      if (waiting.size >= maxWaiting) {
        throw new TooManyRequestsError('Too many requests of this key are at work at once: wait for their answers.', 1);
      }
      const { promise, resolve } = Promise.withResolvers<undefined>();
      const call = () => {
        resolve(undefined);
      };
      waiting.add(call);
      try {
        await whileRequested(promise);
        return turn();
      } catch (error) {
        // Who gives up after being called has to pass the turn on.
        if (!waiting.delete(call)) leave();
        throw error;
      }
    },
    isEmpty: () => inside === 0 && waiting.size === 0,
  };
}

/** One lane for each name, kept as long as somebody is in it. */
export function createLanes(size: { atOnce: number; waiting: number }): (name: string) => Promise<() => void> {
  const lanes = new Map<string, Lane>();
  return async (name) => {
    const lane = lanes.get(name) ?? createLane(size);
    lanes.set(name, lane);
    const leave = await lane.enter();
    return () => {
      leave();
      if (lane.isEmpty()) lanes.delete(name);
    };
  };
}
