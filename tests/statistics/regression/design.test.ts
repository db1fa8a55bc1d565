import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  designOf,
  keepColumns,
  linearPredictor,
  quadraticForms,
  transposeTimes,
  weightedGram,
} from '../../../src/statistics/regression/design.js';
import { independentColumns, inverseOf, logDeterminant } from '../../../src/statistics/regression/symmetric.js';
import { dense, numbers } from './designs.js';

const matrices = fc
  .record({ rows: fc.integer({ min: 1, max: 8 }), columns: fc.integer({ min: 1, max: 4 }) })
  .chain(({ rows, columns }) =>
    fc.record({
      matrix: fc.array(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
      weights: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: rows, maxLength: rows }),
      vector: fc.array(fc.integer({ min: -3, max: 3 }), { minLength: columns, maxLength: columns }),
    }),
  );

describe('a design', () => {
  it('multiplies as the matrix it stands for', () => {
    fc.assert(
      fc.property(matrices, ({ matrix, weights, vector }) => {
        // Zeros are left out, so that the sparse form differs from the plain one.
        const design = designOf(
          matrix.map((row) => row.flatMap((value, column) => (value === 0 ? [] : [[column, value] as const]))),
          vector.length,
        );
        const at = (row: readonly number[], column: number) => row[column] ?? 0;
        const total = (term: (row: readonly number[], index: number) => number) =>
          matrix.reduce((sum, row, index) => sum + term(row, index), 0);
        expect([...linearPredictor(design, numbers(...vector))]).toEqual(
          matrix.map((row) => row.reduce((sum, value, column) => sum + value * at(vector, column), 0)),
        );
        expect([...transposeTimes(design, numbers(...weights))]).toEqual(
          vector.map((_, column) => total((row, index) => at(row, column) * at(weights, index))),
        );
        const gram = weightedGram(design, numbers(...weights));
        expect(gram.to2DArray()).toEqual(
          vector.map((_, one) =>
            vector.map((__, other) => total((row, index) => at(weights, index) * at(row, one) * at(row, other))),
          ),
        );
        expect([...quadraticForms(design, gram)]).toEqual(
          matrix.map((row) =>
            row.reduce(
              (sum, one, i) => sum + row.reduce((inner, other, j) => inner + one * other * gram.get(i, j), 0),
              0,
            ),
          ),
        );
      }),
    );
  });

  it('keeps columns in their order', () => {
    const design = dense([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    expect([...linearPredictor(keepColumns(design, [0, 2]), numbers(1, 10))]).toEqual([31, 64]);
  });
});

describe('a gram matrix', () => {
  const design = dense([
    [1, 1, 0, 1000],
    [1, 0, 1, 3000],
    [1, 1, 0, 2000],
    [1, 0, 1, 7000],
  ]);
  const gram = weightedGram(design, numbers(1, 1, 1, 1));

  it('tells the columns that are no combination of those before them, whatever their units', () => {
    expect(independentColumns(gram)).toEqual([0, 1, 3]);
    expect(independentColumns(weightedGram(design, numbers(1, 0, 0, 0)))).toEqual([0]);
    expect(independentColumns(weightedGram(design, numbers(0, 0, 0, 0)))).toEqual([]);
  });

  it('has an inverse and a determinant where its columns are independent, and none where they are not', () => {
    const independent = weightedGram(keepColumns(design, [0, 1, 3]), numbers(1, 1, 1, 1));
    const product = inverseOf(independent)?.mmul(independent).to2DArray() ?? [];
    product.forEach((row, i) => row.forEach((value, j) => expect(value).toBeCloseTo(i === j ? 1 : 0, 9)));
    // By hand: 4 x 2 x 63e6 + 2 x 2 x 13000 x 3000 - 2 x 13000^2 - 4 x 3000^2 - 2 x 2 x 63e6 = 34e6.
    expect(Math.exp(logDeterminant(independent) ?? NaN) / 34e6).toBeCloseTo(1, 9);
    expect(inverseOf(gram)).toBeNull();
    expect(logDeterminant(gram)).toBeNull();
  });
});
