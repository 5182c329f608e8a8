import { columns, name, text } from '../cells.ts';
import type { Table } from '../report.ts';

interface Fact {
  readonly name: string;
  readonly value: string;
  readonly note: string;
}

/** Figures one below the other, each with what has to be known beside it. */
export function factsTable(id: string, title: string, facts: readonly Fact[]): Table {
  return {
    id,
    title,
    columns: columns({ what: ['What', 'text'], value: ['Value', 'text'], note: ['To know', 'text'] }),
    rows: facts.map((fact) => [text(fact.name), name(fact.value), text(fact.note)]),
  };
}
