/**
 * Linear convolution of two non-negative sequences: the distribution of a sum of independent counts.
 * Directly for short ones, by fast Fourier transform for long ones (error about 1e-16 of the largest mass).
 *
 * @returns a new array of length a.length + b.length - 1
 * @example convolve(Float64Array.of(0.5, 0.5), Float64Array.of(0.5, 0.5)) // 0.25, 0.5, 0.25
 */
export function convolve(a: Float64Array, b: Float64Array): Float64Array {
  const length = a.length + b.length - 1;
  if (Math.min(a.length, b.length) <= 64) return direct(a, b, length);
  let size = 1;
  while (size < length) size *= 2;
  // Two real sequences in one transform: a as the real part, b as the imaginary one.
  const re = new Float64Array(size);
  const im = new Float64Array(size);
  re.set(a);
  im.set(b);
  transform(re, im);
  const productRe = new Float64Array(size);
  const productIm = new Float64Array(size);
  for (let k = 0; k < size; k++) {
    const mirror = (size - k) % size;
    const aRe = (re[k]! + re[mirror]!) / 2;
    const aIm = (im[k]! - im[mirror]!) / 2;
    const bRe = (im[k]! + im[mirror]!) / 2;
    const bIm = (re[mirror]! - re[k]!) / 2;
    productRe[k] = aRe * bRe - aIm * bIm;
    // The inverse transform is the forward one on the conjugate.
    productIm[k] = -(aRe * bIm + aIm * bRe);
  }
  transform(productRe, productIm);
  const sum = new Float64Array(length);
  for (let i = 0; i < length; i++) sum[i] = Math.max(0, productRe[i]! / size);
  return sum;
}

function direct(a: Float64Array, b: Float64Array, length: number): Float64Array {
  const sum = new Float64Array(length);
  for (let i = 0; i < a.length; i++) {
    const factor = a[i]!;
    for (let j = 0; j < b.length; j++) sum[i + j]! += factor * b[j]!;
  }
  return sum;
}

/** Radix-2 transform in place. */
function transform(re: Float64Array, im: Float64Array): void {
  const size = re.length;
  for (let i = 1, j = 0; i < size; i++) {
    let bit = size >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) {
      [re[i], re[j]] = [re[j]!, re[i]!];
      [im[i], im[j]] = [im[j]!, im[i]!];
    }
  }
  const { cos, sin } = rootsOfUnity(size);
  for (let width = 2; width <= size; width *= 2) {
    const half = width / 2;
    const stride = size / width;
    for (let start = 0; start < size; start += width) {
      for (let k = 0; k < half; k++) {
        const i = start + k;
        const j = i + half;
        const c = cos[k * stride]!;
        const s = sin[k * stride]!;
        const tRe = re[j]! * c - im[j]! * s;
        const tIm = re[j]! * s + im[j]! * c;
        re[j] = re[i]! - tRe;
        im[j] = im[i]! - tIm;
        re[i]! += tRe;
        im[i]! += tIm;
      }
    }
  }
}

type Roots = { readonly cos: Float64Array; readonly sin: Float64Array };

/** Roots by size, which is a power of two: computing them takes as long as the transform itself. */
const knownRoots = new Map<number, Roots>();

function rootsOfUnity(size: number): Roots {
  const known = knownRoots.get(size);
  if (known) return known;
  const cos = new Float64Array(size / 2);
  const sin = new Float64Array(size / 2);
  for (let k = 0; k < size / 2; k++) {
    cos[k] = Math.cos((2 * Math.PI * k) / size);
    sin[k] = -Math.sin((2 * Math.PI * k) / size);
  }
  knownRoots.set(size, { cos, sin });
  return { cos, sin };
}
