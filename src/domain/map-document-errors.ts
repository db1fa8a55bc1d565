import type { z } from 'zod';

/** What is wrong with an input, as data: `path` leads to the place, the message says what to do and never repeats the input. */
export interface UserError {
  readonly message: string;
  readonly code: UserErrorCode;
  readonly path: readonly string[];
}

/** NOT_FOUND: the key that stands at the path belongs to nothing on the map. BAD_USER_INPUT: everything else. */
export type UserErrorCode = 'BAD_USER_INPUT' | 'NOT_FOUND';

/** The errors of a failed check, in the order of the input. */
export function describeIssues(error: z.ZodError): UserError[] {
  return error.issues.flatMap((issue): UserError[] => {
    const path = issue.path.map(String);
    const places = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
    return places.map((place) => ({ message: issue.message, code: 'BAD_USER_INPUT', path: place }));
  });
}

/** A message for what the check of a field does not explain itself. */
export function describeIssue(issue: z.core.$ZodRawIssue): string | undefined {
  const missing = issue.input === undefined || issue.input === null;
  switch (issue.code) {
    case 'invalid_type':
      return `${missing ? 'Missing: expected' : 'Expected'} ${EXPECTED[issue.expected] ?? issue.expected}.`;
    case 'invalid_value':
      return `${missing ? 'Missing: expected' : 'Expected'} one of ${issue.values.map(String).join(', ')}.`;
    default:
      return undefined;
  }
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'text (put numbers and dates in quotes)',
  boolean: 'true or false',
  number: 'a finite number, without quotes',
  array: 'a list',
  object: 'an object with named fields',
};

/** A place in a document as people write it: `channels[0].measureWeights.content`. */
export function pathText(path: readonly string[]): string {
  return path.reduce((text, part) => (/^\d+$/.test(part) ? `${text}[${part}]` : text ? `${text}.${part}` : part), '');
}
