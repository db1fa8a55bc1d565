/** The same as JSON, with its numbers to so many digits: sums of doubles depend on the order of rows, which nobody fixes. */
export function rounded(value: unknown, digits = 9): unknown {
  return JSON.parse(
    JSON.stringify(value, (_key, each: unknown) =>
      typeof each === 'number' ? Number(each.toPrecision(digits)) : each,
    ),
  );
}
