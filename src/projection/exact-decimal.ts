import { Decimal } from 'decimal.js';

/** Decimals with enough digits for any sum of amounts that a numeric column takes in practice to be exact. */
export const ExactDecimal = Decimal.clone({ precision: 100 });
