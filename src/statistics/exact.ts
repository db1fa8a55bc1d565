import { Decimal } from 'decimal.js';

/** A number without rounding, as a database hands over its sums: a decimal string, a bigint, or a safe number. */
export type ExactNumber = string | bigint | number;

/** Wide enough for products of four sums over a billion rows; nothing is rounded before the last step. */
const Exact = Decimal.clone({ precision: 200 });

/** Opens a number for exact sums, differences and products; throws where it is not a finite number. */
export function exact(value: ExactNumber): Decimal {
  const number = new Exact(value);
  if (!number.isFinite()) throw new RangeError('A sum is not a finite number.');
  return number;
}
