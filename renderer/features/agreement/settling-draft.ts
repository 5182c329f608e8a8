import { create } from 'zustand';
import type { AgreementPart } from '../../../shared/analysis/agreement-parts.ts';
import { type Choices, choicesOf } from '../../../shared/analysis/agreement-settlement.ts';
import type { SettlingView } from '../../../shared/model/agreement.ts';
import type { Verdict } from '../../../shared/model/answers.ts';
import type { AdjudicationCause } from '../../../shared/model/label-event.ts';

/** What the lead has said so far about one case. */
export interface SettlingDraft {
  readonly verdict: Verdict | null;
  /** Letter whose answers are taken over where nothing else was chosen. */
  readonly follows: string | null;
  /** Chosen by hand, by part. */
  readonly chosen: Readonly<Record<string, string>>;
  readonly cause: AdjudicationCause | null;
  readonly note: string;
  /** With a guideline gap: which question leaves it open (null: the first that was answered differently), and the new wording. */
  readonly gapQuestion: string | null;
  readonly wording: string;
}

export const EMPTY_DRAFT: SettlingDraft = {
  verdict: null,
  follows: null,
  chosen: {},
  cause: null,
  note: '',
  gapQuestion: null,
  wording: '',
};

interface Drafts {
  readonly drafts: Readonly<Record<string, SettlingDraft>>;
}

/** Unfinished settlements, so that going to another case and back loses nothing. Key: workspace and case. */
export const useDrafts = create<Drafts>(() => ({ drafts: {} }));

export function keepDraft(key: string, draft: SettlingDraft): void {
  useDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: draft } }));
}

/** Takes over everything that one reviewer said. */
export function accept(draft: SettlingDraft, view: SettlingView, letter: string): SettlingDraft {
  const taken = view.answers.find((one) => one.letter === letter);
  if (!taken) return draft;
  return { ...draft, verdict: taken.answers.verdict, follows: letter, chosen: {} };
}

/** Chooses a verdict; what else is open follows the first reviewer who gave it. */
export function chooseVerdict(draft: SettlingDraft, view: SettlingView, verdict: Verdict): SettlingDraft {
  const taken = view.answers.find(({ answers }) => answers.verdict === verdict);
  return { ...draft, verdict, follows: taken?.letter ?? null };
}

/** What is chosen where reviewers differ: by hand, or with the one who is followed. */
export function choicesIn(
  draft: SettlingDraft,
  view: SettlingView,
  parts: readonly AgreementPart[],
): Choices {
  const followed = view.answers.find(({ letter }) => letter === draft.follows);
  const taken = followed ? choicesOf(parts, followed.answers).parts : {};
  return { verdict: draft.verdict, parts: { ...taken, ...draft.chosen } };
}
