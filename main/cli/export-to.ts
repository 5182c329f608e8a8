import { extname, resolve } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { count, plural } from '../../shared/format.ts';
import {
  type ExportContent,
  ExportFormat,
  type ExportProgress,
  FORMATS_OF,
} from '../../shared/model/export.ts';
import type { Door, Outcome } from './environment.ts';
import { ProgressLine } from './progress-line.ts';
import { takeFile } from './take-file.ts';

/** Writes an export where the person said, in the notation that the name of the file ends in. */
export async function exportTo(door: Door, content: ExportContent, out: string): Promise<Outcome> {
  const { client, environment } = door;
  const format = formatOf(content, out);
  const line = new ProgressLine(environment.err, environment.watched);
  const job = await client.exports.create({ content, format }, { signal: environment.signal });
  try {
    for (;;) {
      const step = await job.next();
      if (!step.done) {
        show(line, step.value);
        continue;
      }
      const { handle, bytes, mediaType, rows, leftOut } = step.value;
      takeFile(door, handle, out);
      const beside = leftOut === 0 ? '' : ` ${plural(leftOut, 'label')} of cases it does not know left out.`;
      return {
        json: { file: resolve(environment.workingFolder, out), mediaType, bytes, rows, leftOut },
        text: `Wrote ${out} (${plural(rows, 'row')}, ${count(bytes)} bytes).${beside}`,
      };
    }
  } finally {
    line.wipe();
  }
}

function show(line: ProgressLine, { phase, done, total }: ExportProgress): void {
  line.show({ phase, bytesRead: done, bytesTotal: total, rows: done });
}

function formatOf(content: ExportContent, out: string): ExportFormat {
  const found = ExportFormat.safeParse(extname(out).slice(1).toLowerCase());
  if (found.success && FORMATS_OF[content].includes(found.data)) return found.data;
  const offered = FORMATS_OF[content].map((format) => `.${format}`);
  const last = offered.pop();
  const list = offered.length === 0 ? last : `${offered.join(', ')} or ${last}`;
  throw new AppError('INVALID', `This is written as ${list}, and ${out} is not.`, { field: '--out' });
}
