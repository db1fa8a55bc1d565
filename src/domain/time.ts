/** A day of 24 hours, in milliseconds. Days of a calendar can be an hour longer or shorter. */
export const DAY_MS = 86_400_000;

/** The times that anything recorded can have, in epoch milliseconds: from `EARLIEST` up to and not including `LATEST`. */
export const EARLIEST = Date.UTC(1900, 0, 1);
export const LATEST = Date.UTC(2100, 0, 1);
