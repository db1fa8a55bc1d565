/** How deep errors that wrap others are followed. */
export const LEVELS_OF_CAUSES = 5;

/** What an error wraps (the ORM's wrap the driver's), and those of each address that a name stands for. */
export function causesOf(error: Error): unknown[] {
  const previous = 'previous' in error ? error.previous : undefined;
  const several = error instanceof AggregateError ? (error.errors as unknown[]) : [];
  const all: unknown[] = [error.cause, previous, ...several];
  return all.filter((cause) => cause !== undefined).slice(0, 10);
}

/** The error and all errors that it wraps, itself first; none where it is no error. */
export function withCauses(thrown: unknown, levels = LEVELS_OF_CAUSES): Error[] {
  if (!Error.isError(thrown) || levels === 0) return [];
  return [thrown, ...causesOf(thrown).flatMap((cause) => withCauses(cause, levels - 1))];
}
