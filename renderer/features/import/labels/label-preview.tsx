import { Button } from '@mantine/core';
import { plural } from '../../../../shared/format.ts';
import type { LabelPreview } from '../../../../shared/model/label-import.ts';
import type { LabelMapping } from '../../../../shared/model/label-mapping.ts';
import { Card } from '../../../components/card.tsx';
import { Icon } from '../../../components/icon.tsx';
import { KeyCaps } from '../../../components/key-caps.tsx';
import { useKeys } from '../../../keyboard/use-keys.ts';
import { CountStrip } from '../count-strip.tsx';
import { fileSize } from '../file-size.ts';
import styles from '../import.module.css';
import { QuarantineCard } from '../quarantine-card.tsx';
import { ConflictingLabels } from './conflicting-labels.tsx';
import { FirstRows } from './first-rows.tsx';
import { LabelMappingCard } from './label-mapping-card.tsx';
import { ReviewersCard } from './reviewers-card.tsx';
import type { useLabelImport } from './use-label-import.ts';
import { ValuesCard } from './values-card.tsx';

interface LabelPreviewProps {
  readonly flow: ReturnType<typeof useLabelImport>;
  readonly preview: LabelPreview;
  readonly onAnother: () => void;
}

/** The second step: what the file is, what its words stand for, and what would change. */
export function LabelPreviewView({ flow, preview, onAnother }: LabelPreviewProps) {
  const { remap, start } = flow;
  const { file, counts, questions } = preview;
  const mapping = flow.mapping ?? preview.mapping;
  const isCurrent = !flow.preview.isPlaceholderData;
  const nothing = counts.new === 0 && preview.complete;
  const importable = isCurrent && questions.length === 0 && !nothing;
  const submit = () => {
    if (importable) void start();
  };
  useKeys('Preview', [
    { keys: 'Ctrl+Enter', does: 'Import the labels', run: submit },
    { keys: 'Escape', does: 'Choose another file', run: onAnother },
  ]);
  const change = (part: Partial<LabelMapping>) => {
    if (mapping) remap({ ...mapping, ...part });
  };
  return (
    <div className={styles.stack} aria-busy={!isCurrent}>
      <Card>
        <div className={styles.file}>
          <Icon name="file" size={20} />
          <div className={styles.fileFacts}>
            <bdi className={styles.fileName}>{file.name}</bdi>
            <span className="pl-caption">{fileSize(file.bytes)}</span>
          </div>
          <div className={styles.detected}>
            <span>{preview.name}</span>
            <span className="pl-caption">
              {preview.because}
              {preview.profile !== null && (
                <>
                  ; read with the saved mapping <bdi>{preview.profile}</bdi>
                </>
              )}
            </span>
          </div>
          <Button variant="subtle" onClick={onAnother}>
            Cancel
          </Button>
          <Button
            variant={importable ? 'filled' : 'default'}
            disabled={!importable}
            onClick={submit}
            rightSection={<KeyCaps of="Ctrl+Enter" />}
          >
            {importWords(preview)}
          </Button>
        </div>
      </Card>
      {(questions.length === 0 || counts.rows > 0) && (
        <CountStrip counts={counts} complete={preview.complete} what="Labels" />
      )}
      {questions.map(({ problem, message }) => (
        <p key={`${problem} ${message}`} className={styles.remark} data-open="true">
          <Icon name="question" size={14} /> <bdi>{message}</bdi>
        </p>
      ))}
      {counts.leftOut > 0 && (
        <p className={styles.remark}>
          <Icon name="info" size={14} /> {plural(counts.leftOut, 'answer')} besides: empty, or left out by the
          mapping.
        </p>
      )}
      <div className={styles.columns}>
        <div className={styles.stack}>
          {mapping && (
            <LabelMappingCard preview={preview} mapping={mapping} onChange={change} onUse={remap} />
          )}
          <FirstRows preview={preview} />
        </div>
        <div className={styles.stack}>
          {mapping && preview.values.length > 0 && (
            <ValuesCard preview={preview} mapping={mapping} onChange={change} />
          )}
          <ReviewersCard reviewers={preview.reviewers} />
          {preview.quarantine.length > 0 && (
            <QuarantineCard rows={preview.quarantine} total={counts.quarantined} what="label" />
          )}
          {preview.conflicts.length > 0 && (
            <ConflictingLabels conflicts={preview.conflicts} total={counts.conflicts} />
          )}
        </div>
      </div>
    </div>
  );
}

function importWords({ counts, complete, questions }: LabelPreview): string {
  if (questions.length > 0) return `Decide ${plural(questions.length, 'question')} first`;
  if (!complete) return 'Import the file';
  return counts.new === 0 ? 'Nothing to import' : `Import ${plural(counts.new, 'label')}`;
}
