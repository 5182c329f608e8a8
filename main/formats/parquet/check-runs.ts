/**
 * Goes through numbers in runs (repeated, or packed bit by bit) without unpacking them. The library that unpacks them
 * believes every length it reads, and would fill the memory with a run of two thousand million zeros.
 * @param most how many numbers there are
 * @returns how many of them are `counted`
 * @throws {Error} where a run is longer than what is left
 */
export function checkRuns(bytes: Uint8Array, width: number, most: number, counted = -1): number {
  let at = 0;
  let seen = 0;
  let found = 0;
  while (seen < most && at < bytes.length) {
    const header = varint(bytes, at);
    at = header.end;
    const isPacked = header.value % 2 === 1;
    const count = Math.floor(header.value / 2) * (isPacked ? 8 : 1);
    // A packed run is filled up to whole groups of eight.
    if (count > most - seen + (isPacked ? 7 : 0)) throw new Error('a run is longer than its page');
    const taken = Math.min(count, most - seen);
    if (isPacked) {
      if (counted >= 0) found += countPacked(bytes, at, width, taken, counted);
      at += (count * width) / 8;
    } else {
      if (numberAt(bytes, at, width) === counted) found += taken;
      at += Math.ceil(width / 8);
    }
    seen += taken;
  }
  return found;
}

function countPacked(bytes: Uint8Array, at: number, width: number, count: number, counted: number): number {
  let found = 0;
  for (let i = 0; i < count; i++) {
    let value = 0;
    for (let bit = 0; bit < width; bit++) {
      const place = i * width + bit;
      value |= (((bytes[at + (place >> 3)] ?? 0) >> (place & 7)) & 1) << bit;
    }
    if (value === counted) found++;
  }
  return found;
}

function numberAt(bytes: Uint8Array, at: number, width: number): number {
  let value = 0;
  for (let i = 0; i < Math.ceil(width / 8); i++) value |= (bytes[at + i] ?? 0) << (8 * i);
  return value;
}

function varint(bytes: Uint8Array, start: number): { value: number; end: number } {
  let value = 0;
  let at = start;
  for (let factor = 1; factor <= 2 ** 28; factor *= 128) {
    const byte = bytes[at++] ?? 0;
    value += (byte & 127) * factor;
    if (byte < 128) return { value, end: at };
  }
  throw new Error('a run has an endless length');
}
