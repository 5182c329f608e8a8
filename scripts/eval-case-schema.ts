import { writeFileSync } from 'node:fs';
import { evalRecordSchema } from '../shared/model/eval-export.ts';

/** Writes the published schema of exported eval cases anew. Run after changing shared/model/eval-export.ts. */
writeFileSync(
  new URL('../resources/eval-case.schema.json', import.meta.url),
  `${JSON.stringify(evalRecordSchema(), null, 2)}\n`,
);
