/**
 * The same clustering with labels 0, 1, 2 ... in order of first appearance; noise (-1) stays -1.
 *
 * @example canonicalLabels([7, 7, -1, 3]) // Int32Array [0, 0, -1, 1]
 */
export function canonicalLabels(labels: ArrayLike<number>): Int32Array {
  const known = new Map<number, number>();
  return Int32Array.from(labels, (label) => {
    if (label === -1) return -1;
    const code = known.get(label) ?? known.size;
    known.set(label, code);
    return code;
  });
}
