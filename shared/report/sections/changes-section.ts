import { columns, name, text } from '../cells.ts';
import type { ChangeRow } from '../figures.ts';
import type { Section } from '../report.ts';

/** What changes next, what is expected of it, and what would show that it was wrong. */
export function changesSection(title: string, changes: readonly ChangeRow[]): Section {
  return {
    id: 'changes',
    title,
    sheet: 'first',
    blocks: [
      {
        kind: 'table',
        table: {
          id: 'changes',
          title: 'What changes next',
          columns: columns({
            change: ['Change', 'text'],
            expected: ['Expected', 'text'],
            wrongIf: ['We were wrong if', 'text'],
            owner: ['Owner', 'text'],
          }),
          rows: changes.map((row) => [
            name(row.change, row.detail),
            text(row.expected),
            text(row.wrongIf),
            text(row.owner),
          ]),
        },
      },
    ],
  };
}
