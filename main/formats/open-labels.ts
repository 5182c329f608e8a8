import type { LabelMapping } from '../../shared/model/label-mapping.ts';
import { ByteSource } from '../files/byte-source.ts';
import { TextSource } from '../files/text-source.ts';
import { openBinaryTable } from './binary-table.ts';
import { detectShape } from './detect.ts';
import { openFenced } from './fenced-json.ts';
import type { JsonShape } from './json-records.ts';
import { openNestedLabels } from './nested-labels.ts';
import { CsvTable } from './read-csv-cases.ts';
import { JsonTable } from './read-jsonl-cases.ts';
import type { TableSource } from './table-source.ts';

/** A file of labels as a table, whatever its notation. */
export interface LabelFile {
  bytes: ByteSource;
  source: TextSource;
  table: TableSource;
  /** Its notation for people: "JSON list". */
  name: string;
  because: string;
  nested: boolean;
  /** Of JSON records, which are read as they are when they are Plumbline's own. */
  json: JsonShape | null;
  /** Plumbline's own lines. */
  own: boolean;
}

/** Opens a file of labels and tells its notation by its content. */
export async function openLabels(path: string, mapping: LabelMapping | undefined): Promise<LabelFile> {
  const bytes = await ByteSource.open(path);
  const source = new TextSource(bytes, mapping?.encoding);
  const file = { bytes, source };
  if (bytes.kind !== 'text') {
    const table = await openBinaryTable(bytes);
    const name = bytes.kind === 'parquet' ? 'Parquet table' : 'Excel sheet';
    const because = `recognised by what is inside, with ${table.columns.length} columns`;
    const own = mapping === undefined && isOwn(table.columns);
    return { ...file, table, name, because, nested: false, json: null, own };
  }
  const nested =
    mapping === undefined || mapping.shape === 'nested'
      ? await openNestedLabels(source, mapping !== undefined)
      : null;
  if (nested) {
    const because = nested.hasReviewers
      ? 'recognised by a map of reviewers, each with a map of cases'
      : 'recognised by one map of cases to answers';
    const name = `${nested.notation} map`;
    return { ...file, table: nested, name, because, nested: true, json: null, own: false };
  }
  const shape = await detectShape(source, mapping?.delimiter === undefined ? undefined : 'csv');
  if (shape.format === 'csv') {
    const table = await CsvTable.open(source, mapping?.delimiter);
    const name = table.delimiter === '\t' ? 'Table, split by tabs' : `Table, split by "${table.delimiter}"`;
    const because = `recognised by its ${table.columns.length} columns`;
    const own = mapping === undefined && isOwn(table.columns);
    return { ...file, table, name, because, nested: false, json: null, own };
  }
  const json: JsonShape = shape.format === 'jsonl' ? shape : { format: 'jsonl', layout: 'list', key: null };
  const table = new JsonTable(source, json, openFenced);
  await table.readSample();
  const inKey = json.layout === 'list' && json.key !== null ? ` under "${json.key}"` : '';
  const [name, because] =
    json.layout === 'lines'
      ? ['JSON lines', 'recognised by one object per line']
      : ['JSON list', `recognised by a list of objects${inKey}`];
  const own = mapping === undefined && isOwn(table.columns);
  return { ...file, table, name, because, nested: false, json, own };
}

/** The names of Plumbline's own lines; other tools do not write `caseId` beside `reviewer`. */
function isOwn(columns: readonly string[]): boolean {
  const has = (name: string) => columns.includes(name);
  return has('caseId') && has('reviewer') && (has('verdict') || has('skipReason'));
}
