import { resolve } from 'node:path';
import { count, plural } from '../../shared/format.ts';
import type { EvalExportOrder, EvalExportPreview } from '../../shared/model/eval-export.ts';
import type { Door, Outcome } from './environment.ts';
import { ProgressLine } from './progress-line.ts';
import { cell, table } from './table.ts';
import { takeFile } from './take-file.ts';

/** Writes eval cases where the person said; without a place it tells what would leave, and what stays and why. */
export async function evalsTo(door: Door, order: EvalExportOrder, out: string | undefined): Promise<Outcome> {
  const { client, environment } = door;
  if (out === undefined) {
    const preview = await client.evalExports.preview(order);
    return { json: preview, text: tell(preview) };
  }
  const line = new ProgressLine(environment.err, environment.watched);
  const job = await client.evalExports.create(order, { signal: environment.signal });
  try {
    for (;;) {
      const step = await job.next();
      if (!step.done) {
        const { phase, done, total } = step.value;
        line.say(`${phase} ${count(done)} of ${count(total)}`);
        continue;
      }
      const { handle, bytes, mediaType, cases, stay, exportId } = step.value;
      takeFile(door, handle, out);
      return {
        json: { file: resolve(environment.workingFolder, out), exportId, mediaType, bytes, cases, stay },
        text: [
          `Wrote ${cell(out, 200)} (${plural(cases, 'eval case')}, ${count(bytes)} bytes).`,
          ...stay.map((reason) => `${count(reason.count)} stay: ${reason.words}.`),
        ].join('\n'),
      };
    }
  } finally {
    line.wipe();
  }
}

function tell({ sentence, cases }: EvalExportPreview): string {
  if (cases.length === 0) return sentence;
  const lines = table(cases, [
    { title: 'eval case', value: ({ id }) => id },
    { title: 'case', value: ({ caseId }) => caseId, width: 40 },
    { title: '', value: ({ stays }) => (stays === null ? 'leaves' : 'stays') },
    { title: 'why', value: (row) => row.sentence, width: 100 },
  ]);
  return `${sentence}\n\n${lines}`;
}
