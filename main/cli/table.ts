import { escapeControls } from './escape-controls.ts';

export interface Column<Row> {
  title: string;
  value: (row: Row) => string;
  /** Figures stand at the right. */
  right?: boolean;
  /** Longer text is cut, with an ellipsis. */
  width?: number;
}

/** Rows as a plain table with aligned columns; one line per row whatever the data holds. */
export function table<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const titles = columns.map(({ title }) => title);
  const lines = rows.map((row) => columns.map((column) => cell(column.value(row), column.width)));
  const widths = columns.map((_, index) =>
    Math.max(...[titles, ...lines].map((line) => length(line[index] ?? ''))),
  );
  const format = (line: readonly string[]) =>
    line
      .map((text, index) => {
        const room = ' '.repeat((widths[index] ?? 0) - length(text));
        return columns[index]?.right ? room + text : text + room;
      })
      .join('  ')
      .trimEnd();
  return [titles, ...lines].map(format).join('\n');
}

/** Text from data on one line, harmless, and no longer than `width` characters. */
export function cell(text: string, width = 80): string {
  const line = escapeControls(text.replace(/\s+/gu, ' ').trim());
  const characters = [...line];
  return characters.length <= width ? line : `${characters.slice(0, width - 1).join('')}…`;
}

function length(text: string): number {
  return [...text].length;
}
