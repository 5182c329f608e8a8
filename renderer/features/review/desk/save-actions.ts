import { sameAnswers } from '../../../../shared/analysis/answers-by-phase.ts';
import type { Answers } from '../../../../shared/model/answers.ts';
import { firstUnanswered } from '../../../../shared/model/codebook.ts';
import type { SkipReason } from '../../../../shared/model/label-event.ts';
import type { NextCase, ReviewView } from '../../../../shared/model/review.ts';
import { errorWords } from '../../../api/error-words.ts';
import { clockTime } from '../../../components/clock-time.ts';
import { answersToCommit, phasesAsked } from '../answers/applicable.ts';
import { firstOpenStop } from '../answers/walk.ts';
import { keep, sayStop, stepped, travel } from './answer-actions.ts';
import { type Desk, lastLabel, stateOfView } from './desk.ts';

/** Shows a case as the server now sees it. */
export function showView(desk: Desk, view: ReviewView): void {
  const { codebook, row } = desk.store.getState();
  desk.store.setState({ ...stateOfView(view, codebook), row });
}

/** Runs one saving at a time. A failure is shown in the save mark, and everything stays as it was. */
export async function exclusively(desk: Desk, act: () => Promise<void>): Promise<void> {
  if (desk.store.getState().isBusy) return;
  desk.store.setState({ isBusy: true });
  try {
    await act();
  } catch (error) {
    desk.store.setState({ saving: { state: 'failed', error } });
  } finally {
    desk.store.setState({ isBusy: false });
  }
}

function saved(desk: Desk, at: string, sentence: string): void {
  desk.store.setState({ saving: { state: 'saved', at } });
  desk.ports.announce(`Saved ${clockTime(at)}. ${sentence}`.trim());
}

/** The answers when none is missing; else goes to the first question that must still be answered. */
function completeOrGoThere(desk: Desk): Answers | null {
  const { view, codebook, answers, mode } = desk.store.getState();
  const isRevising = mode === 'editing';
  const complete = answersToCommit(codebook, view.case.outcome, answers, isRevising);
  const open = complete
    ? undefined
    : firstUnanswered(codebook, view.case.outcome, answers, phasesAsked(isRevising));
  if (open && (open.phase !== 'packet' || view.packetOpen)) {
    const stop = firstOpenStop(open, answers);
    desk.store.setState(({ mode }) => ({ stop, mode: mode === 'revealed' ? 'editing' : mode }));
    sayStop(desk, stop);
  }
  return complete;
}

/** Ctrl Enter: commits and reveals, or goes to what is missing. Shift Enter: commits and goes on to the next case. */
export async function commit(desk: Desk, then: 'reveal' | 'next' = 'reveal'): Promise<void> {
  const { mode, saving } = desk.store.getState();
  if (mode !== 'answering') return then === 'reveal' ? revise(desk) : reviseAndGo(desk);
  if (saving.state === 'failed' && !(await retry(desk))) return;
  const answers = completeOrGoThere(desk);
  if (!answers) return;
  await exclusively(desk, async () => {
    desk.store.setState({ saving: { state: 'saving' } });
    await desk.saver.drop();
    const leaves = then === 'next';
    const result = await desk.ports.commit(answers, desk.clock.milliseconds(), formVersion(desk), leaves);
    const isGone = leaves && (await goOn(desk, result.next));
    if (!isGone) showView(desk, result.view);
    saved(desk, result.savedAt, isGone ? '' : 'What was hidden is shown now.');
  });
}

/** To the next case after a commit; whether there is one. What was committed stays so when the next cannot be opened. */
async function goOn(desk: Desk, next: NextCase | undefined): Promise<boolean> {
  try {
    const why = await desk.ports.goOn(next);
    if (why !== null) tell(desk, why);
    return why === null;
  } catch {
    tell(desk, 'Saved. The next case could not be opened.');
    return false;
  }
}

async function reviseAndGo(desk: Desk): Promise<void> {
  if (isRevised(desk)) await revise(desk);
  if (!isRevised(desk)) await leave(desk, 'next');
}

/** The version of the codebook that the form on the table was drawn with. */
function formVersion(desk: Desk): number {
  return desk.store.getState().codebook.version;
}

