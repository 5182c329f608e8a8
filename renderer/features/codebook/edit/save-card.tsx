import { Button, Textarea } from '@mantine/core';
import { plural } from '../../../../shared/format.ts';
import { Card } from '../../../components/card.tsx';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import { SaveButton } from '../../../components/save-button.tsx';
import { ChangeList } from '../change-list.tsx';
import { changeDraft, type Draft } from '../drafts.ts';
import { TouchedSummary } from '../touched-summary.tsx';
import { WhoSaves } from '../who-saves.tsx';
import styles from './editor.module.css';
import type { Editing } from './use-editing.ts';

interface SaveCardProps {
  readonly workspace: string;
  readonly draft: Draft;
  readonly editing: Editing;
  readonly version: number;
  readonly onSave: () => void;
  readonly onDrop: () => void;
}

/** What the draft changes and whose labels it touches, then why, and the one button. */
export function SaveCard({ workspace, draft, editing, version, onSave, onDrop }: SaveCardProps) {
  const { changes, touched, errors, save, by, canSave } = editing;
  return (
    <Card title={`What version ${version} changes`}>
      <div className={styles.save}>
        {errors.length > 0 && (
          <p role="status" className={styles.errors}>
            {plural(errors.length, 'thing')} to mend before it can be saved: {errors[0]?.sentence}
          </p>
        )}
        {errors.length === 0 && <ChangeList changes={changes} />}
        {changes.length > 0 && touched.data && <TouchedSummary touched={touched.data} />}
        {changes.length > 0 && (
          <Textarea
            label="Why"
            description="For whoever reads the history"
            value={draft.note}
            maxLength={4000}
            onChange={(event) => {
              const note = event.currentTarget.value;
              changeDraft(workspace, (before) => ({ ...before, note }), 'note');
            }}
          />
        )}
        {by === '' && <WhoSaves id="codebook-saver" />}
        {save.error && <ErrorNotice error={save.error} safe="Your draft is kept." />}
        <div className={styles.foot}>
          <Button variant="subtle" onClick={onDrop}>
            Put the draft away
          </Button>
          <SaveButton enabled={canSave} onSave={onSave}>
            {`Save as version ${version}`}
          </SaveButton>
        </div>
      </div>
    </Card>
  );
}
