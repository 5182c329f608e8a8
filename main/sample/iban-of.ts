import type { Draw } from './draw.ts';

/** A German account number with true check digits (ISO 7064, mod 97) at a bank that does not exist. */
export function ibanOf(draw: Draw): string {
  const account = `00000000${String(draw.between(0, 9_999_999_999)).padStart(10, '0')}`;
  // D = 13, E = 14, and the two digits that are looked for as 00.
  const check = 98 - Number(BigInt(`${account}131400`) % 97n);
  return `DE${String(check).padStart(2, '0')}${account}`.replace(/(.{4})(?=.)/g, '$1 ');
}
