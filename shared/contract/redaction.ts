import { z } from 'zod';
import { EvalId } from '../model/eval-case.ts';
import { RedactionPreview } from '../model/redaction.ts';
import { operation } from './operation.ts';

export const redaction = {
  preview: operation(
    'query',
    'A case as it would leave: what is replaced where, in transcript, tools, handoff, fields, notes and eval case',
    { thread: 'analysis' },
  )
    .input(z.object({ caseId: z.string().max(512), evalCaseId: EvalId.optional() }))
    .output(RedactionPreview),
};
