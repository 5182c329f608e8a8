import { Button, Progress } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { count, plural } from '../../../shared/format.ts';
import { type ExportContent, type ExportFormat, FORMATS_OF } from '../../../shared/model/export.ts';
import type { WorkspaceInfo } from '../../../shared/model/workspace.ts';
import { Card } from '../../components/card.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { KeyCaps } from '../../components/key-caps.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { useKeys } from '../../keyboard/use-keys.ts';
import { CONTENTS, explain, FORMAT_NAMES } from './export-words.ts';
import styles from './settings.module.css';
import { type ExportState, useExport } from './use-export.ts';

/** Labels and cases out to other tools; each file that is not another tool's comes back in. */
export function ExportCard({ workspace }: { readonly workspace: WorkspaceInfo }) {
  const [content, setContent] = useState<ExportContent>('labels');
  const [chosen, setFormat] = useState<ExportFormat>('jsonl');
  const { run, start, cancel, reset } = useExport();
  const formats = FORMATS_OF[content];
  const format = formats.includes(chosen) ? chosen : 'jsonl';
  const empty = content === 'cases' ? workspace.cases === 0 : workspace.labels === 0;
  return (
    <Card title="Export" hint={`${plural(workspace.labels, 'labelled case')} of ${count(workspace.cases)}`}>
      <div className={styles.choices}>
        <Segmented
          label="What to export"
          value={content}
          options={CONTENTS}
          onChange={(value) => {
            setContent(value);
            reset();
          }}
        />
        {formats.length > 1 && (
          <Segmented
            label="Format"
            value={format}
            options={formats.map((value) => ({ value, label: FORMAT_NAMES[value] }))}
            onChange={(value) => {
              setFormat(value);
              reset();
            }}
          />
        )}
        <p className={styles.words}>{explain(content, format)}</p>
      </div>
      <div className={styles.buttons}>
        <Button
          disabled={empty || run.state === 'running'}
          onClick={() => void start({ content, format })}
        >{`Export as ${FORMAT_NAMES[format]}`}</Button>
        <Button component={Link} href="/import/labels" variant="subtle">
          Import labels
        </Button>
      </div>
      {empty && (
        <p className="pl-caption">
          {content === 'cases'
            ? 'There are no cases yet.'
            : 'Nothing is labelled yet: review some cases first.'}
        </p>
      )}
      <RunOf run={run} onCancel={cancel} />
    </Card>
  );
}

function RunOf({ run, onCancel }: { readonly run: ExportState; readonly onCancel: () => void }) {
  switch (run.state) {
    case 'idle':
      return null;
    case 'running':
      return <Running progress={run.progress} onCancel={onCancel} />;
    case 'done': {
      const { fileName, rows, leftOut } = run.made;
      const beside =
        leftOut > 0 ? ` ${plural(leftOut, 'label')} left out: the other tool does not know their cases.` : '';
      return (
        <p role="status" className={styles.result}>
          <bdi>{fileName}</bdi> holds {plural(rows, 'row')}.{beside}
        </p>
      );
    }
    case 'cancelled':
      return (
        <p role="status" className={styles.result}>
          Cancelled. No file was made.
        </p>
      );
    case 'failed':
      return <ErrorNotice error={run.error} safe="No label was changed." />;
  }
}

interface RunningProps {
  readonly progress: Extract<ExportState, { state: 'running' }>['progress'];
  readonly onCancel: () => void;
}

function Running({ progress, onCancel }: RunningProps) {
  useKeys('Settings', [{ keys: 'Escape', does: 'Cancel the export', run: onCancel }]);
  const share = progress && progress.total > 0 ? progress.done / progress.total : 0;
  return (
    <div className={styles.result}>
      <Progress value={share * 100} aria-label="Share of the file that is written" size="sm" />
      <div className={styles.buttons}>
        <span role="status">
          {progress ? `${count(progress.done)} of ${count(progress.total)} gone through` : 'Starting'}
        </span>
        <Button size="xs" onClick={onCancel} rightSection={<KeyCaps of="Esc" />}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
