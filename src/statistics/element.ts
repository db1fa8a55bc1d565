/** An element that is there: for loops that keep within the bounds of an array of numbers. */
export function element(array: Float64Array, index: number): number {
  return array[index] ?? Number.NaN;
}

/** The same of whole numbers, apart from it so that both stay fast. */
export function wholeElement(array: Int32Array, index: number): number {
  return array[index] ?? Number.NaN;
}

/** The sum of an array of numbers. */
export function sumOf(array: Float64Array): number {
  let total = 0;
  for (const value of array) total += value;
  return total;
}
