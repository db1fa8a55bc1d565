import type { Money } from '../../domain/rows.js';

/** An amount in its own column, with the currency beside it. */
export type RawMoney<Name extends string> = Readonly<Record<Name | 'currency', string | null>>;

/** The amount with its currency; null where either is missing. */
export function toMoney(amount: string | null, currency: string | null): Money | null {
  return amount === null || currency === null ? null : { amount, currency };
}
