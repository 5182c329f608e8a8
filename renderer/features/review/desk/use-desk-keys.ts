import type { KeyBinding } from '../../../keyboard/registry.ts';
import { useKeys } from '../../../keyboard/use-keys.ts';
import { choiceWithDigit } from '../answers/stops.ts';
import { enterNote } from '../form/note-field.tsx';
import { queue, useQueue } from '../queue/queue-store.ts';
import { choose, chooseDigit, clear, focusStop, moveStop, moveToUnanswered } from './answer-actions.ts';
import type { Desk } from './desk.ts';
import { useDesk } from './desk-context.ts';
import { beginPicking } from './evidence-actions.ts';
import { openFlagNote, toggleFlag } from './flag-actions.ts';
import { beginEditing, commit, isRevised, leave, leaveEditing, reverse, revise } from './save-actions.ts';
import { selectedText } from './selected-text.ts';
import {
  closeFind,
  goToHandover,
  moveRow,
  openFind,
  showFound,
  toggleAllRows,
  toggleRow,
} from './transcript-actions.ts';

/** All keys of an open case. Parts that take keys over (skipping, picking evidence) bind theirs later. */
export function useDeskKeys(): void {
  const desk = useDesk();
  useKeys('Review', [...answerKeys(desk), ...transcriptKeys(desk), ...caseKeys(desk)]);
}

function answerKeys(desk: Desk): KeyBinding[] {
  const { getState, setState } = desk.store;
  const isAnswering = () => getState().mode !== 'revealed';
  const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => ({
    keys: `${digit}`,
    ...(digit === 1 ? { does: 'Choose the option with this number (1 to 9)' } : {}),
    run: () => (isAnswering() ? chooseDigit(desk, digit) : reviseVerdict(desk, digit)),
  }));
  return [
    ...digits,
    { keys: 'ArrowUp', does: 'Question or row above', when: isAnswering, run: () => moveStop(desk, -1) },
    { keys: 'ArrowDown', does: 'Question or row below', when: isAnswering, run: () => moveStop(desk, 1) },
    {
      keys: 'Enter',
      does: 'Next unanswered question; after the reveal, keep and next',
      run: () => enter(desk),
    },
    { keys: '0', does: 'Clear the answer', when: isAnswering, run: () => clear(desk) },
    {
      keys: 'E',
      does: 'Link evidence to this answer',
      when: isAnswering,
      run: () => {
        beginPicking(desk, selectedText(window.getSelection()));
        window.getSelection()?.removeAllRanges();
      },
    },
    {
      keys: 'C',
      does: 'What the codebook says',
      run: () => setState(({ showsGuidance }) => ({ showsGuidance: !showsGuidance })),
    },
    {
      keys: 'N',
      does: 'Note',
      when: isAnswering,
      run: () => {
        focusStop(desk, { question: 'note', row: null });
        enterNote();
      },
    },
    {
      keys: 'S',
      does: 'Skip with a reason',
      when: () => getState().mode === 'answering',
      run: () => setState({ isSkipping: true }),
    },
    { keys: 'R', does: 'Edit after the reveal', when: () => !isAnswering(), run: () => beginEditing(desk) },
    { keys: 'Ctrl+Enter', does: 'Commit and reveal; save a revision', run: () => commitFromField(desk) },
    { keys: 'Shift+Enter', does: 'Commit and go on to the next case', run: () => void commit(desk, 'next') },
  ];
}

function transcriptKeys(desk: Desk): KeyBinding[] {
  const { getState, setState } = desk.store;
  return [
    { keys: 'J', does: 'Next turn', run: () => moveRow(desk, 1) },
    { keys: 'K', does: 'Previous turn', run: () => moveRow(desk, -1) },
    { keys: 'X', does: 'Open or fold this call', run: () => toggleRow(desk, getState().row) },
    { keys: 'T', does: 'Unfold or fold all calls', run: () => toggleAllRows(desk) },
    { keys: 'H', does: 'Go to the handover', run: () => goToHandover(desk) },
    {
      keys: 'P',
      does: 'Show or fold the packet',
      run: () => setState(({ packetDocked }) => ({ packetDocked: !packetDocked })),
    },
    { keys: 'F', does: 'Go to what the app found for this question', run: () => showFound(desk) },
    { keys: '/', does: 'Find in the transcript', run: () => openFind(desk) },
  ];
}

function caseKeys(desk: Desk): KeyBinding[] {
  const { getState } = desk.store;
  const undo = () => void reverse(desk, 'undo');
  const redo = () => void reverse(desk, 'redo');
  return [
    { keys: 'ArrowRight', does: 'Next case', run: () => void leave(desk, 'next') },
    { keys: 'ArrowLeft', does: 'Previous case', run: () => void leave(desk, 'previous') },
    { keys: 'L', does: 'List of cases', run: () => queue.toggle('cases') },
    { keys: 'M', does: 'More cases like this one', run: () => queue.toggle('similar') },
    { keys: 'Y', does: 'Your last decisions', run: () => queue.toggle('history') },
    { keys: 'V', does: 'Mark for the lead, or take the mark away', run: () => void toggleFlag(desk) },
    {
      keys: 'Shift+V',
      does: 'Note for the lead',
      when: () => getState().view.flagged !== null,
      run: () => openFlagNote(desk),
    },
    { keys: 'Z', does: 'Undo', run: undo },
    { keys: 'Shift+Z', does: 'Redo', run: redo },
    { keys: 'Ctrl+Z', run: undo },
    { keys: 'Ctrl+Shift+Z', run: redo },
    { keys: 'Escape', does: 'Close what is open', run: () => closeTopmost(desk) },
  ];
}

/** From inside the note too: the caret leaves it, so that the keys answer the question that comes up. */
function commitFromField(desk: Desk): void {
  if (document.activeElement instanceof HTMLTextAreaElement) document.activeElement.blur();
  void commit(desk);
}

function reviseVerdict(desk: Desk, digit: number): void {
  const { codebook, view } = desk.store.getState();
  const question = codebook.questions.find(({ id }) => id === 'verdict');
  const choice = question && choiceWithDigit(question, view.case.outcome, digit);
  if (choice) choose(desk, { question: 'verdict', row: null }, choice.value);
}

function enter(desk: Desk): void {
  if (desk.store.getState().mode !== 'revealed') moveToUnanswered(desk);
  else if (isRevised(desk)) void revise(desk);
  else void leave(desk, 'next');
}

/** Esc closes what lies on top, one thing at a time; then it clears the selection. */
function closeTopmost(desk: Desk): void {
  const { showsGuidance, find, mode } = desk.store.getState();
  if (useQueue.getState().panel !== 'none') queue.close();
  else if (showsGuidance) desk.store.setState({ showsGuidance: false });
  else if (find) closeFind(desk);
  else if (mode === 'editing' || isRevised(desk)) leaveEditing(desk);
  else window.getSelection()?.removeAllRanges();
}
