import type { Quarantined } from '../../../shared/model/import.ts';
import type { JsonObject } from '../../files/parse-json.ts';
import type { TableSource } from '../table-source.ts';

/** Records of a file, and what is none. `text` is the record as it stands there. */
export interface FoundRecords {
  records: { line: number; value: JsonObject; text: string }[];
  bad: Quarantined[];
}

/** The rows of a table as objects; a cell that is empty is left out. */
export async function* recordsOfTable(table: TableSource): AsyncGenerator<FoundRecords> {
  for await (const { cells, lines, bad } of table.rows(() => -1)) {
    yield {
      records: cells.map((row, i) => {
        const named = table.columns.flatMap((column, at): [string, unknown][] =>
          row[at] === '' || row[at] === undefined ? [] : [[column, row[at]]],
        );
        return { line: lines[i] as number, value: Object.fromEntries(named), text: table.show(row) };
      }),
      bad: bad.map(({ entry }) => entry),
    };
  }
}
