import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { AgreementPart } from '../../../shared/analysis/agreement-parts.ts';
import { differingParts, settledAnswers } from '../../../shared/analysis/agreement-settlement.ts';
import type { SettlingView } from '../../../shared/model/agreement.ts';
import type { Verdict } from '../../../shared/model/answers.ts';
import { applicableQuestions, type Codebook } from '../../../shared/model/codebook.ts';
import type { AdjudicationCause } from '../../../shared/model/label-event.ts';
import { api, client } from '../../api/client.ts';
import { useWorkspace } from '../../api/workspace.ts';
import { announce } from '../../components/live-region.tsx';
import {
  accept,
  choicesIn,
  chooseVerdict,
  EMPTY_DRAFT,
  keepDraft,
  type SettlingDraft,
  useDrafts,
} from './settling-draft.ts';
import { CAUSES, VERDICT_WORDS } from './settling-words.ts';

export const VERDICT_STOP = 'verdict';
export const CAUSE_STOP = 'cause';

export interface Settling {
  readonly view: SettlingView;
  readonly draft: SettlingDraft;
  /** Where reviewers differ besides the verdict, and what is chosen there. */
  readonly parts: readonly AgreementPart[];
  readonly chosen: Readonly<Record<string, string>>;
  /** The question that has the digit keys. */
  readonly stop: string;
  readonly isComplete: boolean;
  readonly isBusy: boolean;
  readonly problem: unknown;
  readonly setStop: (stop: string) => void;
  readonly move: (by: 1 | -1) => void;
  readonly accept: (letter: string) => void;
  /** Chooses the option at a place, from 0, of the question that has the keys. */
  readonly chooseAt: (place: number) => void;
  readonly choose: (stop: string, value: string) => void;
  /** To the next question that has no answer. */
  readonly nextOpen: () => void;
  readonly clear: () => void;
  readonly setNote: (note: string) => void;
  /** The question whose wording leaves the answer open. */
  readonly gapQuestion: string;
  readonly setGap: (gap: Partial<Pick<SettlingDraft, 'gapQuestion' | 'wording'>>) => void;
  readonly settle: (lead: string) => Promise<boolean>;
}

/** Everything that can be done with one case until it is settled. */
export function useSettling(view: SettlingView, codebook: Codebook): Settling {
  const queries = useQueryClient();
  const { id } = useWorkspace();
  const key = `${id} ${view.caseId}`;
  const draft = useDrafts(({ drafts }) => drafts[key]) ?? EMPTY_DRAFT;
  const [stop, setStop] = useState(VERDICT_STOP);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const all = useMemo(() => view.answers.map(({ answers }) => answers), [view]);
  const differing = useMemo(() => differingParts(codebook, view.outcome, all), [codebook, view.outcome, all]);
  const { verdict } = draft;
  const asked = applicableQuestions(codebook, view.outcome, verdict === null ? {} : { verdict });
  const parts = differing.filter(({ question }) => asked.some(({ id }) => id === question));
  const choices = choicesIn(draft, view, parts);
  const verdictsDiffer = new Set(all.map((answers) => answers.verdict)).size > 1;
  const gapQuestion =
    draft.gapQuestion ?? (verdictsDiffer ? VERDICT_STOP : (parts[0]?.question ?? VERDICT_STOP));
  const stops = [VERDICT_STOP, ...parts.map(({ key }) => key), CAUSE_STOP];

  const isAnswered = (one: string, { verdict, cause, chosen }: SettlingDraft) =>
    one === VERDICT_STOP
      ? verdict !== null
      : one === CAUSE_STOP
        ? cause !== null
        : (chosen[one] ?? choices.parts[one]) !== undefined;

  function change(next: SettlingDraft): void {
    keepDraft(key, next);
  }

  /** To the first open question from here on; the cause is the last. */
  function goOn(from: string, next: SettlingDraft): void {
    const after = stops.slice(stops.indexOf(from) + 1);
    const taken = choicesIn(next, view, differing).parts;
    const open = after.find((one) => !isAnswered(one, { ...next, chosen: { ...taken, ...next.chosen } }));
    setStop(open ?? CAUSE_STOP);
  }

  function choose(one: string, value: string): void {
    const next =
      one === VERDICT_STOP
        ? chooseVerdict(draft, view, value as Verdict)
        : one === CAUSE_STOP
          ? { ...draft, cause: value as AdjudicationCause }
          : { ...draft, chosen: { ...draft.chosen, [one]: value } };
    change(next);
    goOn(one, next);
  }

  function optionsAt(one: string): readonly string[] {
    if (one === VERDICT_STOP) return view.verdicts;
    if (one === CAUSE_STOP) return CAUSES.map(({ value }) => value);
    return parts.find(({ key }) => key === one)?.options.map(({ value }) => value) ?? [];
  }

  async function settle(lead: string): Promise<boolean> {
    const { verdict, cause, note, wording } = draft;
    if (verdict === null || cause === null) {
      setStop(verdict === null ? VERDICT_STOP : CAUSE_STOP);
      announce(verdict === null ? 'The verdict is missing' : 'Why did they differ? The cause is missing');
      return false;
    }
    setBusy(true);
    try {
      const answers = settledAnswers(codebook, view.outcome, all, { ...choices, verdict }, note);
      const guideline = cause === 'guideline_gap' ? { guideline: { question: gapQuestion, wording } } : {};
      await client.agreement.settle({ caseId: view.caseId, lead, answers, cause, ...guideline });
      setProblem(null);
      announce(`Settled as ${VERDICT_WORDS[verdict].toLowerCase()}`);
      for (const queryKey of touchedBySettling()) void queries.invalidateQueries({ queryKey });
      return true;
    } catch (error) {
      setProblem(error);
      return false;
    } finally {
      setBusy(false);
    }
  }

  return {
    view,
    draft,
    parts,
    chosen: choices.parts,
    stop: stops.includes(stop) ? stop : VERDICT_STOP,
    isComplete: draft.verdict !== null && draft.cause !== null,
    isBusy,
    problem,
    setStop,
    move: (by) => setStop(stops[Math.max(0, Math.min(stops.length - 1, stops.indexOf(stop) + by))] ?? stop),
    accept: (letter) => {
      const next = accept(draft, view, letter);
      change(next);
      goOn(VERDICT_STOP, next);
      announce(`${letter} accepted: ${next.verdict === null ? '' : VERDICT_WORDS[next.verdict]}`);
    },
    chooseAt: (place) => {
      const value = optionsAt(stop)[place];
      if (value !== undefined) choose(stop, value);
    },
    choose,
    nextOpen: () => goOn(stop, draft),
    clear: () => {
      if (stop === VERDICT_STOP) change({ ...draft, verdict: null, follows: null });
      else if (stop === CAUSE_STOP) change({ ...draft, cause: null });
      else {
        const { [stop]: _, ...chosen } = draft.chosen;
        change({ ...draft, chosen });
      }
    },
    setNote: (note) => change({ ...draft, note }),
    gapQuestion,
    setGap: (gap) => change({ ...draft, ...gap }),
    settle,
  };
}

/** What a settlement changes: what waits, the estimates, and the lead's history. No label, and so no agreement. */
export function touchedBySettling() {
  return [
    api.agreement.counts.key(),
    api.agreement.splits.key(),
    api.agreement.open.key(),
    api.agreement.consensus.key(),
    api.agreement.settledOtherwise.key(),
    api.estimates.key(),
    api.reviews.recent.key(),
    api.reviews.progress.key(),
    api.cases.list.key(),
    api.frame.key(),
    api.workspaces.current.key(),
  ];
}
