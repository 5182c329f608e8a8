import type { CodebookDraft } from '../../../../shared/model/codebook-change.ts';
import { compact } from './editing.ts';

interface Explained {
  readonly examples?: string[] | undefined;
}

/** The draft without the empty lines that are left while examples are typed. */
export function tidied({ title, questions }: CodebookDraft): CodebookDraft {
  return {
    title,
    questions: questions.map((question) =>
      tidy({
        ...question,
        options: question.options.map(tidy),
        ...(question.rows && { rows: question.rows.map(tidy) }),
      }),
    ),
  };
}

function tidy<T extends Explained>(thing: T): T {
  const examples = thing.examples?.map((line) => line.trim()).filter((line) => line !== '');
  return compact({ ...thing, examples: examples?.length ? examples : undefined });
}
