import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { count, plural } from '../../../../shared/format.ts';
import type { CodebookVersion } from '../../../../shared/model/codebook-change.ts';
import { api, client } from '../../../api/client.ts';
import { saveDocument } from '../../../api/upload.ts';
import { Card } from '../../../components/card.tsx';
import { localDayTime } from '../../../components/clock-time.ts';
import { LoadState } from '../../../components/load-state.tsx';
import { Tag } from '../../../components/tag.tsx';
import { ChangeList } from '../change-list.tsx';
import { draftOf, replaceDraft } from '../drafts.ts';
import { TouchedSummary } from '../touched-summary.tsx';
import styles from './versions-panel.module.css';
import { Worklist } from './worklist.tsx';

interface VersionsPanelProps {
  readonly workspace: string;
  readonly newest: number;
  /** An older version was put into the editor. */
  readonly onEdit: () => void;
}

/** The history, newest first. Choosing a version compares it with the one in force. */
export function VersionsPanel({ workspace, newest, onEdit }: VersionsPanelProps) {
  const versions = useQuery(api.codebook.list.queryOptions());
  const [chosen, setChosen] = useState<number | null>(null);
  const before = chosen ?? Math.max(1, newest - 1);
  async function restore(version: number): Promise<void> {
    const { codebook } = await client.codebook.get({ version });
    replaceDraft(workspace, newest, draftOf(codebook), `Version ${version} again`);
    onEdit();
  }
  return (
    <div className={styles.panel}>
      <LoadState query={versions} what="The versions">
        {(all) => (
          <ol className={styles.list} aria-label="Versions">
            {all.map((version) => (
              <li key={version.version}>
                <VersionRow
                  version={version}
                  isInForce={version.version === newest}
                  isCompared={newest > 1 && version.version === before}
                  onCompare={() => setChosen(version.version)}
                  onRestore={() => void restore(version.version)}
                />
              </li>
            ))}
          </ol>
        )}
      </LoadState>
      {newest > 1 && before < newest && <Comparison from={before} to={newest} />}
    </div>
  );
}

interface VersionRowProps {
  readonly version: CodebookVersion;
  readonly isInForce: boolean;
  readonly isCompared: boolean;
  readonly onCompare: () => void;
  readonly onRestore: () => void;
}

function VersionRow({ version, isInForce, isCompared, onCompare, onRestore }: VersionRowProps) {
  const { savedAt, savedBy, note, labels } = version;
  const download = async () => saveDocument(await client.codebook.export({ version: version.version }));
  return (
    <article className={styles.version} data-compared={isCompared}>
      <header className={styles.head}>
        <h2>Version {version.version}</h2>
        {isInForce && <Tag>in force</Tag>}
        {isCompared && <Tag tone="accent">compared</Tag>}
      </header>
      <p className={styles.facts}>
        {savedBy ?? 'As it came'}, {localDayTime(savedAt)}. {plural(labels, 'judgement')} made under it.
      </p>
      {note && <p className={styles.note}>{note}</p>}
      <div className={styles.tools}>
        {!isInForce && (
          <>
            <Button size="xs" onClick={onCompare}>
              Compare with now
            </Button>
            <Button size="xs" onClick={onRestore}>
              Restore in the editor
            </Button>
          </>
        )}
        <Button size="xs" variant="subtle" onClick={() => void download()}>
          Export YAML
        </Button>
      </div>
    </article>
  );
}

function Comparison({ from, to }: { readonly from: number; readonly to: number }) {
  const changes = useQuery(api.codebook.compare.queryOptions({ input: { from, to } }));
  const touched = useQuery(api.codebook.touched.queryOptions({ input: { from, to } }));
  return (
    <div className={styles.comparison}>
      <Card title={`From version ${count(from)} to ${count(to)}`}>
        <LoadState query={changes} what="The differences">
          {(found) => <ChangeList changes={found} />}
        </LoadState>
      </Card>
      <Card title="Labels made under the old wording">
        <LoadState query={touched} what="The labels made under the old wording">
          {(found) => (
            <>
              <TouchedSummary touched={found} />
              <Worklist from={from} to={to} questions={found.questions} />
            </>
          )}
        </LoadState>
      </Card>
    </div>
  );
}
