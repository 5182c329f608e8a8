import { list } from '../../format.ts';
import { verdictsFor } from '../../model/answers.ts';
import { optionsFor, type Question } from '../../model/codebook.ts';
import type { Path } from './places.ts';

/** Something wrong inside one question: where in it, and a clause without its full stop. */
export interface Found {
  readonly at: Path;
  readonly says: string;
}

/** What is wrong with a question by itself, built in or added. */
export function questionProblems(question: Question): Found[] {
  return [
    ...whenProblems(question),
    ...partProblems(question),
    ...nameProblems(question),
    ...hotkeyProblems(question),
  ];
}

function whenProblems({ outcomes, verdicts, phase, required, requiredAfter }: Question): Found[] {
  const found: Found[] = [];
  if (outcomes.length === 0) {
    found.push({ at: ['outcomes'], says: 'it is asked of no outcome, so never; choose at least one' });
  }
  if (phase === 'packet' && outcomes.some((outcome) => outcome !== 'escalated')) {
    found.push({ at: ['phase'], says: 'only escalated cases have a packet, so ask it of those alone' });
  }
  const possible = new Set(outcomes.flatMap((outcome) => verdictsFor(outcome)));
  const never = verdicts?.filter((verdict) => !possible.has(verdict)) ?? [];
  if (verdicts?.length === 0)
    found.push({ at: ['verdicts'], says: 'it is asked after no verdict, so never' });
  if (never.length > 0) {
    found.push({
      at: ['verdicts'],
      says: `it waits for ${words(never)}, which no case it is asked of can be judged`,
    });
  }
  if (requiredAfter === undefined) return found;
  if (!required || requiredAfter.length === 0) {
    found.push({
      at: ['requiredAfter'],
      says: 'it names verdicts after which it must be answered, and need not be',
    });
  }
  const asked = verdicts ?? [...possible];
  const unasked = requiredAfter.filter((verdict) => !asked.includes(verdict));
  if (unasked.length > 0) {
    found.push({
      at: ['requiredAfter'],
      says: `it must be answered after ${words(unasked)}, but is not asked there`,
    });
  }
  return found;
}

function partProblems(question: Question): Found[] {
  const { kind, options, rows = [], outcomes } = question;
  const found: Found[] = [];
  const takesOptions = kind === 'one' || kind === 'many' || kind === 'rows';
  if (!takesOptions && options.length > 0) {
    found.push({ at: ['options'], says: 'a question of this kind has no options' });
  }
  if (kind !== 'rows' && question.rows !== undefined) {
    found.push({ at: ['rows'], says: 'only a grid has rows' });
  }
  if (kind === 'rows' && rows.length === 0)
    found.push({ at: ['rows'], says: 'a grid needs at least one row' });
  if (!takesOptions) return found;
  const least = kind === 'many' ? 1 : 2;
  for (const outcome of outcomes) {
    if (optionsFor(question, outcome).length >= least) continue;
    const needs = least === 1 ? 'an option' : 'two options';
    found.push({ at: ['options'], says: `it needs at least ${needs} for a case that was ${outcome}` });
  }
  return found;
}

/** Names that are used twice, or that could not be told from something else. */
function nameProblems({ id, options, rows = [] }: Question): Found[] {
  const values = options.map(({ value }) => value as string);
  const ids = rows.map((row) => row.id);
  return [
    ...unusable(id, ['id']),
    ...values.flatMap((value, place) => [
      ...unusable(value, ['options', place, 'value']),
      ...twice(values, place, ['options', place, 'value'], `two options have the name ${value}`),
      ...(id !== 'severity' && /^\d$/.test(value)
        ? [{ at: ['options', place, 'value'], says: 'a name begins with a letter; only severity counts' }]
        : []),
    ]),
    ...ids.flatMap((row, place) => [
      ...unusable(row, ['rows', place, 'id']),
      ...twice(ids, place, ['rows', place, 'id'], `two rows have the name ${row}`),
    ]),
  ];
}

/** The one name of small letters that every object in JavaScript already answers to. */
function unusable(name: string, at: Path): Found[] {
  return name === 'constructor' ? [{ at, says: 'the name constructor is taken; choose another' }] : [];
}

function twice(all: readonly string[], place: number, at: Path, says: string): Found[] {
  return all.indexOf(all[place] ?? '') < place ? [{ at, says }] : [];
}

function hotkeyProblems(question: Question): Found[] {
  const { options, outcomes } = question;
  return options.flatMap(({ hotkey }, place): Found[] => {
    if (hotkey === undefined) return [];
    const clashes = options.slice(0, place).some(
      (other) =>
        other.hotkey === hotkey &&
        outcomes.some((outcome) => {
          const offered = optionsFor(question, outcome);
          return offered.includes(other) && offered.some((option) => option === options[place]);
        }),
    );
    return clashes
      ? [{ at: ['options', place, 'hotkey'], says: `two options have the hotkey ${hotkey}` }]
      : [];
  });
}

function words(verdicts: readonly string[]): string {
  return list(verdicts.map((verdict) => `“${verdict.replaceAll('_', ' ')}”`));
}
