import { createRandom } from '../../stats/index.ts';

/** Longer vectors are brought down to so many numbers, which keeps the angles between them to a few hundredths. */
export const REDUCED = 256;
/** Every number goes into so many of them. */
const SPREAD = 8;

/**
 * Makes what brings vectors of one length down: a sparse random projection, the same for that length on every machine.
 * Shorter ones stay as they are.
 *
 * Source: Kane & Nelson 2014 (sparse Johnson-Lindenstrauss transforms).
 */
export function vectorReducer(dimensions: number): (vector: readonly number[]) => Float32Array {
  if (dimensions <= REDUCED) return (vector) => Float32Array.from(vector);
  const random = createRandom(`projection of ${dimensions}`);
  const place = new Uint16Array(dimensions * SPREAD);
  const sign = new Int8Array(dimensions * SPREAD);
  for (let i = 0; i < place.length; i++) {
    place[i] = random.integer(REDUCED);
    sign[i] = random.integer(2) === 0 ? -1 : 1;
  }
  const scale = 1 / Math.sqrt(SPREAD);
  return (vector) => {
    const reduced = new Float32Array(REDUCED);
    vector.forEach((value, d) => {
      for (let s = d * SPREAD; s < (d + 1) * SPREAD; s++) reduced[place[s]!]! += sign[s]! * value * scale;
    });
    return reduced;
  };
}
