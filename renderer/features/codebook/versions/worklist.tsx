import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { plural } from '../../../../shared/format.ts';
import type { TouchedQuestion } from '../../../../shared/model/codebook-change.ts';
import { client } from '../../../api/client.ts';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import { announce } from '../../../components/live-region.tsx';
import { CheckRow } from '../edit/check-row.tsx';
import styles from './versions-panel.module.css';

interface WorklistProps {
  readonly from: number;
  readonly to: number;
  readonly questions: readonly TouchedQuestion[];
}

/** Gives the cases back to whoever judged them under the old wording. Those of a changed meaning are proposed. */
export function Worklist({ from, to, questions }: WorklistProps) {
  const queries = useQueryClient();
  const touched = questions.filter(({ labels }) => labels > 0);
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    touched.filter(({ effect }) => effect === 'meaning').map(({ question }) => question),
  );
  const give = useMutation({
    mutationFn: () => client.codebook.worklist({ from, to, questions: [...chosen] }),
    onSuccess: async ({ given }) => {
      announce(`${given} cases given back`);
      await queries.invalidateQueries();
    },
  });
  if (touched.length === 0) return null;
  const titles = Object.fromEntries(touched.map(({ question, title }) => [question, title]));
  return (
    <div className={styles.worklist}>
      <CheckRow
        legend="Judge anew because of"
        options={touched.map(({ question }) => question)}
        chosen={chosen}
        words={titles}
        onChange={setChosen}
      />
      <Button onClick={() => give.mutate()} disabled={chosen.length === 0 || give.isPending}>
        Put these cases back into their reviewers’ queues
      </Button>
      {give.data && (
        <p role="status" className={styles.result}>
          {give.data.given === 0
            ? 'Nothing new: these cases wait in the queues already.'
            : `${plural(give.data.given, 'case')} put into the queues. A new answer takes the place of the old one in every figure; until then the old one counts.`}
        </p>
      )}
      {give.error && <ErrorNotice error={give.error} safe="The queues are as they were." />}
    </div>
  );
}
