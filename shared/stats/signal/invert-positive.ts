/** A pivot this small against its diagonal means that the columns carry the same information. */
const COLLINEAR = 1e-13;

/**
 * Inverse of a small symmetric positive definite matrix by Cholesky factors.
 *
 * @param matrix k rows of k
 * @returns null when the matrix is not positive definite to working precision
 */
export function invertPositive(matrix: readonly (readonly number[])[]): number[][] | null {
  const k = matrix.length;
  const factor = matrix.map(() => new Array<number>(k).fill(0));
  for (let j = 0; j < k; j++) {
    for (let l = 0; l <= j; l++) {
      let rest = matrix[j]![l]!;
      for (let m = 0; m < l; m++) rest -= factor[j]![m]! * factor[l]![m]!;
      if (l < j) {
        factor[j]![l] = rest / factor[l]![l]!;
      } else {
        if (!(rest > COLLINEAR * matrix[j]![j]!)) return null;
        factor[j]![j] = Math.sqrt(rest);
      }
    }
  }
  const inverse = matrix.map(() => new Array<number>(k).fill(0));
  for (let column = 0; column < k; column++) {
    const solution = new Array<number>(k).fill(0);
    for (let j = 0; j < k; j++) {
      let rest = j === column ? 1 : 0;
      for (let m = 0; m < j; m++) rest -= factor[j]![m]! * solution[m]!;
      solution[j] = rest / factor[j]![j]!;
    }
    for (let j = k - 1; j >= 0; j--) {
      let rest = solution[j]!;
      for (let m = j + 1; m < k; m++) rest -= factor[m]![j]! * solution[m]!;
      solution[j] = rest / factor[j]![j]!;
    }
    for (let j = 0; j < k; j++) inverse[j]![column] = solution[j]!;
  }
  return inverse;
}
