import { useQuery } from '@tanstack/react-query';
import { api } from '../../../api/client.ts';
import { usePreferences } from '../../../api/preferences.ts';
import { Card } from '../../../components/card.tsx';
import { LoadState } from '../../../components/load-state.tsx';
import { NameForm } from '../../../components/name-form.tsx';
import { EvalCaseForm } from './eval-case-form.tsx';
import styles from './eval-form.module.css';

interface EvalFormProps {
  readonly caseId: string;
  /** The case was accepted or left out: whoever works through a list goes on. */
  readonly onDecided?: (caseId: string) => void;
  /** An act on another case was undone or done again: it is to be shown. */
  readonly onShow?: (caseId: string) => void;
}

const nothing = () => undefined;

/** What is made of a failure for the eval suite: expected behaviour, criteria, tags, and the decision. */
export function EvalForm({ caseId, onDecided = nothing, onShow = nothing }: EvalFormProps) {
  const by = usePreferences((preferences) => preferences.reviewer);
  const view = useQuery(api.evals.get.queryOptions({ input: { caseId, by } }));
  return (
    <Card flush className={styles.panel}>
      {by === '' ? (
        <div className={styles.who}>
          <h2>Eval case</h2>
          <p>Whoever writes an eval case puts a name to it, so that acts can be undone by who did them.</p>
          <NameForm
            className={styles.name}
            field={{ 'aria-label': 'Your name', placeholder: 'Your name' }}
            does="Curate"
          />
        </div>
      ) : (
        <LoadState query={view} what="Opening the eval case" safe="Nothing that was written is lost.">
          {(opened) => (
            <EvalCaseForm
              key={`${by} ${caseId}`}
              view={opened}
              by={by}
              onDecided={onDecided}
              onShow={onShow}
            />
          )}
        </LoadState>
      )}
    </Card>
  );
}
