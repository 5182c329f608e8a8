import { writeFileSync } from 'node:fs';
import { codebookSchema } from '../shared/model/codebook-schema.ts';

/** Writes the published schema of the codebook anew. Run after changing shared/model/codebook.ts. */
writeFileSync(
  new URL('../resources/codebook.schema.json', import.meta.url),
  `${JSON.stringify(codebookSchema(), null, 2)}\n`,
);
