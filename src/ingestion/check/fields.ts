import type { Problem, ProblemCode } from '../problem.js';

/** A record that is being checked, and what was found wrong with it so far. */
export interface Fields {
  readonly record: Readonly<Record<string, unknown>>;
  readonly problems: Problem[];
}

/** What a check says: the row, or everything that is wrong with the record. */
export type Checked<Row> =
  | { readonly row: Row; readonly problems?: undefined }
  | { readonly row?: undefined; readonly problems: readonly Problem[] };

/** Runs a check over a record and returns its row unless a problem was reported on the way. */
export function checkFields<Row>(record: unknown, check: (fields: Fields) => Row): Checked<Row> {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    return { problems: [{ message: 'A record has to be an object with named fields.', code: 'INVALID', path: [] }] };
  }
  const fields: Fields = { record: record as Readonly<Record<string, unknown>>, problems: [] };
  const row = check(fields);
  return fields.problems.length > 0 ? { problems: fields.problems } : { row };
}

/** The value of a field; null where it is missing, null or empty. */
export function valueOf({ record }: Fields, field: string): unknown {
  const value = record[field];
  return value === undefined || value === '' ? null : value;
}

/** Notes a problem with a field, or with a place below it; returns null, which stands for the value. */
export function report(
  { problems }: Fields,
  field: string | readonly string[],
  code: ProblemCode,
  message: string,
): null {
  problems.push({ message, code, path: typeof field === 'string' ? [field] : field });
  return null;
}

/** Notes that a required field is missing, unless a problem with its value has been noted already. */
export function required<T>(fields: Fields, field: string, value: T | null, placeholder: T, expected: string): T {
  if (value !== null) return value;
  if (valueOf(fields, field) === null) {
    report(fields, field, 'REQUIRED', `"${field}" is missing: give ${expected}.`);
  }
  return placeholder;
}
