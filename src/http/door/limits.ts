/** What one key, or one address without a valid key, may take of the server. */
export interface DoorLimits {
  /** Points of cost in ten seconds; one point is about two microseconds of work. */
  readonly points: number;
  /** Requests at work at once; {@link WAITING_TIMES} as many may wait. */
  readonly atOnce: number;
}

/** A fifth of a processor, and as many connections to the database as leave some to others. */
export const DEFAULT_DOOR_LIMITS: DoorLimits = { points: 1_000_000, atOnce: 6 };

export const WINDOW_SECONDS = 10;
export const WAITING_TIMES = 10;

/** Invalid keys of one address in {@link WINDOW_SECONDS}, after which what it presents is looked up one by one. */
export const INVALID_KEYS = 30;

/** Requests of such an address that may wait for being looked up. */
export const LOOKUPS_WAITING = 1_000;

/** Points from which on a request is dear: it then shares few places with all other dear ones, and one key has one of them. */
export const DEAR_POINTS = 10_000;
export const DEAR_AT_ONCE = 2;

/** How long who is turned away waits for being told, so that asking again at once does not keep the server busy. */
export const REFUSAL_PAUSE_MS = 500;
