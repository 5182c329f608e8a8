import { extname, resolve } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { count } from '../../shared/format.ts';
import { ReportForm, type ReportOrder } from '../../shared/model/report.ts';
import type { Door, Outcome } from './environment.ts';
import { ProgressLine } from './progress-line.ts';
import { takeFile } from './take-file.ts';

/** Writes a report where the person said, in the form asked for, else the one that the name of the file ends in. */
export async function reportTo(
  door: Door,
  order: Partial<ReportOrder> & Pick<ReportOrder, 'report'>,
  out: string,
): Promise<Outcome> {
  const { client, environment } = door;
  const form = order.form ?? formOf(out);
  const line = new ProgressLine(environment.err, environment.watched);
  const job = await client.reports.create({ ...order, form }, { signal: environment.signal });
  try {
    for (;;) {
      const step = await job.next();
      if (!step.done) {
        const { phase, done, total } = step.value;
        line.say(`${phase}, step ${done + 1} of ${total}`);
        continue;
      }
      const { handle, bytes, mediaType } = step.value;
      takeFile(door, handle, out);
      return {
        json: { file: resolve(environment.workingFolder, out), mediaType, bytes },
        text: `Wrote ${out} (${count(bytes)} bytes).`,
      };
    }
  } finally {
    line.wipe();
  }
}

function formOf(out: string): ReportForm {
  const ending = extname(out).slice(1).toLowerCase();
  const found = ReportForm.safeParse(ending === 'htm' ? 'html' : ending);
  if (found.success) return found.data;
  throw new AppError('INVALID', `The name ${out} does not say in which form the report is written.`, {
    field: '--out',
    hint: 'End it in .html, .pdf, .xlsx, .md or .json, or name the form with --format.',
  });
}
