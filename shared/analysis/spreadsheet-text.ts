/** First characters (after spaces) by which a spreadsheet takes a cell for a formula. */
const LOOKS_LIKE_A_FORMULA = /^'*\s*[=+\-@\t\r\n＝＋－＠]/u;

/** A cell that no spreadsheet runs: what looks like a formula gets an apostrophe in front. */
export function forSpreadsheet(text: string): string {
  return LOOKS_LIKE_A_FORMULA.test(text) ? `'${text}` : text;
}

/** Takes the apostrophe off again. */
export function fromSpreadsheet(text: string): string {
  return text.startsWith("'") && LOOKS_LIKE_A_FORMULA.test(text) ? text.slice(1) : text;
}
