import { writeFileSync } from 'node:fs';
import { reportSchema } from '../shared/model/report-file.ts';

/** Writes the published schema of a report as JSON anew. Run after changing shared/model/report-file.ts. */
writeFileSync(
  new URL('../resources/report.schema.json', import.meta.url),
  `${JSON.stringify(reportSchema(), null, 2)}\n`,
);
