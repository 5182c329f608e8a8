import type { DraftAnswers } from '../../../../shared/model/answers.ts';
import {
  answerTo,
  firstUnanswered,
  type Question,
  type QuestionId,
  withAnswerTo,
} from '../../../../shared/model/codebook.ts';
import type { Draft } from '../../../../shared/model/review.ts';
import { chosenAt, withChoice, withoutAnswer } from '../answers/chosen.ts';
import { spokenAnswer } from '../answers/spoken.ts';
import { choiceWithDigit, type Stop } from '../answers/stops.ts';
import { nextUnanswered, step } from '../answers/walk.ts';
import { rowsOf } from '../transcript/rows.ts';
import { type Desk, type DeskState, questionsNow, type Step } from './desk.ts';

const LONGEST_HISTORY = 200;

/** The question of a stop, if it can be answered now. */
export function questionAt(state: DeskState, stop: Stop): Question | undefined {
  return questionsNow(state).find(({ id }) => id === stop.question);
}

/** Takes new answers in: the ones before can be brought back, a draft is saved, and the packet opens when it may. */
export function setAnswers(desk: Desk, answers: DraftAnswers, typing?: QuestionId): void {
  const { past, answers: before, future } = desk.store.getState();
  const last = past.at(-1);
  const wasTyping =
    typing !== undefined &&
    isAnswers(last) &&
    future.length === 0 &&
    answerTo(before, typing) !== answerTo(last, typing);
  desk.store.setState({
    answers,
    past: wasTyping ? past : [...past.slice(-LONGEST_HISTORY), before],
    future: [],
  });
  keep(desk);
}

function isAnswers(step: Step | undefined): step is DraftAnswers {
  return step !== undefined && step !== 'act';
}

/** An act was saved at once, in the middle of the answers: Z takes it back in its turn. */
export function rememberAct(desk: Desk): void {
  desk.store.setState(({ past }) => ({ past: [...past.slice(-LONGEST_HISTORY), 'act'], future: [] }));
}

/** Schedules the saving of the draft, and opens the packet once everything before it is answered. */
export function keep(desk: Desk): void {
  if (desk.store.getState().mode !== 'answering') return;
  desk.saver.schedule(draftOf(desk));
  openPacketWhenDue(desk);
}

function draftOf(desk: Desk): Draft {
  const { answers, view } = desk.store.getState();
  return { answers, beforePacket: view.draft?.beforePacket ?? null, milliseconds: desk.clock.milliseconds() };
}

/** The packet opens by itself when the questions that it must not influence are answered. */
export function openPacketWhenDue(desk: Desk): void {
  const { mode, answers, view, codebook, isOpeningPacket } = desk.store.getState();
  const { outcome } = view.case;
  if (mode !== 'answering' || view.packetOpen || isOpeningPacket || outcome !== 'escalated') return;
  if (!firstUnanswered(codebook, outcome, answers, ['blind'])) void openPacket(desk);
}

async function openPacket(desk: Desk): Promise<void> {
  desk.store.setState({ isOpeningPacket: true });
  try {
    await desk.saver.drop();
    const view = await desk.ports.openPacket(draftOf(desk));
    desk.store.setState({
      view,
      rows: rowsOf(view.case.messages, view.case.handoverTurn),
      packetDocked: true,
    });
    desk.ports.announce(view.packet === null ? 'The agent wrote no packet' : 'The handoff packet is open');
    const state = desk.store.getState();
    const next = nextUnanswered(questionsNow(state), state.stop, state.answers);
    const here = questionAt(state, state.stop);
    if (next && here?.kind !== 'many' && here?.phase === 'blind') desk.store.setState({ stop: next });
  } catch (error) {
    desk.store.setState({ saving: { state: 'failed', error } });
  } finally {
    desk.store.setState({ isOpeningPacket: false });
  }
}

