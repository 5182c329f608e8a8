import type { KeyboardEvent } from 'react';
import { readCriterion } from '../../../../shared/analysis/evals/read-criterion.ts';
import type { Criterion } from '../../../../shared/model/criterion.ts';
import type { CriterionOnTrace } from '../../../../shared/model/eval-case.ts';
import { Icon } from '../../../components/icon.tsx';
import styles from './eval-form.module.css';

interface CriterionFieldProps {
  readonly id?: string;
  readonly place: number;
  readonly line: string;
  /** Null where the line was not recorded yet. */
  readonly onTrace: CriterionOnTrace | null;
  readonly isReadOnly: boolean;
  readonly onChange: (line: string) => void;
  readonly onRemove: () => void;
  readonly onGo: (step: number) => void;
  readonly onLeave: () => void;
}

const KIND_WORDS: Readonly<Record<Criterion['kind'], string>> = {
  sentence: 'for a person or a model to judge',
  tool_call: 'checked on tool calls',
  text: 'checked on what is said',
  no_transfer_before: 'checked on tool calls',
  transfer: 'checked on the handover',
};

/** One criterion as a line, and under it how it is checked and what the failed run does with it. */
export function CriterionField(props: CriterionFieldProps) {
  const { id, place, line, onTrace, isReadOnly, onChange, onRemove, onGo, onLeave } = props;
  const kind = readCriterion(line)?.kind ?? null;

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    if (event.key === 'Backspace' && line === '' && place > 0) onRemove();
    else if (event.key === 'Enter' || event.key === 'ArrowDown') onGo(1);
    else if (event.key === 'ArrowUp') onGo(-1);
    else return;
    event.preventDefault();
  }

  return (
    <div>
      <input
        {...(id ? { id } : {})}
        type="text"
        className={kind !== null && kind !== 'sentence' ? styles.check : styles.line}
        aria-label={`Criterion ${place + 1}`}
        {...(kind ? { 'aria-describedby': `eval-criterion-${place}` } : {})}
        maxLength={2000}
        dir="auto"
        readOnly={isReadOnly}
        placeholder="A sentence, or a check such as: calls lookup"
        value={line}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={onLeave}
      />
      {kind && (
        <div id={`eval-criterion-${place}`} className={styles.told}>
          {KIND_WORDS[kind]}
          <OnTrace found={onTrace} />
        </div>
      )}
    </div>
  );
}

function OnTrace({ found }: { readonly found: CriterionOnTrace | null }) {
  if (found === null || found === 'not_checked') return null;
  if (found === 'broken') return <>, and the failed run breaks it</>;
  return (
    <span className={styles.kept}>
      <Icon name="warning" size={12} /> the failed run keeps it, so it tells nothing apart
    </span>
  );
}
