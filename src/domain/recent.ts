/** Values that were asked for lately, by their keys, as many as there is room for. */
export interface Recent<Value> {
  /** Undefined: it is not there, or not any more. */
  get(key: string): Value | undefined;
  /** Keeps a value; those that were not asked for lately make way. */
  set(key: string, value: Value): void;
}

/**
 * @param room how much all of them may take together
 * @param sizeOf what one of them takes, in the unit of `room`
 */
export function createRecent<Value>(room: number, sizeOf: (value: Value) => number): Recent<Value> {
  // In the order in which they were asked for.
  const kept = new Map<string, Value>();
  let taken = 0;
  const drop = (key: string, value: Value) => {
    kept.delete(key);
    taken -= sizeOf(value);
  };
  return {
    get: (key) => {
      const value = kept.get(key);
      if (value === undefined) return undefined;
      kept.delete(key);
      kept.set(key, value);
      return value;
    },
    set: (key, value) => {
      const before = kept.get(key);
      if (before !== undefined) drop(key, before);
      kept.set(key, value);
      taken += sizeOf(value);
      for (const [oldest, leaving] of kept) {
        if (taken <= room) return;
        drop(oldest, leaving);
      }
    },
  };
}
