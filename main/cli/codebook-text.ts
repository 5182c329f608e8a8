import { whenAsked } from '../../shared/analysis/codebook/when-asked.ts';
import { optionDigits } from '../../shared/analysis/option-digits.ts';
import { count, day, list, plural } from '../../shared/format.ts';
import type { Codebook, Question } from '../../shared/model/codebook.ts';
import type { CodebookChange, CodebookProblem, CodebookVersion } from '../../shared/model/codebook-change.ts';
import type { Client } from './environment.ts';
import { cell, table } from './table.ts';

type Touched = Awaited<ReturnType<Client['codebook']['touched']>>;

const LONG = 400;

/** A codebook as a person reads it in a terminal. */
export function tellCodebook({ version, title, questions }: Codebook): string {
  return [`${cell(title)}, version ${version}`, ...questions.map(tellQuestion)].join('\n\n');
}

function tellQuestion(question: Question, place: number): string {
  const { id, title, guidance, options, rows = [] } = question;
  const digits = optionDigits(options);
  const lines = (text: string) => text.split('\n').map((line) => `   ${cell(line, LONG)}`);
  return [
    `${place + 1}  ${cell(title, LONG)}  (${id}; ${whenAsked(question)})`,
    ...(guidance ? lines(guidance) : []),
    ...rows.map((row) => `   - ${cell(row.label)} (${row.id})`),
    ...options.map((option, i) => `   ${digits[i] ?? ' '}  ${cell(option.label)} (${option.value})`),
  ].join('\n');
}

export function tellHistory(versions: readonly CodebookVersion[]): string {
  return table(versions, [
    { title: 'version', value: ({ version }) => `${version}`, right: true },
    { title: 'saved', value: ({ savedAt }) => day(savedAt) },
    { title: 'by', value: ({ savedBy }) => savedBy ?? 'as it came', width: 30 },
    { title: 'judged', value: ({ labels }) => count(labels), right: true },
    { title: 'note', value: ({ note }) => note ?? '', width: 100 },
  ]);
}

/** Changes that can alter answers first, then those of explanation and order. */
export function tellChanges(changes: readonly CodebookChange[]): string {
  if (changes.length === 0) return 'Nothing differs.';
  const of = (effect: CodebookChange['effect'], title: string) => {
    const told = changes.filter((change) => change.effect === effect);
    return told.length === 0 ? [] : [title, ...told.map(({ sentence }) => `  ${cell(sentence, LONG)}`)];
  };
  return [...of('meaning', 'Can change answers:'), ...of('wording', 'Only explains or arranges:')].join('\n');
}

export function tellTouched({ labels, cases, reviewers, questions }: Touched): string {
  if (questions.length === 0) return 'No label was made under another wording.';
  const who = list(reviewers.map(({ name, labels }) => `${cell(name, 40)} ${count(labels)}`));
  const head =
    labels === 0
      ? 'No label was made under a meaning that changed.'
      : `${plural(labels, 'label')} of ${plural(cases, 'case')} ${labels === 1 ? 'was' : 'were'} made under the old meaning: ${who}.`;
  const rows = table(questions, [
    { title: 'question', value: ({ title }) => title, width: 60 },
    { title: 'change', value: ({ effect }) => effect },
    { title: 'labels', value: ({ labels }) => count(labels), right: true },
    { title: 'cases', value: ({ cases }) => count(cases), right: true },
  ]);
  return `${head}\n${rows}`;
}

export function tellProblems(problems: readonly CodebookProblem[]): string[] {
  return problems.map(({ severity, line, sentence }) => {
    const place = line === undefined ? '' : `line ${line}: `;
    return `${severity === 'error' ? 'Error' : 'Warning'}, ${place}${cell(sentence, LONG)}`;
  });
}

export function tellGiven({ touched, given }: { touched: number; given: number }): string {
  if (touched === 0) return 'No label was made under another wording of these questions.';
  const waiting = touched - given;
  const others = waiting === 0 ? '' : ` ${count(waiting)} waited there already.`;
  return `${plural(given, 'case')} put back into the queues of those who judged them.${others}`;
}
