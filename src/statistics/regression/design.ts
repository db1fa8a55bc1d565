import { Matrix } from 'ml-matrix';
import { element, wholeElement } from '../element.js';

/**
 * A design matrix whose rows have few entries other than 0, as those of categories have: row i holds the values
 * `values[i * width + e]` in the columns `columns[i * width + e]`, e < width. An entry that a row does not need is a 0.
 */
export interface Design {
  readonly rows: number;
  readonly columnCount: number;
  /** Entries kept for every row. */
  readonly width: number;
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

/** Builds a design from the entries of its rows, each a column and a value. */
export function designOf(rows: readonly (readonly (readonly [number, number])[])[], columnCount: number): Design {
  const width = rows.reduce((widest, entries) => Math.max(widest, entries.length), 0);
  const columns = new Int32Array(rows.length * width);
  const values = new Float64Array(rows.length * width);
  rows.forEach((entries, row) => {
    entries.forEach(([column, value], entry) => {
      columns[row * width + entry] = column;
      values[row * width + entry] = value;
    });
  });
  return { rows: rows.length, columnCount, width, columns, values };
}

/** X beta: one number a row. */
export function linearPredictor({ rows, width, columns, values }: Design, coefficients: Float64Array): Float64Array {
  const result = new Float64Array(rows);
  for (let row = 0, at = 0; row < rows; row += 1) {
    let total = 0;
    for (const end = at + width; at < end; at += 1) {
      total += element(values, at) * element(coefficients, wholeElement(columns, at));
    }
    result[row] = total;
  }
  return result;
}

/** X' v: one number a column. */
export function transposeTimes(
  { rows, columnCount, width, columns, values }: Design,
  vector: Float64Array,
): Float64Array {
  const result = new Float64Array(columnCount);
  for (let row = 0; row < rows; row += 1) {
    const factor = element(vector, row);
    if (factor === 0) continue;
    for (let at = row * width; at < (row + 1) * width; at += 1) {
      const column = wholeElement(columns, at);
      result[column] = element(result, column) + factor * element(values, at);
    }
  }
  return result;
}

/** X' W X of the weights of the rows. */
export function weightedGram(design: Design, weights: Float64Array): Matrix {
  const { rows, columnCount } = design;
  const { starts, places, products } = pairsOf(design);
  // Each pair of entries of a row is summed on one side of the diagonal; the other side is added in the end.
  const sums = new Float64Array(columnCount * columnCount);
  for (let row = 0; row < rows; row += 1) {
    const weight = element(weights, row);
    if (weight === 0) continue;
    const end = wholeElement(starts, row + 1);
    for (let pair = wholeElement(starts, row); pair < end; pair += 1) {
      const place = wholeElement(places, pair);
      sums[place] = element(sums, place) + weight * element(products, pair);
    }
  }
  for (let row = 0; row < columnCount; row += 1) {
    for (let column = 0; column < row; column += 1) {
      const [below, above] = [row * columnCount + column, column * columnCount + row];
      const total = element(sums, below) + element(sums, above);
      sums[below] = total;
      sums[above] = total;
    }
  }
  return Matrix.from1DArray(columnCount, columnCount, sums);
}

/** The products of every two entries of a row that are not 0, and where in X' X they belong. */
interface Pairs {
  /** Where the pairs of each row begin; one more than there are rows. */
  readonly starts: Int32Array;
  readonly places: Int32Array;
  readonly products: Float64Array;
}

/** A design is multiplied with itself again and again while a regression is fitted. */
const knownPairs = new WeakMap<Design, Pairs>();

function pairsOf(design: Design): Pairs {
  const known = knownPairs.get(design);
  if (known) return known;
  const { rows, columnCount, width, columns, values } = design;
  const starts = new Int32Array(rows + 1);
  const places = new Int32Array((rows * width * (width + 1)) / 2);
  const products = new Float64Array(places.length);
  let count = 0;
  for (let row = 0; row < rows; row += 1) {
    const end = (row + 1) * width;
    for (let one = row * width; one < end; one += 1) {
      for (let other = one; other < end; other += 1) {
        const product = element(values, one) * element(values, other);
        if (product === 0) continue;
        places[count] = wholeElement(columns, one) * columnCount + wholeElement(columns, other);
        products[count] = product;
        count += 1;
      }
    }
    starts[row + 1] = count;
  }
  const pairs = { starts, places: places.slice(0, count), products: products.slice(0, count) };
  knownPairs.set(design, pairs);
  return pairs;
}

/** x' M x for every row x. */
export function quadraticForms({ rows, width, columns, values }: Design, matrix: Matrix): Float64Array {
  const result = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) {
    let total = 0;
    for (let one = row * width; one < (row + 1) * width; one += 1) {
      const value = element(values, one);
      if (value === 0) continue;
      for (let other = row * width; other < (row + 1) * width; other += 1) {
        total += value * element(values, other) * matrix.get(wholeElement(columns, one), wholeElement(columns, other));
      }
    }
    result[row] = total;
  }
  return result;
}

/** The same rows with only the columns that are kept, renumbered in their order. */
export function keepColumns(design: Design, kept: readonly number[]): Design {
  const numbers = new Map(kept.map((column, number) => [column, number]));
  const columns = design.columns.map((column) => numbers.get(column) ?? 0);
  const values = design.values.map((value, at) => (numbers.has(wholeElement(design.columns, at)) ? value : 0));
  return { ...design, columnCount: kept.length, columns, values };
}
