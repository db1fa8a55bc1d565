/** The middle value, or the mean of the two middle ones; NaN of nothing. */
export function median(values) {
  const ascending = values.toSorted((one, other) => one - other);
  const middle = (ascending.length - 1) / 2;
  return (ascending[Math.floor(middle)] + ascending[Math.ceil(middle)]) / 2;
}

/** The least value that at least this share (0 to 1) of the values do not exceed. */
export function quantile(values, share) {
  const ascending = values.toSorted((one, other) => one - other);
  return ascending[Math.max(0, Math.ceil(share * ascending.length) - 1)];
}

/** Rounded to significant digits. */
export function roundTo(value, digits) {
  return Number(value.toPrecision(digits));
}
