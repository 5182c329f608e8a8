/** Cells as one row of a delimited text: those that would be taken for more than one cell or row are quoted. */
export function delimitedRow(cells: readonly string[], delimiter: string): string {
  const needsQuotes = (cell: string) => /["\r\n]/.test(cell) || cell.includes(delimiter);
  return cells.map((cell) => (needsQuotes(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter);
}
