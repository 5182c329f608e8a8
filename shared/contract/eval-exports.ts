import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import {
  EvalExportOrder,
  EvalExportPreview,
  EvalExportProgress,
  EvalExportTrace,
  MadeEvalExport,
  NearestCase,
} from '../model/eval-export.ts';
import { operation } from './operation.ts';

export const evalExports = {
  preview: operation(
    'query',
    'What would leave as eval cases for a tool, and what stays and why: redaction, duplicates, earlier exports',
    { thread: 'analysis' },
  )
    .input(EvalExportOrder)
    .output(EvalExportPreview),
  create: operation(
    'job',
    'Write accepted eval cases to a file for promptfoo, Inspect AI, OpenAI, Langfuse or LangSmith, or as JSON lines',
  )
    .input(EvalExportOrder)
    .output(eventIterator(EvalExportProgress, MadeEvalExport)),
  nearest: operation(
    'query',
    'The older eval case of the suite that this one is most like, and whether it is a duplicate',
    {
      thread: 'analysis',
    },
  )
    .input(z.object({ caseId: z.string().max(512) }))
    .output(z.object({ nearest: NearestCase.nullable(), sentence: z.string() })),
  history: operation(
    'query',
    'Every export of eval cases: when, in which format and file, and how many',
  ).output(z.array(EvalExportTrace.omit({ contentHash: true }).extend({ cases: z.int() }))),
};
