import { criterionLine } from '../../../../shared/analysis/evals/criterion-line.ts';
import type { EvalView } from '../../../../shared/model/eval-case.ts';
import { announce } from '../../../components/live-region.tsx';
import { isTextField } from '../../../keyboard/listen.ts';
import { useKeys } from '../../../keyboard/use-keys.ts';
import { enterField } from './field-ids.ts';
import { offered } from './offered.ts';
import type { EvalFormActs } from './use-eval-form.ts';
import { missingIn } from './written.ts';

interface Form {
  readonly view: EvalView;
  readonly acts: EvalFormActs;
  readonly setLeavingOut: (isOpen: boolean) => void;
  readonly showHistory: (change: (shown: boolean) => boolean) => void;
}

/** All keys of an eval case, and what its buttons do: the same. */
export function useFormKeys({ view, acts, setLeavingOut, showHistory }: Form) {
  const { written, isDecided } = acts;
  const isOpen = () => !isDecided;

  function accept(): void {
    if (isDecided) return;
    const missing = missingIn(written);
    if (missing === null) {
      // The caret leaves the field, so that the keys are those of the case that comes up.
      if (isTextField(document.activeElement)) document.activeElement.blur();
      void acts.accept();
      return;
    }
    announce(missing === 'behaviour' ? 'The expected behaviour is still empty' : 'There is no criterion yet');
    enterField(missing === 'behaviour' ? 'behaviour' : 'nextCriterion');
  }

  function takeOver(place: number): void {
    const suggestion = offered(view.suggestions, written.lines)[place];
    if (!suggestion) return;
    const line = criterionLine(suggestion.criterion);
    acts.change({ lines: [...written.lines.filter((one) => one.trim() !== ''), line] });
    acts.record();
    announce(`Taken over: ${line}`);
  }

  const take = () => void acts.take();
  const reopen = () => void acts.reopen();
  const leaveOut = () => setLeavingOut(true);
  useKeys('Eval case', [
    { keys: 'B', does: 'Expected behaviour', when: isOpen, run: () => enterField('behaviour') },
    { keys: 'C', does: 'New criterion', when: isOpen, run: () => enterField('nextCriterion') },
    { keys: 'T', does: 'Tags', when: isOpen, run: () => enterField('tags') },
    ...[1, 2, 3, 4, 5, 6].map((digit) => ({
      keys: `${digit}`,
      ...(digit === 1 ? { does: 'Take over the suggestion with this number (1 to 6)' } : {}),
      when: isOpen,
      run: () => takeOver(digit - 1),
    })),
    { keys: 'A', does: 'Take the case, or give it back', when: isOpen, run: take },
    { keys: 'L', does: 'Leave out with a reason', when: isOpen, run: leaveOut },
    { keys: 'U', does: 'Take up again what was decided', when: () => isDecided, run: reopen },
    { keys: 'Ctrl+Enter', does: 'Accept', when: isOpen, run: accept },
    { keys: 'Y', does: 'What was done to it', run: () => showHistory((shown) => !shown) },
    { keys: 'Z', does: 'Undo', run: acts.undo },
    { keys: 'Shift+Z', does: 'Redo', run: acts.redo },
    { keys: 'Ctrl+Z', run: acts.undo },
    { keys: 'Ctrl+Shift+Z', run: acts.redo },
  ]);
  return { accept, takeOver, take, reopen, leaveOut };
}

export type FormKeys = ReturnType<typeof useFormKeys>;
