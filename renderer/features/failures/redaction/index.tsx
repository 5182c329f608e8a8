import type { ReactNode } from 'react';
import { LoadState } from '../../../components/load-state.tsx';
import { Segmented } from '../../../components/segmented.tsx';
import { useKeys } from '../../../keyboard/use-keys.ts';
import { RedactedTexts } from './redacted-texts.tsx';
import styles from './redaction.module.css';
import { RedactionFoot } from './redaction-foot.tsx';
import { useRedaction } from './use-redaction.ts';

interface RedactionPanelProps {
  readonly caseId: string;
  /** What stands at the left of the heading: which case this is. */
  readonly children: ReactNode;
}

/** A case as it would leave, with what it was beside each mark, and the decisions about it. */
export function RedactionPanel({ caseId, children }: RedactionPanelProps) {
  const room = useRedaction(caseId);
  const { view, setView } = room;
  useKeys('Redaction', [
    {
      keys: 'O',
      does: 'Original or redacted',
      run: () => setView(view === 'original' ? 'redacted' : 'original'),
    },
    { keys: 'V', does: 'Review each replacement', when: () => room.canReview, run: room.begin },
    { keys: 'H', does: 'Replace more: what is selected, or what you type', run: room.openMore },
    { keys: 'Enter', when: () => room.at !== null, run: room.keepAndGoOn },
    { keys: 'X', does: 'Leave the value as it is', when: () => room.at !== null, run: room.letStand },
    { keys: 'P', does: 'Replacement before', when: () => room.at !== null, run: room.back },
    { keys: 'Escape', when: () => room.at !== null || room.isMarking, run: room.stop },
  ]);
  return (
    <>
      <header className={styles.head}>
        {children}
        <div className={styles.switch}>
          <Segmented
            label="What is shown"
            value={view}
            options={[
              { value: 'redacted', label: 'Redacted' },
              { value: 'original', label: 'Original' },
            ]}
            onChange={setView}
          />
        </div>
      </header>
      <LoadState query={room.preview} what="Looking for personal data" safe="Nothing has left the workspace.">
        {(preview) => (
          <>
            <RedactedTexts preview={preview} view={view} current={room.current?.key ?? null} />
            <RedactionFoot preview={preview} room={room} />
          </>
        )}
      </LoadState>
    </>
  );
}
