/** An eigenvalue of a symmetric matrix, with its direction of length 1. */
export interface Eigen {
  readonly value: number;
  readonly direction: readonly number[];
}

/**
 * All of a small symmetric matrix, the greatest first, by Jacobi's rotations (Jacobi 1846): each makes one number beside the diagonal
 * zero, until all of them are below rounding.
 */
export function symmetricEigen(matrix: readonly (readonly number[])[]): Eigen[] {
  const size = matrix.length;
  const a = matrix.map((row) => [...row]);
  const directions = a.map((_, row) => a.map((__, column) => Number(row === column)));
  // Jacobi converges quadratically: ten rounds are more than a matrix of ten rows needs.
  for (let round = 0; round < 30; round++)
    for (let p = 0; p < size; p++)
      for (let q = p + 1; q < size; q++) {
        if (Math.abs(a[p][q]) < 1e-300) continue;
        const angle = 0.5 * Math.atan2(2 * a[p][q], a[p][p] - a[q][q]);
        const [c, s] = [Math.cos(angle), Math.sin(angle)];
        rotateColumns(a, p, q, c, s);
        rotateRows(a, p, q, c, s);
        rotateColumns(directions, p, q, c, s);
      }
  return a
    .map((row, index) => ({ value: row[index], direction: directions.map((each) => each[index]) }))
    .sort((x, y) => y.value - x.value);
}

function rotateColumns(matrix: number[][], p: number, q: number, c: number, s: number): void {
  for (const row of matrix) [row[p], row[q]] = [c * row[p] + s * row[q], c * row[q] - s * row[p]];
}

function rotateRows(matrix: number[][], p: number, q: number, c: number, s: number): void {
  for (let k = 0; k < matrix.length; k++)
    [matrix[p][k], matrix[q][k]] = [c * matrix[p][k] + s * matrix[q][k], c * matrix[q][k] - s * matrix[p][k]];
}