/** Stores the answers as they are now beside the blind ones. */
export async function revise(desk: Desk): Promise<void> {
  const answers = isRevised(desk) ? completeOrGoThere(desk) : null;
  if (!answers) return;
  await exclusively(desk, async () => {
    desk.store.setState({ saving: { state: 'saving' } });
    const result = await desk.ports.revise(answers, desk.clock.milliseconds(), formVersion(desk));
    showView(desk, result.view);
    saved(desk, result.savedAt, 'Your revision stands beside your blind answer.');
  });
}

/** Whether anything was changed since the answers that stand. */
export function isRevised(desk: Desk): boolean {
  const { view, answers } = desk.store.getState();
  const standing = lastLabel(view.labels);
  return standing !== undefined && !sameAnswers(standing.answers, answers);
}

/** R: all questions again, after the reveal. */
export function beginEditing(desk: Desk): void {
  if (desk.store.getState().mode === 'revealed') desk.store.setState({ mode: 'editing' });
}

/** Leaves the answers as they stood. */
export function leaveEditing(desk: Desk): void {
  showView(desk, desk.store.getState().view);
}

export async function skip(desk: Desk, reason: SkipReason, note?: string): Promise<void> {
  await exclusively(desk, async () => {
    await desk.saver.flush();
    const { savedAt, next } = await desk.ports.skip(reason, note);
    saved(desk, savedAt, 'Skipped.');
    await desk.ports.goOn(next);
  });
}

/** Saves again what could not be saved. Resolves to whether it is saved now. */
export async function retry(desk: Desk): Promise<boolean> {
  const isDrafting = desk.store.getState().mode === 'answering';
  desk.store.setState({ saving: { state: isDrafting ? 'saving' : 'nothing' } });
  if (!isDrafting) return true;
  keep(desk);
  return desk.saver.flush();
}

/** Says something aloud and shows it for a moment. */
export function tell(desk: Desk, sentence: string): void {
  desk.ports.announce(sentence);
  desk.store.setState({ notice: sentence });
}

/** To another case, once everything here is saved. */
export async function leave(desk: Desk, direction: 'next' | 'previous'): Promise<void> {
  if (desk.store.getState().isBusy) return;
  if (!(await desk.saver.flush())) {
    tell(desk, 'Not saved yet: staying with this case');
    return;
  }
  await exclusively(desk, async () => {
    const why = await desk.ports.goTo(direction);
    if (why !== null) tell(desk, why);
  });
}

/** A mark set in this sitting was taken back: the answers given around it stay as they are. */
function keepSitting(desk: Desk, kind: 'undo' | 'redo', view: ReviewView | null): void {
  desk.store.setState((state) => ({
    ...stepped(state.past, state.future, kind, 'act'),
    view: { ...state.view, flagged: view?.flagged ?? null },
  }));
}

/** What was reversed; undefined after saying why it could not be: nothing is lost by that. */
async function reversedOrWhyNot(desk: Desk, kind: 'undo' | 'redo') {
  try {
    return await desk.ports.reverse(kind);
  } catch (error) {
    const { sentence, hint } = errorWords(error);
    tell(desk, [sentence, hint].filter(Boolean).join(' '));
    return undefined;
  }
}

/** Z and Shift Z: first the answers of this sitting, then the acts that were saved, on whatever case. */
export async function reverse(desk: Desk, kind: 'undo' | 'redo'): Promise<void> {
  const next = travel(desk, kind);
  if (next === 'answers') return;
  await exclusively(desk, async () => {
    await desk.saver.flush();
    const reversed = await reversedOrWhyNot(desk, kind);
    if (reversed === undefined) return;
    desk.store.setState({ saving: { state: 'nothing' } });
    if (next === 'act') keepSitting(desk, kind, reversed?.view ?? null);
    else if (reversed?.view) showView(desk, reversed.view);
    const nothing = kind === 'undo' ? 'Nothing to undo' : 'Nothing to do again';
    tell(desk, reversed ? `${kind === 'undo' ? 'Undone' : 'Done again'}: ${reversed.what}` : nothing);
  });
}
