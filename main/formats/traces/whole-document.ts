import type { Quarantined } from '../../../shared/model/import.ts';
import { jsonParts, parsePart } from '../../files/json-stream.ts';
import type { JsonObject } from '../../files/parse-json.ts';
import type { TextSource } from '../../files/text-source.ts';
import { quarantined } from '../reading.ts';

/** A document that is one trace, read whole, or the first piece of it that cannot be read: a hole would mislead. */
export interface WholeDocument {
  value: JsonObject;
  /** Its first piece, for the quarantine. */
  text: string;
  broken: Quarantined | null;
}

export async function wholeDocument(source: TextSource): Promise<WholeDocument> {
  const fields = new Map<string, unknown>();
  let first = '';
  let broken: Quarantined | null = null;
  for await (const parts of jsonParts(source)) {
    for (const { key, index, text, line } of parts) {
      if (key === null) continue;
      if (first === '') first = text;
      const parsed = parsePart(text, line);
      if ('problem' in parsed) {
        const reason = `A piece of the trace cannot be read. ${parsed.reason}`;
        broken ??= quarantined(line, parsed.problem, reason, text);
      } else if (index === null) fields.set(key, parsed.value);
      else if (index === 0) fields.set(key, [parsed.value]);
      else (fields.get(key) as unknown[] | undefined)?.push(parsed.value);
    }
  }
  return { value: Object.fromEntries(fields), text: first, broken };
}
