import type { Question } from '../../../../shared/model/codebook.ts';

export type QuestionLayout = 'cards' | 'line' | 'rows' | 'grid' | 'text';

/** Options whose labels together are longer than this do not fit beside a title. */
const LINE_LETTERS = 50;

/** How a question is drawn: by its kind, and by how much room its words need. */
export function layoutOf(question: Question): QuestionLayout {
  switch (question.kind) {
    case 'text':
      return 'text';
    case 'yes_no':
      return 'line';
    case 'many':
      return 'cards';
    case 'rows':
      return question.options.length > 3 ? 'grid' : 'rows';
    case 'one': {
      const letters = question.options.reduce(
        (sum, { label }) => sum + label.length + 2,
        question.title.length,
      );
      return question.id !== 'verdict' && letters <= LINE_LETTERS + 10 ? 'line' : 'cards';
    }
  }
}
