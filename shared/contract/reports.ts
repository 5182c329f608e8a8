import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { Brand, MadeReport, ReportForm, ReportOrder, ReportProgress } from '../model/report.ts';
import { operation } from './operation.ts';

export const reports = {
  content: operation('query', 'A report as text or as a workbook; for a PDF the page that is printed', {
    thread: 'analysis',
  })
    .input(ReportOrder.extend({ form: ReportForm.default('html') }).prefault({}))
    .output(
      z.object({
        fileName: z.string(),
        mediaType: z.string(),
        /** In base64 for a workbook, else as it is. */
        content: z.string(),
        encoding: z.enum(['utf8', 'base64']),
      }),
    ),
  create: operation(
    'job',
    'Write a report to a file: the weekly review, calibration, reviewers, or the evidence for a threshold',
  )
    .input(ReportOrder)
    .output(eventIterator(ReportProgress, MadeReport)),
  brand: operation('query', 'The name and logo that reports carry').output(Brand),
  setBrand: operation(
    'command',
    'Set the name and the logo that reports carry; a PNG or JPEG of at most 256 kB',
  )
    .input(
      z.object({
        /** Null takes it away; as it is when absent. */
        name: Brand.shape.name.optional(),
        /** The file in base64; null takes it away, as it is when absent. */
        logo: z.string().max(3_000_000).nullable().optional(),
      }),
    )
    .output(Brand),
};
