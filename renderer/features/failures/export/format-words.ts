import { FORMAT_NAMES } from '../../../../shared/analysis/evals/export-words.ts';
import { EvalFormat } from '../../../../shared/model/eval-export.ts';

/** The tools in the order in which they are offered. */
export const FORMATS = EvalFormat.options.map((value) => ({ value, label: FORMAT_NAMES[value] }));

/** What each file is, and what becomes of it there. */
export const FORMAT_WORDS: Readonly<Record<EvalFormat, string>> = {
  promptfoo:
    'One configuration that runs as it is, with promptfoo’s echo in the place of your agent and of the judge. What can be checked without a model is.',
  inspect: 'Samples that json_dataset of Inspect AI reads without a mapping: input, target, id and metadata.',
  openai: 'Samples with input and ideal, as the open evals framework of OpenAI reads them.',
  langfuse: 'Bodies of dataset items. Sending the file again replaces them, since their ids stay.',
  langsmith: 'Examples for a dataset, in the shape in which LangSmith creates them in bulk.',
  jsonl: 'Everything there is of a case, one line each. The schema is published with the app.',
};
