import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type {
  MadeReport,
  ReportForm,
  ReportKind,
  ReportOrder,
  ReportProgress,
} from '../../shared/model/report.ts';
import { reportJson } from '../../shared/report/report-json.ts';
import { reportMarkdown } from '../../shared/report/report-markdown.ts';
import { reportWorkbook } from '../../shared/report/report-workbook.ts';
import { readSettings } from '../db/setting-queries.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { fileNameFor } from '../files/file-name.ts';
import { withPdfDates } from '../files/printing/pdf-dates.ts';
import { sweepFolder } from '../files/sweep-folder.ts';
import { writeWorkbook } from '../formats/export/write-workbook.ts';
import type { Context } from './context.ts';
import { exportFolder } from './exports.ts';
import { brand, setBrand } from './report-brand.ts';
import { reportOfWorkspace } from './report-of.ts';

const NAMES: Readonly<Record<ReportKind, string>> = {
  weekly: 'weekly review',
  calibration: 'calibration report',
  reviewers: 'reviewer report',
  evidence: 'threshold evidence',
};
const MEDIA: Readonly<Record<ReportForm, string>> = {
  html: 'text/html',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  md: 'text/markdown',
  json: 'application/json',
};

interface Written {
  fileName: string;
  mediaType: string;
  content: string;
  encoding: 'utf8' | 'base64';
}

/** A report in every form but PDF, for which it gives the page that is printed. */
async function content(context: Context, order: ReportOrder): Promise<Written> {
  const report = reportOfWorkspace(context, order);
  const { form } = order;
  const fileName = `${fileNameFor(readSettings(context.session.require().db).name)} ${NAMES[order.report]}.${form}`;
  const head = { fileName, mediaType: MEDIA[form] };
  switch (form) {
    case 'xlsx': {
      const workbook = await writeWorkbook(reportWorkbook(report));
      return { ...head, content: workbook.toString('base64'), encoding: 'base64' };
    }
    case 'md':
      return { ...head, content: reportMarkdown(report), encoding: 'utf8' };
    case 'json':
      return { ...head, content: reportJson(report), encoding: 'utf8' };
    default: {
      // The page with its typeface is loaded by those who make a report, not by every start.
      const { reportHtml } = await import('./report-html.ts');
      const paper = form === 'pdf' ? order.paper : undefined;
      return { ...head, content: reportHtml(report, paper), encoding: 'utf8' };
    }
  }
}

/** Makes a report beside everything else: gathered in the analysis thread, printed by a browser, put among the exports. */
async function* create(
  context: Context,
  order: ReportOrder,
  signal?: AbortSignal,
): AsyncGenerator<ReportProgress, MadeReport> {
  context.session.require();
  const total = order.form === 'pdf' ? 3 : 2;
  const date = order.date ?? context.now().toISOString().slice(0, 10);
  yield { phase: 'gathering', done: 0, total };
  const written = await contentBeside(context, { ...order, date }, signal);
  let bytes: Uint8Array = Buffer.from(written.content, written.encoding);
  if (order.form === 'pdf') {
    yield { phase: 'printing', done: 1, total };
    bytes = withPdfDates(await print(context, written.content, signal), date);
  }
  yield { phase: 'tidying', done: total - 1, total };
  throwIfCancelled(signal);
  const { fileName, mediaType } = written;
  const path = keep(context, bytes, order.form);
  return { handle: context.files.issue(path, fileName), fileName, mediaType, bytes: bytes.byteLength };
}

async function contentBeside(context: Context, order: ReportOrder, signal?: AbortSignal): Promise<Written> {
  if (!context.analysis) return content(context, order);
  return (await context.analysis.run(['reports', 'content'], 'query', order, signal)) as Written;
}

async function print(context: Context, page: string, signal?: AbortSignal): Promise<Uint8Array> {
  if (!context.print) throw new Error('nothing prints here');
  throwIfCancelled(signal);
  return context.print(page, signal);
}

function keep(context: Context, bytes: Uint8Array, form: ReportForm): string {
  const folder = exportFolder(context);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  sweepFolder(folder, context.now().getTime());
  const path = join(folder, `${crypto.randomUUID()}.${form}`);
  try {
    writeAtomically(path, bytes);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
  return path;
}

function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new AppError('CANCELLED', 'Cancelled. No file was made.');
}

export const reports = { content, create, brand, setBrand };