/** An option by its value: chooses or toggles it, then moves on unless several can be chosen. */
export function choose(desk: Desk, stop: Stop, value: string): void {
  const state = desk.store.getState();
  const question = questionAt(state, stop);
  const isBusy = state.isBusy || state.isOpeningPacket;
  if (!question || isBusy || (state.mode === 'revealed' && stop.question !== 'verdict')) return;
  const answers = withChoice(question, stop.row, value, state.answers);
  desk.store.setState({ stop });
  setAnswers(desk, answers);
  desk.ports.announce(spokenAnswer(question, stop.row, answers, state.view.case.outcome));
  const mustWait = desk.store.getState().isOpeningPacket;
  if (question.kind === 'many' || state.mode === 'revealed' || mustWait) return;
  desk.store.setState((now) => ({ stop: step(questionsNow(now), stop, 1) }));
}

/** A digit key: the option with that number at the focused stop. */
export function chooseDigit(desk: Desk, digit: number): void {
  const state = desk.store.getState();
  const question = questionAt(state, state.stop);
  const choice = question && choiceWithDigit(question, state.view.case.outcome, digit);
  if (choice) choose(desk, state.stop, choice.value);
}

/** Opens the answer at the focused stop again. */
export function clear(desk: Desk): void {
  const state = desk.store.getState();
  const question = questionAt(state, state.stop);
  if (!question || chosenAt(question, state.stop.row, state.answers).length === 0) return;
  const answers = withoutAnswer(question, state.stop.row, state.answers);
  setAnswers(desk, answers);
  desk.ports.announce(spokenAnswer(question, state.stop.row, answers, state.view.case.outcome));
}

/** The note, or the answer to a question that wants a text; its letters are one step back. */
export function setText(desk: Desk, question: QuestionId, text: string): void {
  const { answers } = desk.store.getState();
  setAnswers(desk, withAnswerTo(answers, question, text === '' ? undefined : text), question);
}

export function focusStop(desk: Desk, stop: Stop): void {
  desk.store.setState({ stop });
}

/** Up and Down. */
export function moveStop(desk: Desk, by: number): void {
  const state = desk.store.getState();
  const stop = step(questionsNow(state), state.stop, by);
  desk.store.setState({ stop });
  sayStop(desk, stop);
}

/** Enter. */
export function moveToUnanswered(desk: Desk): void {
  const state = desk.store.getState();
  const stop = nextUnanswered(questionsNow(state), state.stop, state.answers);
  if (!stop) {
    desk.ports.announce(
      'Everything is answered. Control Enter commits and reveals, Shift Enter commits and goes on.',
    );
    return;
  }
  desk.store.setState({ stop });
  sayStop(desk, stop);
}

export function sayStop(desk: Desk, stop: Stop): void {
  const question = questionAt(desk.store.getState(), stop);
  const at = question?.rows?.findIndex(({ id }) => id === stop.row) ?? -1;
  const row = question?.rows?.[at];
  if (question)
    desk.ports.announce(row ? `${row.label}, ${at + 1} of ${question.rows?.length}` : question.title);
}

/**
 * Undo and redo within this sitting. What is next: `answers` when they were set back here, `act` when it is an act of this
 * sitting that was saved, `nothing` when nothing is left here and older acts are next.
 */
export function travel(desk: Desk, kind: 'undo' | 'redo'): 'answers' | 'act' | 'nothing' {
  const { past, future, answers } = desk.store.getState();
  const to = kind === 'undo' ? past.at(-1) : future.at(-1);
  if (!to) return 'nothing';
  if (to === 'act') return 'act';
  desk.store.setState({ answers: to, ...stepped(past, future, kind, answers) });
  keep(desk);
  desk.ports.announce(kind === 'undo' ? 'Undone' : 'Done again');
  return 'answers';
}

/** The history after one step; `left` is what the step leads away from. */
export function stepped(
  past: readonly Step[],
  future: readonly Step[],
  kind: 'undo' | 'redo',
  left: Step,
): { past: readonly Step[]; future: readonly Step[] } {
  return kind === 'undo'
    ? { past: past.slice(0, -1), future: [...future, left] }
    : { past: [...past, left], future: future.slice(0, -1) };
}
