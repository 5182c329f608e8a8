import type { Block, Cell, Section, Table } from './report.ts';

/** What a section says, for those who do not draw: sentences and tables in the order of the page. */
export type Content =
  | { readonly kind: 'sentence'; readonly text: string; readonly heading: boolean }
  | { readonly kind: 'table'; readonly table: Table };

export function contentsOf({ blocks }: Section): Content[] {
  return blocks.flatMap(ofBlock);
}

function ofBlock(block: Block): Content[] {
  switch (block.kind) {
    case 'words': {
      const text = [block.first, block.text].filter(Boolean).join(' ');
      return text === '' ? [] : [{ kind: 'sentence', text, heading: block.as === 'heading' }];
    }
    case 'table':
      return [{ kind: 'table', table: block.table }];
    case 'drawing':
      return block.tables.map((table) => ({ kind: 'table', table }));
    case 'side-by-side':
      return block.cells.flatMap((cell) => cell.flatMap(ofBlock));
  }
}

export function sentencesOf(section: Section): string[] {
  return contentsOf(section).flatMap((one) => (one.kind === 'sentence' ? [one.text] : []));
}

export function tablesOf(section: Section): Table[] {
  return contentsOf(section).flatMap((one) => (one.kind === 'table' ? [one.table] : []));
}

/** The table for those who print no small type: what stands under the cells of a column in a column beside it. */
export function withNotes(table: Table): Table {
  const noted = table.columns.map((_, i) => table.rows.some((row) => row[i]?.note !== undefined));
  const noteOf = (cell: Cell | undefined): Cell => ({ value: cell?.note ?? null, printed: cell?.note ?? '' });
  return {
    ...table,
    columns: table.columns.flatMap((column, i) =>
      noted[i]
        ? [column, { id: `${column.id}Note`, title: `${column.title}: note`, kind: 'text' as const }]
        : [column],
    ),
    rows: table.rows.map((row) => row.flatMap((cell, i) => (noted[i] ? [cell, noteOf(cell)] : [cell]))),
  };
}
