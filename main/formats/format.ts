import type { FormatId, Mapping } from '../../shared/model/import.ts';
import type { ByteSource } from '../files/byte-source.ts';
import type { FilePart } from '../files/file-set.ts';
import type { JsonObject } from '../files/parse-json.ts';
import type { TextSource } from '../files/text-source.ts';
import type { MessageGroups } from './message-groups.ts';
import type { Reading } from './reading.ts';
import type { TableSource } from './table-source.ts';

/** What the beginning of a JSON file shows, as far as it was read. */
export interface JsonHead {
  /** One document whose top value is an object or a list, or one value per line. */
  layout: 'object' | 'list' | 'lines';
  /** Keys of the top object. */
  keys: ReadonlySet<string>;
  /** First line, or first entry of the top list, where that is an object. */
  first: JsonObject | null;
  /** First object in each list right under a key of the top object. */
  firstOf: ReadonlyMap<string, JsonObject>;
}

export interface ReadOptions {
  /** What a person decided about the file. */
  mapping: Mapping | undefined;
  /** Rows of one case that do not stand together are gathered here. */
  makeGroups: () => MessageGroups;
}

/** A format of one tool, written as JSON. It is told by the content of a file, never by the name. */
export interface JsonFormat {
  id: FormatId;
  /** For people: "tau2-bench results". */
  name: string;
  description: string;
  /** What gives the file away ("recognised by simulations[].messages"), or null when it is not of this format. */
  recognise(head: JsonHead): string | null;
  read(source: TextSource, head: JsonHead, options: ReadOptions): Promise<Reading>;
}

/**
 * A table of one tool: rows in CSV, Parquet, Excel or JSON whose columns give the tool away. As a rule it is read as any
 * table, under a mapping that knows what the columns mean, which a person may still change. Where a case is more than
 * columns can say, such as a trace put together from steps, the format reads the rows itself.
 */
export type TableFormat = {
  id: FormatId;
  name: string;
  description: string;
  /** What gives the table away, or null when it is not of this format. */
  recognise(columns: readonly string[]): string | null;
} & (
  | { mapping(columns: readonly string[]): Mapping; read?: undefined }
  | { read(table: TableSource, because: string, options: ReadOptions): Promise<Reading>; mapping?: undefined }
);

/** What the beginning of one of several files shows. */
export interface PartHead extends FilePart {
  /** The format it would be read in alone. */
  format: FormatId;
  /** Columns of a table, or the keys of the first JSON record (of the document, where no list of records is found). */
  columns: readonly string[];
}

/** A file of a set, opened. */
export interface SetPart extends PartHead {
  bytes: ByteSource;
}

/** A format of one tool that writes several files which make sense only together, such as tables that are joined. */
export interface SetFormat {
  id: FormatId;
  name: string;
  description: string;
  /**
   * One set among the files of what was dropped (names tell the place in a folder), or null when none of them belong
   * together. It is asked again with the files that are left.
   */
  joins(heads: readonly PartHead[]): PartHead[] | null;
  /** Reads all parts as one; the size and progress of the parts are added up from their `bytes`. */
  read(parts: readonly SetPart[], options: ReadOptions): Promise<Reading>;
}
