/** An element that is there: for loops that keep within the bounds of an array of numbers. */
export function element(array: ArrayLike<number>, index: number): number {
  return array[index] ?? Number.NaN;
}

/** The sum of an array of numbers. */
export function sumOf(array: Float64Array): number {
  return array.reduce((total, value) => total + value, 0);
}
