import { causesOf, LEVELS_OF_CAUSES, withCauses } from './domain/causes.js';
import { JourneygraphError } from './domain/errors.js';

/** An error as it stands in the log. */
export interface ErrorDescription {
  readonly type: string;
  readonly message?: string;
  readonly stack?: readonly string[];
  readonly causes?: readonly ErrorDescription[];
  /** What {@link TOLD} lists. */
  readonly [property: string]: unknown;
}

/**
 * What an error tells beside its class, by property: names and codes, never values. PostgreSQL's `detail`, `where` and
 * `internalQuery` hold the row.
 */
const TOLD = ['code', 'severity', 'schema', 'table', 'column', 'constraint', 'dataType', 'routine', 'syscall'] as const;
const NAME = /^[\w-]{1,63}$/;

/** A line of a stack that leads to a file, as V8 writes it. */
const FRAME = /^ {4}at (?:[\w.$#<>[\] ]{1,200} \()?(?:file:\/\/|node:|\/)[^()]{1,500}:\d+:\d+\)?$/;
const FRAMES = 30;

/**
 * Describes an error for the log, without personal data: its class, codes, names of tables and constraints, and where it was
 * thrown. Messages are left out, as they quote what was sent or stored ("Key (email)=(…) already exists"), except those of our
 * own errors, which never do.
 */
export function describeError(thrown: unknown): ErrorDescription {
  const messages = withCauses(thrown).map(({ message }) => message);
  return describe(thrown, messages, LEVELS_OF_CAUSES);
}

function describe(thrown: unknown, messages: readonly string[], levels: number): ErrorDescription {
  if (!Error.isError(thrown)) return { type: typeof thrown };
  const properties = thrown as unknown as Readonly<Record<string, unknown>>;
  const told = TOLD.flatMap((name) => {
    const value = properties[name];
    return typeof value === 'string' && NAME.test(value) ? [[name, value] as const] : [];
  });
  const causes = levels > 1 ? causesOf(thrown).map((cause) => describe(cause, messages, levels - 1)) : [];
  return {
    type: thrown.constructor.name,
    ...Object.fromEntries(told),
    ...(thrown instanceof JourneygraphError && { message: thrown.message }),
    stack: framesOf(thrown, messages),
    ...(causes.length > 0 && { causes }),
  };
}

/** Where it was thrown. A stack repeats messages, whole or in part, and a line of a message may look like one of the stack. */
function framesOf({ stack = '' }: Error, messages: readonly string[]): string[] {
  return stack
    .split('\n')
    .filter((line) => FRAME.test(line) && !messages.some((message) => message.includes(line)))
    .slice(0, FRAMES)
    .map((line) => line.trim());
}
