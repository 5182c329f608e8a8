import type { Codebook, CodebookOption, CodebookRow, Question } from '../../model/codebook.ts';
import type { CodebookChange } from '../../model/codebook-change.ts';
import { whenAsked } from './when-asked.ts';

/** What the questions of two codebooks differ in, in the order of the newer one; questions taken out come last. */
export function compareCodebooks(before: Codebook, after: Codebook): CodebookChange[] {
  const old = new Map(before.questions.map((question) => [question.id, question]));
  const kept = new Set(after.questions.map(({ id }) => id));
  return [
    ...reworded(null, null, 'The codebook', before.title, after.title, 'wording'),
    ...after.questions.flatMap((question) => {
      const was = old.get(question.id);
      return was ? questionChanges(was, question) : [added(question)];
    }),
    ...before.questions.filter(({ id }) => !kept.has(id)).map(removed),
    ...orderOf(
      null,
      'The questions',
      before.questions.map(({ id }) => id),
      after.questions.map(({ id }) => id),
    ),
  ];
}

/** A question that must be answered leaves a gap in every label made before it; one that may be left out does not. */
function added({ id, title, required }: Question): CodebookChange {
  const gap = required ? '; labels made before have no answer to it' : '';
  return {
    ...{ question: id, part: null, what: 'added', effect: required ? 'meaning' : 'wording' },
    ...{ before: null, after: title, sentence: `“${title}” is a new question${gap}.` },
  };
}

function removed({ id, title }: Question): CodebookChange {
  const sentence = `“${title}” is no longer asked; its answers are kept.`;
  return {
    question: id,
    part: null,
    what: 'removed',
    effect: 'wording',
    before: title,
    after: null,
    sentence,
  };
}

function questionChanges(before: Question, after: Question): CodebookChange[] {
  const { id, title } = after;
  return [
    ...reworded(id, null, `“${before.title}”`, before.title, title, 'meaning'),
    ...askedChange(before, after),
    ...explained(id, null, `“${title}”`, before, after),
    ...partChanges('option', after, namedOptions(before), namedOptions(after)),
    ...partChanges('row', after, before.rows ?? [], after.rows ?? []),
  ];
}

function reworded(
  question: string | null,
  part: string | null,
  name: string,
  before: string,
  after: string,
  effect: CodebookChange['effect'],
): CodebookChange[] {
  if (before === after) return [];
  const sentence = `${name} is now worded “${after}”.`;
  return [{ question, part, what: 'reworded', effect, before, after, sentence }];
}

/** When it is asked, and of whom: that decides which answers there are, not only how they are explained. */
function askedChange(before: Question, after: Question): CodebookChange[] {
  const [was, is] = [whenAsked(before), whenAsked(after)];
  if (was === is) return [];
  const sentence = `“${after.title}” is asked of ${is}; before, of ${was}.`;
  return [
    {
      ...{ question: after.id, part: null, what: 'asked', effect: 'meaning' },
      ...{ before: was, after: is, sentence },
    },
  ];
}

interface Explained {
  readonly guidance?: string | undefined;
  readonly examples?: readonly string[] | undefined;
}

function explained(
  question: string,
  part: string | null,
  name: string,
  before: Explained,
  after: Explained,
): CodebookChange[] {
  const changes: CodebookChange[] = [];
  const note = (what: 'guidance' | 'examples', was = '', is = '') => {
    if (was === is) return;
    const verb = was === '' ? 'has' : is === '' ? 'no longer has' : 'has other';
    const sentence = `${name} ${verb} ${what}.`;
    changes.push({ question, part, what, effect: 'wording', before: was, after: is, sentence });
  };
  note('guidance', before.guidance, after.guidance);
  note('examples', before.examples?.join('\n'), after.examples?.join('\n'));
  return changes;
}

interface Part extends Explained {
  readonly id: string;
  readonly label: string;
  readonly hotkey?: string | undefined;
  readonly outcomes?: readonly string[] | undefined;
}

function namedOptions({ options }: Question): Part[] {
  return options.map(({ value, ...rest }: CodebookOption) => ({ ...rest, id: value }));
}

function partChanges(
  noun: 'option' | 'row',
  { id: question, title, kind }: Question,
  before: readonly (Part | CodebookRow)[],
  after: readonly (Part | CodebookRow)[],
): CodebookChange[] {
  const old = new Map<string, Part>(before.map((part) => [part.id, part]));
  const kept = new Set(after.map(({ id }) => id));
  const at = (label: string) => `“${title}”, ${noun} “${label}”`;
  const changes = after.flatMap((part: Part): CodebookChange[] => {
    const was = old.get(part.id);
    if (!was) {
      const sentence = `${at(part.label)} is new.`;
      return [
        {
          ...{ question, part: part.id, what: 'added', effect: 'meaning' },
          ...{ before: null, after: part.label, sentence },
        },
      ];
    }
    return [
      ...reworded(question, part.id, at(was.label), was.label, part.label, 'meaning'),
      ...offeredChange(question, at(part.label), was, part),
      ...explained(question, part.id, at(part.label), was, part),
      ...hotkeyChange(question, at(part.label), was, part),
    ];
  });
  const gone = before
    .filter(({ id }) => !kept.has(id))
    .map(({ id, label }): CodebookChange => {
      const sentence = `${at(label)} is no longer offered.`;
      return {
        ...{ question, part: id, what: 'removed', effect: 'meaning' },
        ...{ before: label, after: null, sentence },
      };
    });
  const name = `The ${noun}s of “${title}”`;
  const ids = (parts: readonly (Part | CodebookRow)[]) => parts.map(({ id }) => id);
  return kind === 'text' ? [] : [...changes, ...gone, ...orderOf(question, name, ids(before), ids(after))];
}

function offeredChange(question: string, name: string, before: Part, after: Part): CodebookChange[] {
  const words = ({ outcomes }: Part) => outcomes?.join(', ') ?? 'every case';
  if (words(before) === words(after)) return [];
  const sentence = `${name} is offered for ${words(after)}; before, for ${words(before)}.`;
  return [
    {
      ...{ question, part: after.id, what: 'asked', effect: 'meaning' },
      ...{ before: words(before), after: words(after), sentence },
    },
  ];
}

function hotkeyChange(question: string, name: string, before: Part, after: Part): CodebookChange[] {
  if (before.hotkey === after.hotkey) return [];
  const sentence =
    after.hotkey === undefined
      ? `${name} has the digit of its place.`
      : `${name} has the digit ${after.hotkey}.`;
  return [
    {
      ...{ question, part: after.id, what: 'hotkey', effect: 'wording', sentence },
      ...{ before: before.hotkey ?? null, after: after.hotkey ?? null },
    },
  ];
}

/** Whether what both have stands in another order; what was added or taken out does not count. */
function orderOf(
  question: string | null,
  name: string,
  before: readonly string[],
  after: readonly string[],
): CodebookChange[] {
  const was = before.filter((id) => after.includes(id)).join(', ');
  const is = after.filter((id) => before.includes(id)).join(', ');
  if (was === is) return [];
  const sentence = `${name} stand in another order.`;
  return [{ question, part: null, what: 'order', effect: 'wording', before: was, after: is, sentence }];
}
