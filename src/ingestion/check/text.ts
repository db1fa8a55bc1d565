import { type Fields, report, required, valueOf } from './fields.js';

const MAX_ID_LENGTH = 500;
const CONTROL_CHARACTER = /\p{Cc}/u;
const ID = `text of 1 to ${MAX_ID_LENGTH} characters without line breaks or other control characters`;

/** What a source calls a record, a customer or a journey; null where it is missing. */
export function idOf(fields: Fields, field: string): string | null {
  const value = valueOf(fields, field);
  if (value === null) return null;
  if (typeof value !== 'string') return report(fields, field, 'INVALID', `"${field}" has to be ${ID}.`);
  if (value.length > MAX_ID_LENGTH || CONTROL_CHARACTER.test(value) || !value.isWellFormed()) {
    return report(fields, field, 'INVALID', `"${field}" has to be ${ID}: shorten or clean it in the source.`);
  }
  return value;
}

/** As {@link idOf}, for a field that has to be there. */
export function requiredIdOf(fields: Fields, field: string): string {
  return required(fields, field, idOf(fields, field), '', ID);
}

/** Free text of at most `maxLength` characters (UTF-16 units); null where it is missing. */
export function textOf(fields: Fields, field: string, maxLength: number): string | null {
  const value = valueOf(fields, field);
  if (value === null) return null;
  if (typeof value !== 'string') return report(fields, field, 'INVALID', `"${field}" has to be text.`);
  if (value.length > maxLength) {
    return report(fields, field, 'OUT_OF_RANGE', `"${field}" is too long: shorten it to ${maxLength} characters.`);
  }
  const problem = textProblem(value);
  return problem ? report(fields, field, 'INVALID', `"${field}" ${problem}`) : value;
}

/** Why a database could not store the text, as the rest of a sentence; null where it could. */
export function textProblem(value: string): string | null {
  if (value.includes('\0')) return 'contains a NUL character: remove it in the source.';
  if (!value.isWellFormed())
    return 'contains half of a surrogate pair: the text was cut or encoded wrongly, send it again whole.';
  return null;
}
