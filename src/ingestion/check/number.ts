import { type Fields, report, valueOf } from './fields.js';

const MAX_DIGITS = 30;
const DECIMAL = /^-?\d+(?:\.\d+)?$/;

/** A finite number; null where it is missing. */
export function numberOf(fields: Fields, field: string): number | null {
  const value = valueOf(fields, field);
  if (value === null) return null;
  const problem = numberProblem(value);
  return problem ? report(fields, field, 'INVALID', `"${field}" ${problem}`) : (value as number);
}

/** Why a value is no finite number, as the rest of a sentence; null where it is one. */
export function numberProblem(value: unknown): string | null {
  if (typeof value !== 'number') return 'has to be a number, written with digits and a decimal point.';
  if (!Number.isFinite(value)) return 'has to be a finite number: NaN, infinity and numbers beyond 1.8e308 are none.';
  return null;
}

/** A whole number from 0 to `max`; null where it is missing. */
export function countOf(fields: Fields, field: string, max: number): number | null {
  const value = numberOf(fields, field);
  if (value === null) return null;
  if (Number.isInteger(value) && value >= 0 && value <= max) return value;
  return report(fields, field, 'OUT_OF_RANGE', `"${field}" has to be a whole number from 0 to ${max}.`);
}

/** An exact decimal as text of at most 30 digits, never an approximation; null where it is missing. */
export function decimalOf(fields: Fields, field: string): string | null {
  const value = valueOf(fields, field);
  if (value === null) return null;
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text === 'string' && DECIMAL.test(text) && text.replace(/[-.]/g, '').length <= MAX_DIGITS) return text;
  const expected = `has to be a plain decimal number of at most ${MAX_DIGITS} digits, such as 12.50`;
  return report(fields, field, 'INVALID', `"${field}" ${expected}: no exponent, NaN, infinity or thousands separator.`);
}

/** As {@link decimalOf}, refusing what is below zero. */
export function decimalFromZeroOf(fields: Fields, field: string): string | null {
  const value = decimalOf(fields, field);
  if (value === null || !isBelowZero(value)) return value;
  return report(fields, field, 'OUT_OF_RANGE', `"${field}" must not be below 0.`);
}

/** Whether decimal text stands for zero, however many zeros it is written with. */
export function isZero(decimal: string): boolean {
  return !/[1-9]/.test(decimal);
}

function isBelowZero(decimal: string): boolean {
  return decimal.startsWith('-') && !isZero(decimal);
}
