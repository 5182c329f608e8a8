import type { FormatId, Mapping } from '../../shared/model/import.ts';
import type { JsonObject } from '../files/parse-json.ts';
import type { TextSource } from '../files/text-source.ts';
import type { MessageGroups } from './message-groups.ts';
import type { Reading } from './reading.ts';

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
 * A table of one tool: rows in CSV, Parquet, Excel or JSON whose columns give the tool away. It is read as any table,
 * under a mapping that knows what the columns mean; a person may still change it.
 */
export interface TableFormat {
  id: FormatId;
  name: string;
  description: string;
  /** What gives the table away, or null when it is not of this format. */
  recognise(columns: readonly string[]): string | null;
  mapping(columns: readonly string[]): Mapping;
}
