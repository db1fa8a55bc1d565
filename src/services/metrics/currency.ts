import { BadInputError } from '../../domain/errors.js';

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

/** Throws {@link BadInputError} for what is no currency. */
export function checkCurrency(currency: string, path: readonly string[]): void {
  if (CURRENCIES.has(currency)) return;
  throw new BadInputError('Unknown currency: use three capital letters of ISO 4217 such as "EUR".', path);
}
