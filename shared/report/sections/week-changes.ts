import { expectedWords, wrongIfWords } from '../../analysis/weekly/measure-words.ts';
import { weekName } from '../../analysis/weekly/weeks.ts';
import type { ChangeKind, ExpectedEffect } from '../../model/weekly-decision.ts';
import type { WeeklyReview } from '../../model/weekly-review.ts';
import type { ChangeRow } from '../figures.ts';
import type { Section } from '../report.ts';
import { changesSection } from './changes-section.ts';

/** Proposals that a first sheet has room for. */
const MOST_PROPOSALS = 3;

/** Question three: what was decided this week; before that, what could be. "No change" is a decision too. */
export function weekChanges(title: string, review: WeeklyReview): Section {
  const { decisions } = review;
  const section = changesSection(title, decisions.length > 0 ? decided(review) : proposed(review));
  const note =
    decisions.length > 0 ? [] : [{ kind: 'words', as: 'note', text: review.next.sentence } as const];
  return { ...section, blocks: [...section.blocks, ...note] };
}

function decided({ decisions }: WeeklyReview): ChangeRow[] {
  return decisions.map(({ decision, name }) => ({
    change: decision.change,
    detail: decision.note === '' ? `signed by ${name}` : `signed by ${name}: ${decision.note}`,
    expected: expectedOf(decision.kind, decision.expected),
    wrongIf: wrongIfWords(decision.wrongIf),
    owner: decision.owner,
  }));
}

function proposed({ next }: WeeklyReview): ChangeRow[] {
  // "No change" can be signed as well, however much else there is to choose from.
  const changes = next.candidates.filter(({ kind }) => kind !== 'no_change').slice(0, MOST_PROPOSALS - 1);
  const none = next.candidates.filter(({ kind }) => kind === 'no_change');
  return [...changes, ...none].map(({ kind, change, why, owner, expected, wrongIf }) => ({
    change,
    detail: firstSentence(why),
    expected: expectedOf(kind, expected),
    wrongIf: wrongIf ? wrongIfWords(wrongIf) : 'to be said',
    owner,
  }));
}

function expectedOf(kind: ChangeKind, expected: ExpectedEffect | null): string {
  if (expected) return expectedWords(expected);
  return kind === 'no_change' ? 'everything stays as it is' : 'to be said';
}

/** What a first sheet has room for; the weekly review has all of it. */
function firstSentence(text: string): string {
  return text.split(/(?<=\.)\s/)[0] ?? text;
}

/** Last time's promise against what came. */
export function lastSaid({ last }: WeeklyReview): Section | null {
  if (last === null || last.decisions.length === 0) return null;
  return {
    id: 'last',
    title: `In ${weekName(last.week)} we said`,
    sheet: 'first',
    together: true,
    blocks: last.decisions.map(({ decision, outcome }) => ({
      kind: 'words',
      as: 'note',
      first: `${decision.change}.`,
      text: `${decision.expected ? `Expected: ${expectedWords(decision.expected)}. ` : ''}${outcome.sentence}`,
    })),
  };
}
