import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { chooseFile } from '../../api/choose-file.ts';
import { client } from '../../api/client.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Icon } from '../../components/icon.tsx';
import styles from './codebook.module.css';
import { replaceDraft } from './drafts.ts';

interface ImportProps {
  readonly workspace: string;
  /** What the file holds is in the editor now, to be looked at and saved. */
  readonly onTaken: () => void;
}

/** Reads a YAML file into the editor; nothing is saved by that. What keeps it from being read is told by line. */
export function useCodebookImport({ workspace, onTaken }: ImportProps) {
  return useMutation({
    mutationFn: async () => {
      const file = await chooseFile('codebook');
      return file === null ? null : client.codebook.import({ handle: file.handle });
    },
    onSuccess: (read) => {
      if (!read?.codebook) return;
      replaceDraft(workspace, read.basedOn, read.codebook, 'From a file');
      onTaken();
    },
  });
}

export function ImportButton({ reading }: { readonly reading: ReturnType<typeof useCodebookImport> }) {
  return (
    <Button size="xs" disabled={reading.isPending} onClick={() => reading.mutate()}>
      Import YAML
    </Button>
  );
}

/** Why a file could not be taken, by line. */
export function ImportProblems({ reading }: { readonly reading: ReturnType<typeof useCodebookImport> }) {
  if (reading.error) return <ErrorNotice error={reading.error} safe="The codebook is as it was." />;
  const problems = reading.data?.codebook === null ? reading.data.problems : [];
  if (problems.length === 0) return null;
  return (
    <section role="alert" aria-label="What is wrong in the file" className={styles.fileProblems}>
      <h2>This file was not taken. The codebook is as it was.</h2>
      <ul>
        {problems.map(({ line, sentence }) => (
          <li key={`${line} ${sentence}`}>
            <Icon name="warning" size={14} /> {line === undefined ? '' : `Line ${line}: `}
            {sentence}
          </li>
        ))}
      </ul>
    </section>
  );
}
