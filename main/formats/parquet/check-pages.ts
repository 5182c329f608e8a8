import type { FileMetaData } from 'hyparquet';
import { type Compressors, parquetSchema, type RowGroup, type SchemaTree } from 'hyparquet';
import { checkRuns } from './check-runs.ts';
import { DATA_PAGE, DATA_PAGE_V2, type PageHeader, readPageHeader } from './page-header.ts';

/** Values of one column in one row group; far more than tools write, and few enough to hold. */
const MOST_VALUES = 50_000_000;
const DICTIONARIES: ReadonlySet<number> = new Set([2, 8]);
const RUNS = 3;

/** One column as it is nested: how deep a value may be missing, and how deep it may be repeated. */
interface Levels {
  definition: number;
  repetition: number;
}

/**
 * Goes through the pages of a row group before the library unpacks them, since it believes every number in them.
 * @param slice bytes of the file from one place up to another
 * @throws {Error} where a page says more than the column holds
 */
export async function checkPages(
  metadata: FileMetaData,
  group: RowGroup,
  slice: (start: number, end: number) => Promise<ArrayBuffer>,
  compressors: Compressors,
): Promise<void> {
  const schema = parquetSchema(metadata);
  for (const { meta_data: column } of group.columns) {
    if (!column) throw new Error('a column without a description');
    const values = Number(column.num_values);
    if (values > MOST_VALUES) throw new Error('a column with too many values');
    const start = Number(column.dictionary_page_offset || column.data_page_offset);
    const bytes = new Uint8Array(await slice(start, start + Number(column.total_compressed_size)));
    const levels = levelsOf(schema, column.path_in_schema);
    let seen = 0;
    for (let at = 0; at < bytes.length - 1 && seen < values; ) {
      const header = readPageHeader(bytes, at);
      at = header.end + header.packed;
      if (at > bytes.length) throw new Error('a page is cut off');
      const page = bytes.subarray(header.end, at);
      if (header.kind !== DATA_PAGE && header.kind !== DATA_PAGE_V2) continue;
      seen += header.values;
      if (seen > values) throw new Error('a page holds more than its column');
      checkPage(
        header,
        page,
        levels,
        column.codec === 'UNCOMPRESSED' ? undefined : compressors[column.codec],
      );
    }
  }
}

function levelsOf(schema: SchemaTree, path: readonly string[]): Levels {
  const levels = { definition: 0, repetition: 0 };
  let tree: SchemaTree | undefined = schema;
  for (const name of path) {
    tree = tree?.children.find(({ element }) => element.name === name);
    if (tree?.element.repetition_type !== 'REQUIRED') levels.definition++;
    if (tree?.element.repetition_type === 'REPEATED') levels.repetition++;
  }
  return levels;
}

type Unpack = Compressors[keyof Compressors] | undefined;

function checkPage(header: PageHeader, page: Uint8Array, levels: Levels, unpack: Unpack): void {
  const { values, encoding, second, unpacked } = header;
  const inRuns = DICTIONARIES.has(encoding) || encoding === RUNS;
  if (second) {
    const { repetitionBytes, definitionBytes, nulls, isPacked } = second;
    const before = repetitionBytes + definitionBytes;
    if (before > page.length || nulls > values) throw new Error('the levels of a page do not fit');
    checkRuns(page.subarray(0, repetitionBytes), widthOf(levels.repetition), values);
    checkRuns(page.subarray(repetitionBytes, before), widthOf(levels.definition), values);
    if (!inRuns) return;
    const packed = page.subarray(before);
    checkValues(isPacked && unpack ? unpack(packed, unpacked - before) : packed, encoding, values - nulls);
    return;
  }
  if (levels.definition + levels.repetition === 0 && !inRuns) return;
  const whole = unpack ? unpack(page, unpacked) : page;
  let rest = whole;
  let present = values;
  if (levels.repetition > 0)
    rest = afterRuns(rest, (runs) => checkRuns(runs, widthOf(levels.repetition), values));
  if (levels.definition > 0) {
    rest = afterRuns(rest, (runs) => {
      present = checkRuns(runs, widthOf(levels.definition), values, levels.definition);
    });
  }
  if (inRuns) checkValues(rest, encoding, present);
}

function checkValues(bytes: Uint8Array, encoding: number, count: number): void {
  if (encoding === RUNS) afterRuns(bytes, (runs) => checkRuns(runs, 1, count));
  else if (bytes.length > 0) checkRuns(bytes.subarray(1), bytes[0] ?? 0, count);
}

/** Runs that have their length in bytes before them; what follows them. */
function afterRuns(bytes: Uint8Array, check: (runs: Uint8Array) => void): Uint8Array {
  if (bytes.length < 4) throw new Error('the levels of a page are cut off');
  const length = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, true);
  if (4 + length > bytes.length) throw new Error('the levels of a page do not fit');
  check(bytes.subarray(4, 4 + length));
  return bytes.subarray(4 + length);
}

/** Bits that hold the numbers up to the highest. */
function widthOf(highest: number): number {
  return 32 - Math.clz32(highest);
}
