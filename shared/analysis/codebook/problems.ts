import { BuiltInQuestion, type Codebook } from '../../model/codebook.ts';
import type { CodebookProblem } from '../../model/codebook-change.ts';
import { builtInProblems } from './built-in-problems.ts';
import { type Path, placeInWords } from './places.ts';
import { type Found, questionProblems } from './question-problems.ts';
import { missingQuestions, questionWarnings } from './warnings.ts';

/**
 * What is wrong or doubtful in a codebook, question by question, errors and warnings. `before` is the version it would
 * replace: answers stored under a name must stay readable, so a name keeps its kind.
 */
export function codebookProblems(codebook: Codebook, before?: Codebook): CodebookProblem[] {
  const problem = (severity: CodebookProblem['severity'], path: Path, says: string): CodebookProblem => ({
    severity,
    path,
    sentence: `${placeInWords(codebook, path)}: ${says}.`,
  });
  const whole = wholeProblems(codebook).map(({ at, says }) => problem('error', at, says));
  const perQuestion = codebook.questions.flatMap((question, place) => {
    const under = ({ at, says }: Found, severity: CodebookProblem['severity']) =>
      problem(severity, ['questions', place, ...at], says);
    const errors = [
      ...questionProblems(question),
      ...builtInProblems(question),
      ...kindChanged(question, before),
    ];
    return [
      ...errors.map((found) => under(found, 'error')),
      ...questionWarnings(question).map((found) => under(found, 'warning')),
    ];
  });
  const missing = missingQuestions(codebook).map((says) => problem('warning', [], says));
  return [...whole, ...perQuestion, ...missing];
}

/** The errors alone: with one of them a codebook cannot be saved. */
export function codebookErrors(codebook: Codebook, before?: Codebook): CodebookProblem[] {
  return codebookProblems(codebook, before).filter(({ severity }) => severity === 'error');
}

function wholeProblems({ questions }: Codebook): Found[] {
  const found: Found[] = [];
  const ids = questions.map(({ id }) => id as string);
  ids.forEach((id, place) => {
    if (ids.indexOf(id) < place) {
      found.push({ at: ['questions', place, 'id'], says: `two questions have the name ${id}` });
    }
  });
  const blind = questions.filter(({ phase }) => phase === 'blind');
  if (!ids.includes('verdict')) {
    found.push({ at: ['questions'], says: 'the question verdict is missing; every estimate comes from it' });
  } else if (blind[0]?.id !== 'verdict') {
    const place = ids.indexOf('verdict');
    found.push({
      at: ['questions', place],
      says: 'it comes first of the blind questions; the others wait for it',
    });
  }
  const packet = questions.findIndex(({ phase }) => phase === 'packet');
  questions.forEach(({ phase }, place) => {
    if (phase !== 'blind' || packet < 0 || place < packet) return;
    const says = 'it is answered before the packet opens, so it stands above the questions about the packet';
    found.push({ at: ['questions', place], says });
  });
  return found;
}

function kindChanged(question: Codebook['questions'][number], before: Codebook | undefined): Found[] {
  const old = before?.questions.find(({ id }) => id === question.id);
  if (!old || old.kind === question.kind || BuiltInQuestion.safeParse(question.id).success) return [];
  const says = `labels already hold answers of another kind under the name ${question.id}; give the new question a name of its own`;
  return [{ at: ['kind'], says }];
}
