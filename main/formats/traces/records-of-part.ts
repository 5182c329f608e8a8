import { TextSource } from '../../files/text-source.ts';
import { detectShape } from '../detect.ts';
import type { SetPart } from '../format.ts';
import { jsonRecords } from '../json-records.ts';
import { tableOfPart } from '../table-of-part.ts';
import { type FoundRecords, recordsOfTable } from './table-records.ts';

/** The records of one file of a set, whatever it is written in. */
export async function* recordsOfPart(part: SetPart): AsyncGenerator<FoundRecords> {
  if (part.bytes.kind === 'text') {
    const source = new TextSource(part.bytes, undefined);
    const shape = await detectShape(source);
    if (shape.format === 'jsonl') {
      yield* jsonRecords(source, shape);
      return;
    }
  }
  yield* recordsOfTable(await tableOfPart(part));
}
