import { Button } from '@mantine/core';
import { useState } from 'react';
import { count } from '../../../../shared/format.ts';
import type { CriteriaView } from '../../../../shared/model/criteria.ts';
import { Card } from '../../../components/card.tsx';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import { LineDiff } from '../../../components/line-diff.tsx';
import { NameForm } from '../../../components/name-form.tsx';
import { SaveButton } from '../../../components/save-button.tsx';
import { Segmented } from '../../../components/segmented.tsx';
import { useKeys } from '../../../keyboard/use-keys.ts';
import styles from './criteria.module.css';
import type { Criteria } from './use-criteria.ts';

interface BlockCardProps {
  readonly view: CriteriaView;
  readonly criteria: Criteria;
}

type Shown = 'block' | 'changes';

/** What scrolls must be reachable by keyboard. */
const reachable = { tabIndex: 0 };

/** The block as it goes into the prompt, or what differs from the version before; recorded, copied, saved. */
export function BlockCard({ view, criteria }: BlockCardProps) {
  const { draft, previous, changed, diff } = view;
  const [shown, show] = useState<Shown>('block');
  const { record, save, copy, by } = criteria;
  const isFresh = changed && !criteria.view.isPlaceholderData && !record.isPending;
  const canRecord = by !== '' && isFresh;
  const doRecord = () => {
    if (canRecord) record.mutate();
  };
  useKeys('Criteria', [
    { keys: 'Ctrl+Enter', does: 'Record as the next version', run: doRecord },
    { keys: 'D', does: 'Block or changes', when: () => previous !== null, run: () => show(other(shown)) },
  ]);
  const changes = diff.filter(({ sign }) => sign !== ' ');
  const error = record.error ?? save.error ?? copy.error;
  const now = previous !== null && shown === 'changes';
  return (
    <Card flush>
      <header className={styles.head}>
        <h2>Criteria block</h2>
        <span className="pl-caption">
          about {count(draft.tokens.count)} tokens as {draft.tokens.encoding} counts
        </span>
        {previous !== null && (
          <div className={styles.switch}>
            <Segmented<Shown>
              label="What is shown"
              value={shown}
              options={[
                { value: 'block', label: 'Block' },
                { value: 'changes', label: `Changes since version ${previous.version}` },
              ]}
              onChange={show}
            />
          </div>
        )}
      </header>
      <section
        className={`${styles.text} pl-mono`}
        aria-label={now ? 'Changes' : 'Criteria block'}
        {...reachable}
      >
        {now ? (
          <LineDiff label={`Lines that differ from version ${previous.version}`} lines={changes} />
        ) : (
          draft.markdown
        )}
        {now && changes.length === 0 && <p>Nothing differs.</p>}
      </section>
      <footer className={styles.foot}>
        {by === '' ? (
          <NameForm
            className={styles.name}
            field={{ 'aria-label': 'Your name', placeholder: 'Your name' }}
            does="Record in this name"
          />
        ) : (
          <SaveButton enabled={canRecord} onSave={doRecord}>
            {`Record as version ${(previous?.version ?? 0) + 1}`}
          </SaveButton>
        )}
        <Button onClick={() => copy.mutate(draft.markdown)}>Copy the block</Button>
        {previous !== null && (
          <>
            <Button variant="subtle" onClick={() => save.mutate('md')}>
              Save version {previous.version} as Markdown
            </Button>
            <Button variant="subtle" onClick={() => save.mutate('json')}>
              As JSON
            </Button>
          </>
        )}
      </footer>
      {error && <ErrorNotice error={error} safe="No recorded version was changed." />}
    </Card>
  );
}

function other(shown: Shown): Shown {
  return shown === 'block' ? 'changes' : 'block';
}
