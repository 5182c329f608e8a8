import { rememberAct } from './answer-actions.ts';
import type { Desk } from './desk.ts';
import { exclusively, tell } from './save-actions.ts';

/** V: marks the case for the lead, or takes the mark away. */
export async function toggleFlag(desk: Desk): Promise<void> {
  const isFlagged = desk.store.getState().view.flagged !== null;
  await saveFlag(desk, () => (isFlagged ? desk.ports.unflag() : desk.ports.flag()));
  const { view } = desk.store.getState();
  if (isFlagged !== (view.flagged !== null))
    tell(desk, isFlagged ? 'Mark taken away' : 'Marked for the lead');
}

/** Keeps what the lead should know about the case with its mark. */
export async function noteFlag(desk: Desk, note: string): Promise<void> {
  desk.store.setState({ isNotingFlag: false });
  if (note.trim() === (desk.store.getState().view.flagged?.note ?? '')) return;
  await saveFlag(desk, () => desk.ports.flag(note));
  tell(desk, 'The lead will see your note');
}

export function openFlagNote(desk: Desk): void {
  desk.store.setState({ isNotingFlag: true });
}

/** The mark is saved at once; the answers in the making are left alone. */
async function saveFlag(desk: Desk, save: Desk['ports']['flag']): Promise<void> {
  await exclusively(desk, async () => {
    const { savedAt, view } = await save();
    desk.store.setState((state) => ({
      view: { ...state.view, flagged: view.flagged },
      saving: { state: 'saved', at: savedAt },
      isNotingFlag: false,
    }));
    rememberAct(desk);
  });
}
