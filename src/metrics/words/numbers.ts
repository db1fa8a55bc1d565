/**
 * A number as people write it: at most two decimals below 10, one below 1,000, none above; two digits where it is tiny.
 *
 * @example inDigits(7.79887) // '7.8'
 */
export function inDigits(value: number): string {
  const size = Math.abs(value);
  const options: Intl.NumberFormatOptions =
    size > 0 && size < 0.1
      ? { maximumSignificantDigits: 2 }
      : { maximumFractionDigits: size < 10 ? 2 : size < 1000 ? 1 : 0 };
  return new Intl.NumberFormat('en', options).format(value + 0);
}

/** A count with thousands separators. */
export function inCount(count: number): string {
  return new Intl.NumberFormat('en').format(count);
}

/** A share of 0..1 in per cent; never rounded to none or all where it is not. */
export function inPercent(share: number): string {
  if (share > 0 && share < 0.01) return 'less than 1 %';
  if (share < 1 && share > 0.99) return 'more than 99 %';
  return `${new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format(100 * share)} %`;
}

/** "a", "a and b", "a, b and c". */
export function inList(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}
