const POINT = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;
const COMMA = /^[+-]?\d+(,\d+)?$/;

/** A number in plain notation, with a decimal comma where that was settled; null for anything else, never NaN. */
export function readNumber(text: string, decimalComma: boolean): number | null {
  const plain = decimalComma && COMMA.test(text) ? text.replace(',', '.') : text;
  if (!POINT.test(plain)) return null;
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}

/** Digits, a comma, digits: a decimal comma or a thousands comma, which only a person knows. */
export function hasCommaNumber(text: string): boolean {
  return text.includes(',') && COMMA.test(text);
}

/** A number in plain notation that is too large for a machine number, such as 1e400. */
export function isBeyondRange(text: string): boolean {
  return POINT.test(text) && !Number.isFinite(Number(text));
}
