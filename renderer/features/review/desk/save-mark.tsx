import { SaveMark } from '../../../components/save-mark.tsx';
import { answersAsText } from './answers-as-text.ts';
import { useDesk, useDeskState } from './desk-context.ts';
import { retry } from './save-actions.ts';

/** Whether what is on the table is saved. */
export function DeskSaveMark() {
  const desk = useDesk();
  const saving = useDeskState((state) => state.saving);
  return (
    <SaveMark
      saving={saving}
      onRetry={() => void retry(desk)}
      text={() => answersAsText(desk.store.getState())}
    />
  );
}
