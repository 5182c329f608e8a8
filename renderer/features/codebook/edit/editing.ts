import type { CodebookOption, CodebookRow, Question } from '../../../../shared/model/codebook.ts';
import { changeDraft, type Draft } from '../drafts.ts';

/** The list with the item at a place moved up (-1) or down (1), or the same list at its ends. */
export function moved<T>(list: readonly T[], from: number, by: -1 | 1): T[] {
  const to = from + by;
  const item = list[from];
  if (item === undefined || to < 0 || to >= list.length) return [...list];
  const others = list.filter((_, place) => place !== from);
  return [...others.slice(0, to), item, ...others.slice(to)];
}

/** The list with the item at a place changed. */
export function replaced<T>(list: readonly T[], at: number, item: T): T[] {
  return list.map((one, place) => (place === at ? item : one));
}

export function without<T>(list: readonly T[], at: number): T[] {
  return list.filter((_, place) => place !== at);
}

/** A name that nothing in the list has: `option_1`, `option_2` ... */
export function freeName(stem: string, taken: readonly string[]): string {
  for (let n = 1; ; n++) if (!taken.includes(`${stem}_${n}`)) return `${stem}_${n}`;
}

export function newOption(options: readonly CodebookOption[]): CodebookOption {
  const value = freeName(
    'option',
    options.map((one) => one.value),
  );
  return { value, label: 'New option' };
}

export function newRow(rows: readonly CodebookRow[]): CodebookRow {
  const id = freeName(
    'row',
    rows.map((one) => one.id),
  );
  return { id, label: 'New row' };
}

/** Adds a question after the last that is asked before the packet, and looks at it. */
export function withNewQuestion(draft: Draft): Draft {
  const { questions } = draft.codebook;
  const id = freeName(
    'question',
    questions.map((one) => one.id),
  );
  const question: Question = {
    ...{ id, kind: 'one', title: 'New question', phase: 'blind', required: false },
    outcomes: ['escalated', 'automated', 'abandoned'],
    options: [
      { value: 'option_1', label: 'First option' },
      { value: 'option_2', label: 'Second option' },
    ],
  };
  const packet = questions.findIndex(({ phase }) => phase !== 'blind');
  const at = packet < 0 ? questions.length : packet;
  const all = [...questions.slice(0, at), question, ...questions.slice(at)];
  return { ...draft, at, codebook: { ...draft.codebook, questions: all } };
}

export function withoutQuestion(draft: Draft): Draft {
  const questions = without(draft.codebook.questions, draft.at);
  const at = Math.max(0, Math.min(draft.at, questions.length - 1));
  return { ...draft, at, codebook: { ...draft.codebook, questions } };
}

/** The draft with the question that is looked at moved up or down. */
export function withMovedQuestion(draft: Draft, by: -1 | 1): Draft {
  const { questions } = draft.codebook;
  const at = Math.max(0, Math.min(draft.at + by, questions.length - 1));
  return { ...draft, at, codebook: { ...draft.codebook, questions: moved(questions, draft.at, by) } };
}

/** Changes one question of the draft. */
export type ChangeQuestion = (part: Partial<Question>, typing?: string) => void;

export function questionChanger(workspace: string, at: number): ChangeQuestion {
  return (part, typing) =>
    changeDraft(
      workspace,
      (draft) => {
        const question = draft.codebook.questions[at];
        if (!question) return draft;
        const questions = replaced(draft.codebook.questions, at, compact({ ...question, ...part }));
        return { ...draft, codebook: { ...draft.codebook, questions } };
      },
      typing === undefined ? null : `${at} ${typing}`,
    );
}

/** What was emptied is left out, as if it had never been there. */
export function compact<T extends object>(thing: T): T {
  const kept = Object.entries(thing).filter(
    ([key, value]) => value !== undefined && !(['guidance', 'hotkey'].includes(key) && value === ''),
  );
  return Object.fromEntries(kept) as T;
}
