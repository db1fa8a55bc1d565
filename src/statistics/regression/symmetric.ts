import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { element } from '../element.js';

/** What is left of a column, of its length 1, when it is no combination of others; rounding leaves about 1e-16. */
const INDEPENDENT = 1e-9;

/**
 * The inverse of a symmetric positive definite matrix; null where it has none. It is scaled to a unit diagonal before it is
 * decomposed (Cholesky), so that the units of its columns do not matter.
 */
export function inverseOf(matrix: Matrix): Matrix | null {
  const scales = scalesOf(matrix);
  if (scales.includes(0)) return null;
  const decomposition = new CholeskyDecomposition(unitDiagonal(matrix, scales));
  if (!decomposition.isPositiveDefinite()) return null;
  const inverse = decomposition.solve(Matrix.eye(matrix.rows));
  return rescaled(inverse, (row, column) => 1 / ((scales[row] ?? 1) * (scales[column] ?? 1)));
}

/** The solution x of M x = v, of a symmetric positive definite matrix; null where it is none. */
export function solve(matrix: Matrix, vector: Float64Array): Float64Array | null {
  const scales = scalesOf(matrix);
  if (scales.includes(0)) return null;
  const decomposition = new CholeskyDecomposition(unitDiagonal(matrix, scales));
  if (!decomposition.isPositiveDefinite()) return null;
  const scaled = Matrix.columnVector(scales.map((scale, row) => element(vector, row) / scale));
  const solution = decomposition.solve(scaled);
  return new Float64Array(scales.map((scale, row) => solution.get(row, 0) / scale));
}

/** The natural logarithm of the determinant of a symmetric positive definite matrix; null where it is none. */
export function logDeterminant(matrix: Matrix): number | null {
  const scales = scalesOf(matrix);
  if (scales.includes(0)) return null;
  const decomposition = new CholeskyDecomposition(unitDiagonal(matrix, scales));
  if (!decomposition.isPositiveDefinite()) return null;
  const roots = decomposition.lowerTriangularMatrix.diagonal();
  return 2 * [...roots, ...scales].reduce((total, root) => total + Math.log(root), 0);
}

/**
 * The columns of a design that are no combination of those before them, from its gram matrix X' W X: what Gaussian
 * elimination in the given order keeps.
 */
export function independentColumns(gram: Matrix): number[] {
  const scales = scalesOf(gram);
  const rest = unitDiagonal(
    gram,
    scales.map((scale) => scale || 1),
  );
  const kept: number[] = [];
  for (let column = 0; column < rest.rows; column += 1) {
    const pivot = rest.get(column, column);
    if (pivot < INDEPENDENT) continue;
    kept.push(column);
    for (let row = column + 1; row < rest.rows; row += 1) {
      const factor = rest.get(row, column) / pivot;
      for (let other = column + 1; other < rest.rows; other += 1) {
        rest.set(row, other, rest.get(row, other) - factor * rest.get(column, other));
      }
    }
  }
  return kept;
}

/** M v. */
export function timesVector(matrix: Matrix, vector: Float64Array): Float64Array {
  return Float64Array.from(matrix.mmul(Matrix.columnVector(vector)).to1DArray());
}

function scalesOf(matrix: Matrix): number[] {
  return matrix.diagonal().map((entry) => Math.sqrt(Math.max(0, entry)));
}

function unitDiagonal(matrix: Matrix, scales: readonly number[]): Matrix {
  return rescaled(matrix, (row, column) => 1 / ((scales[row] ?? 1) * (scales[column] ?? 1)));
}

/** Multiplied element by element, and symmetric to the last bit. */
function rescaled(matrix: Matrix, factor: (row: number, column: number) => number): Matrix {
  const result = Matrix.zeros(matrix.rows, matrix.columns);
  for (let row = 0; row < matrix.rows; row += 1) {
    for (let column = row; column < matrix.columns; column += 1) {
      const value = matrix.get(row, column) * factor(row, column);
      result.set(row, column, value);
      result.set(column, row, value);
    }
  }
  return result;
}
