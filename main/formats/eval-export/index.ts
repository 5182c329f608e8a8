import type { EvalFormat } from '../../../shared/model/eval-export.ts';
import type { EvalWriter } from './eval-writer.ts';
import { inspectWriter } from './inspect.ts';
import { langfuseWriter } from './langfuse.ts';
import { langsmithWriter } from './langsmith.ts';
import { openaiWriter } from './openai.ts';
import { plainWriter } from './plain.ts';
import { promptfooWriter } from './promptfoo.ts';

export const EVAL_WRITERS: Readonly<Record<EvalFormat, EvalWriter>> = {
  promptfoo: promptfooWriter,
  inspect: inspectWriter,
  openai: openaiWriter,
  langfuse: langfuseWriter,
  langsmith: langsmithWriter,
  jsonl: plainWriter,
};
