import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DraftAnswers } from '../../../../shared/model/answers.ts';
import type { Codebook } from '../../../../shared/model/codebook.ts';
import type { Draft, ReviewView, StandingLabel } from '../../../../shared/model/review.ts';
import type { DraftSaver, Saving } from '../../../components/draft-saver.ts';
import { openQuestions, type Stop, stopsOf } from '../answers/stops.ts';
import { nextUnanswered } from '../answers/walk.ts';
import type { Hit } from '../transcript/find-hits.ts';
import { type Row, rowsOf } from '../transcript/rows.ts';
import type { ActiveClock } from './active-clock.ts';
import type { ReviewPorts } from './ports.ts';

/** Evidence being picked for a stop: a place in the transcript or the packet, as a whole or some of its words. */
export interface Picking {
  readonly target: Stop;
  readonly inPacket: boolean;
  /** First and last word marked with Shift and the arrows; null takes the whole turn. */
  readonly anchor: number | null;
  readonly head: number;
}

/** One step of this sitting that can be taken back: the answers before it, or an act that was saved at once. */
export type Step = DraftAnswers | 'act';

export interface DeskState {
  readonly view: ReviewView;
  readonly codebook: Codebook;
  readonly answers: DraftAnswers;
  /** What was done and undone in this sitting. */
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  readonly stop: Stop;
  readonly mode: 'answering' | 'revealed' | 'editing';
  readonly isSkipping: boolean;
  /** The note to the lead is being written. */
  readonly isNotingFlag: boolean;
  /** A commit, skip or undo is on its way; keys wait for it. */
  readonly isBusy: boolean;
  readonly isOpeningPacket: boolean;
  /** A colleague had the case of the shared queue on the table first. */
  readonly isTaken: boolean;
  readonly saving: Saving;
  /** What was said last about undo or the queue; shown for a moment. */
  readonly notice: string | null;
  readonly showsGuidance: boolean;
  readonly rows: readonly Row[];
  /** The current row of the transcript. */
  readonly row: number;
  /** Counts how often the current row was to be brought into view; a click on a row does not. */
  readonly seek: number;
  readonly opened: ReadonlySet<string>;
  readonly packetDocked: boolean;
  readonly picking: Picking | null;
  readonly find: { readonly words: string; readonly hits: readonly Hit[]; readonly at: number } | null;
}

/** One case on the table: its state, and what acts on it outside. */
export interface Desk {
  readonly store: StoreApi<DeskState>;
  readonly ports: ReviewPorts;
  readonly clock: ActiveClock;
  readonly saver: DraftSaver<Draft>;
}

/** The answers that stand last: a revision before what was answered after the packet, before the blind ones. */
export function lastLabel(labels: readonly StandingLabel[]): StandingLabel | undefined {
  return (['revealed', 'after_packet', 'blind'] as const)
    .map((stage) => labels.find((label) => label.stage === stage))
    .find((label) => label !== undefined);
}

/** What changes with the view: the stage of work, and the answers and rows it brings. */
export function stateOfView(view: ReviewView, codebook: Codebook) {
  const standing = lastLabel(view.labels);
  const answers: DraftAnswers = standing?.answers ?? view.draft?.answers ?? {};
  const questions = openQuestions(codebook, view.case.outcome, answers, view.packetOpen);
  const first: Stop = stopsOf(questions)[0] ?? { question: 'verdict', row: null };
  const before: Stop = { question: 'verdict', row: '' };
  return {
    view,
    answers,
    mode: view.revealed ? ('revealed' as const) : ('answering' as const),
    stop: nextUnanswered(questions, before, answers) ?? first,
    rows: rowsOf(view.case.messages, view.case.handoverTurn),
    past: [] as readonly Step[],
    future: [] as readonly Step[],
    isSkipping: false,
    isNotingFlag: false,
    picking: null,
  };
}

export function createDeskStore(view: ReviewView, codebook: Codebook): StoreApi<DeskState> {
  return createStore<DeskState>(() => ({
    ...stateOfView(view, codebook),
    codebook,
    isBusy: false,
    isOpeningPacket: false,
    isTaken: false,
    saving: { state: 'nothing' },
    notice: null,
    showsGuidance: false,
    row: 0,
    seek: 0,
    opened: new Set(),
    packetDocked: true,
    find: null,
  }));
}

/** The questions that can be answered as things stand. */
export function questionsNow({ codebook, view, answers, mode }: DeskState) {
  return openQuestions(codebook, view.case.outcome, answers, view.packetOpen, mode === 'editing');
}

/** All questions of the case, those behind the closed packet too; those for after the reveal once it is there. */
export function questionsOf({ codebook, view, answers, mode }: DeskState) {
  return openQuestions(codebook, view.case.outcome, answers, true, mode === 'editing');
}
