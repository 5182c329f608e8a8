import { useMutation } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import { bridge } from '../../api/bridge.ts';
import { chooseFile } from '../../api/choose-file.ts';
import type { Dropped } from '../../api/dropped.ts';
import { isBundle, usePendingDrop } from '../../api/pending-file.ts';
import { uploadFile } from '../../api/upload.ts';
import type { Door } from '../../api/workspace.ts';
import { useWorkspaceDoor } from '../../api/workspace.ts';
import { BrandMark } from '../../components/brand-mark.tsx';
import { Card } from '../../components/card.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Icon } from '../../components/icon.tsx';
import { useDrop } from '../../components/use-file-drop.ts';
import { useKeys } from '../../keyboard/use-keys.ts';
import { NameWorkspace } from './name-workspace.tsx';
import { Recents } from './recents.tsx';
import styles from './start.module.css';
import { Way } from './way.tsx';

const isWorkspace = async (file: File) => file.name.endsWith('.plumbline') || (await isBundle(file));
const nameOf = (dropped: { name: string } | undefined) =>
  (dropped?.name ?? 'Escalation review').replace(/(\.[a-z0-9]{1,7}){1,2}$/i, '');

/** The first screen: the question the app answers, three ways in, and one promise. */
export function StartPage() {
  const [, go] = useLocation();
  const door = useWorkspaceDoor();
  const offer = usePendingDrop((pending) => pending.offer);
  const [proposal, setProposal] = useState<string | null>(null);
  const enter = useCallback(
    (way: Door, room = '/') =>
      door.mutate(way, { onSuccess: (info) => go(info?.handedTo && way.by === 'handle' ? '/team' : room) }),
    [door.mutate, go],
  );
  const choose = useMutation({
    mutationFn: (file: File | null) => (file ? uploadFile(file) : chooseFile('workspace')),
    onSuccess: (chosen) => {
      if (chosen) enter({ by: 'handle', handle: chosen.handle });
    },
  });
  const hovers = useDrop(
    useCallback(
      async (dropped: Dropped) => {
        const [file] = dropped.files;
        if (file && (await isWorkspace(file))) return choose.mutate(file);
        offer(dropped);
        setProposal(nameOf(dropped.folders[0] ?? file));
      },
      [choose.mutate, offer],
    ),
  );
  const busy = door.isPending || choose.isPending;
  const openSample = () => enter({ by: 'sample' });
  const startImport = () => setProposal('Escalation review');
  const openFile = () => choose.mutate(null);
  useKeys('Start', [
    { keys: 'Ctrl+E', does: 'Open the sample workspace', run: openSample },
    { keys: 'Ctrl+I', does: 'Import your cases', run: startImport },
    { keys: 'Ctrl+O', does: 'Open a workspace', run: openFile },
  ]);
  const error = door.error ?? choose.error;
  return (
    <main className={styles.page} data-hovers={hovers}>
      <div className={styles.column}>
        <div className={styles.head}>
          <div className={styles.mark}>
            <BrandMark tall />
          </div>
          <div>
            <h1>Plumbline</h1>
            <p className={styles.question}>
              Does your AI agent hand over to a person when it should, and only then? Judge a sample, get an
              answer with its interval.
            </p>
          </div>
        </div>
        <Card flush>
          <Way
            icon="eye"
            name="Open the sample workspace"
            about="Labelled telecom cases, nothing to set up, ready for the charts"
            keys="Ctrl+E"
            primary
            busy={busy}
            onTake={openSample}
          />
          <Way
            icon="import"
            name="Import your cases"
            about="CSV, Excel, Parquet, JSON, and what Langfuse, LangSmith, Zendesk and others export"
            keys="Ctrl+I"
            busy={busy}
            onTake={startImport}
          />
          {proposal !== null && (
            <NameWorkspace
              key={proposal}
              proposal={proposal}
              busy={busy}
              onName={(name) => enter({ by: 'name', name }, '/import')}
            />
          )}
          <Way
            icon="folder"
            name="Open a workspace"
            about={
              bridge()
                ? 'One file, ending in .plumbline'
                : 'One file, ending in .plumbline. Work goes on in a copy in the data folder'
            }
            keys="Ctrl+O"
            busy={busy}
            onTake={openFile}
          />
        </Card>
        {error && (
          <div className={styles.notice}>
            <ErrorNotice error={error} safe="No file was changed." />
          </div>
        )}
        <p className={styles.promise}>
          <Icon name="lock" size={14} />
          Everything stays on this computer. No account, no telemetry, no network.
        </p>
        <Recents busy={busy} onOpen={(id) => enter({ by: 'recent', id })} />
        <p className={`${styles.drop} pl-caption`}>
          You can also drop files or a folder anywhere in this window.
        </p>
      </div>
    </main>
  );
}
