import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { plural } from '../../../shared/format.ts';
import type { Codebook } from '../../../shared/model/codebook.ts';
import { api, client } from '../../api/client.ts';
import { saveDocument } from '../../api/upload.ts';
import { useWorkspace } from '../../api/workspace.ts';
import { KeyCaps } from '../../components/key-caps.tsx';
import { LoadState } from '../../components/load-state.tsx';
import { Page } from '../../components/page.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { useKeys } from '../../keyboard/use-keys.ts';
import styles from './codebook.module.css';
import { beginDraft, useDrafts } from './drafts.ts';
import { Editor } from './edit/editor.tsx';
import { ImportButton, ImportProblems, useCodebookImport } from './import-button.tsx';
import { ReadView } from './read-view.tsx';
import { VersionsPanel } from './versions/versions-panel.tsx';

type Mode = 'read' | 'edit' | 'versions';

/** The questions, options and guidance by which cases are judged: to read, to change, and as they were before. */
export function CodebookPage() {
  const codebook = useQuery(api.codebook.get.queryOptions({ input: {} }));
  return (
    <LoadState query={codebook} what="The codebook">
      {(found) => <Room inForce={found.codebook} />}
    </LoadState>
  );
}

function Room({ inForce }: { readonly inForce: Codebook }) {
  const workspace = useWorkspace();
  const draft = useDrafts(({ drafts }) => drafts[workspace.id]);
  const [mode, setMode] = useState<Mode>('read');
  const wanted = useQuery(api.codebook.wanted.queryOptions());
  const asked = wanted.data?.length ?? 0;
  const edit = () => {
    beginDraft(workspace.id, inForce);
    setMode('edit');
  };
  const go = (to: Mode) => (to === 'edit' ? edit() : setMode(to));
  const reading = useCodebookImport({ workspace: workspace.id, onTaken: () => setMode('edit') });
  useKeys('Codebook', [
    { keys: 'E', does: 'Edit the codebook', run: edit },
    { keys: 'Y', does: 'Versions, and what changed', run: () => setMode('versions') },
    { keys: 'Escape', does: 'Back to reading', when: () => mode !== 'read', run: () => setMode('read') },
  ]);
  const facts = [
    `Version ${inForce.version} in force`,
    asked > 0 ? `${plural(asked, 'wording')} asked for` : '',
    draft ? 'a draft is kept' : '',
  ];
  return (
    <Page
      title="Codebook"
      flush={mode === 'edit'}
      fact={facts.filter(Boolean).join(', ')}
      filters={
        <>
          <Segmented
            label="What to do with the codebook"
            value={mode}
            options={[
              { value: 'read', label: 'Read' },
              {
                value: 'edit',
                label: (
                  <>
                    Edit <KeyCaps of="E" />
                  </>
                ),
              },
              {
                value: 'versions',
                label: (
                  <>
                    Versions <KeyCaps of="Y" />
                  </>
                ),
              },
            ]}
            onChange={go}
          />
          <ImportButton reading={reading} />
          <Button size="xs" onClick={async () => saveDocument(await client.codebook.export({}))}>
            Export YAML
          </Button>
        </>
      }
    >
      <ImportProblems reading={reading} />
      {mode === 'read' && (
        <>
          {asked > 0 && (
            <p className={styles.asked}>
              {plural(asked, 'wording')} asked for when cases were settled. They stand beside their questions
              in the editor.
            </p>
          )}
          <ReadView codebook={inForce} />
        </>
      )}
      {mode === 'edit' && draft && (
        <Editor
          workspace={workspace.id}
          draft={draft}
          inForce={inForce}
          wanted={wanted.data ?? []}
          onLeave={() => setMode('read')}
          onSaved={() => setMode('versions')}
        />
      )}
      {mode === 'versions' && (
        <VersionsPanel
          key={inForce.version}
          workspace={workspace.id}
          newest={inForce.version}
          onEdit={() => setMode('edit')}
        />
      )}
    </Page>
  );
}
