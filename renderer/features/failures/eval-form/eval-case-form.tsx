import { useState } from 'react';
import type { EvalView } from '../../../../shared/model/eval-case.ts';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import { SaveMark } from '../../../components/save-mark.tsx';
import { GoesOut } from '../export/goes-out.tsx';
import { CriteriaField } from './criteria-field.tsx';
import styles from './eval-form.module.css';
import { EvalHistory } from './eval-history.tsx';
import { FIELDS } from './field-ids.ts';
import { FormFooter } from './form-footer.tsx';
import { FormHead } from './form-head.tsx';
import { LeaveOutPanel } from './leave-out-panel.tsx';
import { Suggestions } from './suggestions.tsx';
import { TagsField } from './tags-field.tsx';
import { useEvalForm } from './use-eval-form.ts';
import { useFormKeys } from './use-form-keys.ts';
import { onTraceOf } from './written.ts';

interface EvalCaseFormProps {
  readonly view: EvalView;
  readonly by: string;
  readonly onDecided: (caseId: string) => void;
  readonly onShow: (caseId: string) => void;
}

/** The form of one eval case. Its head says what it is and how old, its foot decides. */
export function EvalCaseForm({ view, by, onDecided, onShow }: EvalCaseFormProps) {
  const acts = useEvalForm(view, { by, onDecided, onShow });
  const [isLeavingOut, setLeavingOut] = useState(false);
  const [showsHistory, showHistory] = useState(false);
  const { written, change, record, isDecided } = acts;
  const keys = useFormKeys({ view, acts, setLeavingOut, showHistory });
  return (
    <>
      <FormHead item={view.item} now={view.now} by={by} isDecided={isDecided} onTake={keys.take} />
      <section className={styles.body} aria-label="Eval case" {...REACHABLE}>
        {acts.problem !== null && (
          <ErrorNotice error={acts.problem} safe="Nothing that was written is lost." />
        )}
        <div className={styles.field}>
          <label htmlFor={FIELDS.behaviour}>Expected behaviour</label>
          <textarea
            id={FIELDS.behaviour}
            className={styles.text}
            rows={4}
            maxLength={10_000}
            dir="auto"
            readOnly={isDecided}
            placeholder="What a good agent would have done here, in a sentence or two"
            value={written.expectedBehaviour}
            onChange={(event) => change({ expectedBehaviour: event.target.value })}
            onBlur={record}
          />
        </div>
        <CriteriaField
          lines={written.lines}
          onTrace={onTraceOf(view)}
          isReadOnly={isDecided}
          onChange={(lines) => change({ lines })}
          onLeave={record}
        />
        {!isDecided && (
          <Suggestions suggestions={view.suggestions} taken={written.lines} onTake={keys.takeOver} />
        )}
        <TagsField
          tags={written.tags}
          isReadOnly={isDecided}
          onChange={(tags) => change({ tags })}
          onLeave={record}
        />
        <GoesOut item={view.item} content={view.content} />
        {showsHistory && <EvalHistory view={view} />}
      </section>
      {isLeavingOut && !isDecided ? (
        <LeaveOutPanel
          onLeaveOut={(leftOut) => void acts.leaveOut(leftOut)}
          onClose={() => setLeavingOut(false)}
        />
      ) : (
        <FormFooter
          view={view}
          written={written}
          isDecided={isDecided}
          keys={keys}
          mark={
            <SaveMark
              saving={acts.saving}
              onRetry={acts.retry}
              text={() => [written.expectedBehaviour, ...written.lines, written.tags.join(', ')].join('\n')}
            />
          }
        />
      )}
    </>
  );
}

/** What scrolls must be reachable by keyboard, even where nothing in it takes the focus. */
const REACHABLE = { tabIndex: 0 };
